import type { AdoptionChange } from '@zhiqin/engagement/rules';
import { Button, Card, type Choice, TextField } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { EntryForm, type FormField } from './form-fields.tsx';

interface Preview {
  changes: AdoptionChange[];
  obstacles: {
    kind: 'unknown-checkpoints' | 'shift-times' | 'route-of-other-post';
    code: string;
    names: string[];
  }[];
  controls: { code: string; isBound: boolean }[];
}

/** The first day, what would change on it, and then the word to do it. */
export function AdoptPlan({
  dutyPlanId,
  isApproved,
  base,
  on,
  preview,
  drafts,
}: {
  dutyPlanId: string;
  isApproved: boolean;
  base: string;
  on: string | null;
  preview: Preview | null;
  drafts: readonly Choice[];
}) {
  const { t } = useTranslation('portalEngagement');
  const changeLine = (change: AdoptionChange): string => {
    switch (change.kind) {
      case 'post-added':
        return t('plan.changes.post-added', { ...change, heads: change.post.heads });
      case 'shift-added':
        return t('plan.changes.shift-added', { ...change, shift: change.shift.code });
      case 'heads-changed':
        return t('plan.changes.heads-changed', { ...change, shift: change.shiftCode });
      case 'post-stood-down':
        return t('plan.changes.post-stood-down', { ...change, shift: change.shiftCode });
      case 'route-added':
        return t('plan.changes.route-added', { ...change, points: change.checkpointIds.length });
      default:
        return t('plan.changes.route-changed', { ...change, points: change.points[1] });
    }
  };
  const fields: FormField[] = [
    ...(isApproved
      ? []
      : [
          {
            name: 'skipReason',
            label: t('plan.adopt.skipReason'),
            help: t('plan.adopt.skipHelp'),
          } as const,
        ]),
    ...(drafts.length > 0
      ? [
          {
            name: 'versionId',
            kind: 'choice',
            label: t('plan.adopt.draft'),
            empty: t('plan.adopt.noDraft'),
            choices: drafts,
          } as const,
        ]
      : []),
  ];
  return (
    <Card title={t('plan.adopt.title')}>
      <p className="quiet prose">{t('plan.adopt.lead')}</p>
      <Form method="get" className="form">
        <input type="hidden" name="version" value={dutyPlanId} />
        <input type="hidden" name="do" value="adopt" />
        <TextField name="on" type="date" label={t('plan.adopt.on')} defaultValue={on ?? undefined} />
        <p>
          <Button kind="plain">{t('plan.adopt.show')}</Button>
        </p>
      </Form>
      {preview ? (
        <div className="mt-3 grid gap-3">
          {preview.obstacles.length > 0 ? (
            <div>
              <p>
                <strong>{t('plan.adopt.obstacles')}</strong>
              </p>
              <ul className="list-disc pl-5">
                {preview.obstacles.map((one) => (
                  <li key={`${one.kind} ${one.code}`}>
                    {t(`plan.obstacles.${one.kind}`, { code: one.code, names: one.names.join(', ') })}
                  </li>
                ))}
              </ul>
            </div>
          ) : null}
          {preview.changes.length > 0 ? (
            <ul className="list-disc pl-5">
              {preview.changes.map((change) => (
                <li key={changeLine(change)}>{changeLine(change)}</li>
              ))}
            </ul>
          ) : (
            <p>{t('plan.adopt.none')}</p>
          )}
          <p>
            {t('plan.adopt.controls')}:{' '}
            {preview.controls
              .map((one) => `${one.code} (${t(one.isBound ? 'plan.adopt.bound' : 'plan.adopt.unbound')})`)
              .join(' · ')}
          </p>
          {preview.obstacles.length === 0 ? (
            <EntryForm back={base} submit={t('plan.adopt.do')} fields={fields}>
              <input type="hidden" name="wish" value="adopt" />
              <input type="hidden" name="dutyPlanId" value={dutyPlanId} />
              <input type="hidden" name="effectiveOn" value={on ?? ''} />
            </EntryForm>
          ) : null}
        </div>
      ) : null}
    </Card>
  );
}
