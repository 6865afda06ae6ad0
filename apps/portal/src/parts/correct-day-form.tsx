import { timeText } from '@zhiqin/i18n';
import { Card } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { minuteAt } from '../clock-minutes.ts';
import { EntryForm, type FormField } from './form-fields.tsx';

interface Known {
  counted: { pieces: readonly { fromMin: number; toMin: number }[] };
}

/** Sets a day's hours as up to three spans, those that count now filled in. */
export function CorrectDayForm({
  back,
  day,
  known,
  zone,
}: {
  back: string;
  day: string;
  known?: Known;
  zone: string;
}) {
  const { t, i18n } = useTranslation('portalHours');
  const joined: { fromMin: number; toMin: number }[] = [];
  for (const { fromMin, toMin } of known?.counted.pieces ?? []) {
    const last = joined.at(-1);
    if (last && last.toMin === fromMin) last.toMin = toMin;
    else joined.push({ fromMin, toMin });
  }
  const clock = (minute: number | undefined) =>
    minute === undefined ? undefined : timeText(minuteAt(minute), { zone, language: i18n.language });
  const spans = [1, 2, 3].flatMap((n): FormField[] => [
    {
      name: `from${n}`,
      kind: 'time',
      label: t('spanFrom', { n }),
      help: n === 1 ? t('spanHelp') : undefined,
      value: clock(joined[n - 1]?.fromMin),
    },
    { name: `to${n}`, kind: 'time', label: t('spanTo', { n }), value: clock(joined[n - 1]?.toMin) },
  ]);
  return (
    <Card title={t('correctTitle', { day })}>
      <p className="quiet prose mb-3">{t('correctLead')}</p>
      <EntryForm
        back={back}
        submit={t('saveCorrection')}
        fields={[...spans, { name: 'reason', kind: 'long', label: t('reason'), help: t('reasonHelp') }]}
      />
    </Card>
  );
}
