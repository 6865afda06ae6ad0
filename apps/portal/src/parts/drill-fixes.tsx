import type { DrillFile } from '@zhiqin/preparedness';
import { Button, DayText, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { ReasonInput } from './reason-input.tsx';

/** 整改: each with who and until when; done, and thirty days on whether it helped. */
export function DrillFixes({
  fixes,
  zone,
  mayKeep,
}: {
  fixes: DrillFile['fixes'];
  zone: string;
  mayKeep: boolean;
}) {
  const { t } = useTranslation('portalPreparedness');
  if (fixes.length === 0) return <p className="quiet">{t('fixes.none')}</p>;
  return (
    <ul className="grid gap-3">
      {fixes.map((fix) => (
        <li key={fix.id}>
          <p className="break-words">
            <strong>{fix.text}</strong> · {fix.owner} · {t('fixes.dueOn')} <DayText day={fix.dueOn} />
          </p>
          {fix.doneAt ? (
            <p className="quiet small break-words">
              {t('fixes.done')} {fix.doneByName} <TimeText at={fix.doneAt} zone={zone} /> {fix.doneNote}
              {fix.effect
                ? ` · ${t('fixes.effect')}: ${t(`effects.${fix.effect as 'none'}`)} ${fix.effectNote ?? ''}`
                : fix.checkDueOn
                  ? ` · ${t('fixes.checkOn', { day: fix.checkDueOn })}`
                  : ''}
            </p>
          ) : null}
          {mayKeep && !fix.doneAt ? (
            <Form method="post" className="flex flex-wrap items-center gap-2">
              <input type="hidden" name="fixId" value={fix.id} />
              <ReasonInput name="note" label={t('fixes.note')} />
              <Button kind="plain" name="wish" value="finish">
                {t('fixes.finish')}
              </Button>
            </Form>
          ) : null}
          {mayKeep && fix.doneAt && !fix.effect ? (
            <Form method="post" className="flex flex-wrap items-center gap-2">
              <input type="hidden" name="fixId" value={fix.id} />
              <select
                name="effect"
                className="field-input w-auto"
                aria-label={t('fixes.effect')}
                defaultValue="effective"
              >
                {(['effective', 'partly', 'none'] as const).map((value) => (
                  <option key={value} value={value}>
                    {t(`effects.${value}`)}
                  </option>
                ))}
              </select>
              <ReasonInput name="note" label={t('fixes.effectNote')} />
              <Button kind="quiet" name="wish" value="effect">
                {t('fixes.check')}
              </Button>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
