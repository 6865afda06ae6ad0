import { Card, DayText, FileButton, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';

interface Letter {
  id: string;
  letterNo: string;
  writtenAt: Date;
  answerBy: string;
  what: string;
  ask: string;
}

/** 告知函: what went to the client in writing, each to be printed. */
export function HazardLetters({
  letters,
  zone,
  base,
}: {
  letters: readonly Letter[];
  zone: string;
  base: string;
}) {
  const { t, i18n } = useTranslation('portalUpkeep');
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  return (
    <Card title={t('letters.title')}>
      {letters.length === 0 ? <p className="quiet">{t('letters.none')}</p> : null}
      <ul className="grid gap-3">
        {letters.map((letter) => (
          <li key={letter.id}>
            <p>
              <strong>{letter.letterNo}</strong> · <TimeText at={letter.writtenAt} zone={zone} /> ·{' '}
              {t('work.answerBy')} <DayText day={letter.answerBy} />
            </p>
            <p className="break-words whitespace-pre-line">{letter.what}</p>
            <p className="break-words whitespace-pre-line">{letter.ask}</p>
            <FileButton href={`${base}/${letter.id}/${language}`}>{t('letters.print')}</FileButton>
          </li>
        ))}
      </ul>
    </Card>
  );
}
