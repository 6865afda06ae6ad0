import { Button, DayText, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { IncidentFound } from './incident-form.tsx';
import { ReasonInput } from './reason-input.tsx';

/** 整改措施: each with who and until when; done, and thirty days on whether it helped. */
export function IncidentActions({ found, mayHandle }: { found: IncidentFound; mayHandle: boolean }) {
  const { t } = useTranslation('portalIncidents');
  const { zone } = found.file.site;
  if (found.actions.length === 0) return <p>{t('actions.none')}</p>;
  return (
    <ul className="grid gap-3">
      {found.actions.map((action) => (
        <li key={action.id}>
          <p className="break-words">
            <strong>{action.text}</strong> · {action.owner} · {t('actions.dueOn')}{' '}
            <DayText day={action.dueOn} />
          </p>
          {action.doneAt ? (
            <p className="quiet small break-words">
              {t('actions.done')} <TimeText at={action.doneAt} zone={zone} /> {action.doneNote}
              {action.effect ? (
                <>
                  {' · '}
                  {t('actions.effect')}: {t(`effects.${action.effect as 'none'}`)} {action.effectNote}
                </>
              ) : action.checkDueOn ? (
                <>
                  {' · '}
                  {t('actions.checkOn')} <DayText day={action.checkDueOn} />
                </>
              ) : null}
            </p>
          ) : null}
          {mayHandle && !action.doneAt ? (
            <Form method="post" className="flex flex-wrap items-center gap-2">
              <input type="hidden" name="actionId" value={action.id} />
              <ReasonInput name="note" label={t('actions.note')} />
              <Button kind="plain" name="wish" value="finish">
                {t('actions.finish')}
              </Button>
            </Form>
          ) : null}
          {mayHandle && action.doneAt && !action.effect ? (
            <Form method="post" className="flex flex-wrap items-center gap-2">
              <input type="hidden" name="actionId" value={action.id} />
              <select
                name="effect"
                className="field-input w-auto"
                aria-label={t('actions.effect')}
                defaultValue="effective"
              >
                {(['effective', 'partly', 'none'] as const).map((value) => (
                  <option key={value} value={value}>
                    {t(`effects.${value}`)}
                  </option>
                ))}
              </select>
              <ReasonInput name="note" label={t('actions.effectNote')} />
              <Button kind="quiet" name="wish" value="effect">
                {t('actions.check')}
              </Button>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
