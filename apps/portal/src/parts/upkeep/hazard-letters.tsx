import { Card, DayText, FileButton, TimeText } from '@zhiqin/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useUpkeepWords } from './upkeep-words.ts';

export interface Letter {
  id: string;
  letterNo: string;
  writtenAt: Date;
  answerBy: string;
  what: string;
  ask: string;
  answers: readonly {
    id: string;
    answer: string;
    text: string;
    doneBy: string | null;
    answererName: string;
    answeredAt: Date;
  }[];
}

/** 告知函: what went to the client in writing, each to be printed, and what the client answered. */
export function HazardLetters({
  letters,
  zone,
  base,
  below,
}: {
  letters: readonly Letter[];
  zone: string;
  base: string;
  /** What stands below a letter: the client's way to answer it. */
  below?: (letter: Letter) => ReactNode;
}) {
  const { t, i18n } = useTranslation('portalUpkeep');
  const words = useUpkeepWords();
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  return (
    <Card title={t('letters.title')}>
      {letters.length === 0 ? <p className="quiet">{t('letters.none')}</p> : null}
      <ul className="grid gap-4">
        {letters.map((letter) => (
          <li key={letter.id} className="grid gap-2">
            <p>
              <strong>{letter.letterNo}</strong> · <TimeText at={letter.writtenAt} zone={zone} /> ·{' '}
              {t('work.answerBy')} <DayText day={letter.answerBy} />
            </p>
            <p className="break-words whitespace-pre-line">{letter.what}</p>
            <p className="break-words whitespace-pre-line">{letter.ask}</p>
            {letter.answers.length === 0 ? <p className="quiet">{t('letters.waits')}</p> : null}
            {letter.answers.map((one) => (
              <div key={one.id} className="border-l-4 border-line pl-3">
                <p className="break-words">
                  <strong>{words.text(`letters.answered.${one.answer}`, { day: one.doneBy ?? '' })}</strong>{' '}
                  <span className="quiet small">
                    {one.answererName} <TimeText at={one.answeredAt} zone={zone} />
                  </span>
                </p>
                <p className="break-words whitespace-pre-line">{one.text}</p>
              </div>
            ))}
            <div>
              <FileButton href={`${base}/${letter.id}/${language}`}>{t('letters.print')}</FileButton>
            </div>
            {below?.(letter)}
          </li>
        ))}
      </ul>
    </Card>
  );
}
