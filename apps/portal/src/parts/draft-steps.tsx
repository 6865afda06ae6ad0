import { Button, Card, LinkButton, Textarea, TextField } from '@zhiqin/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { useProblem } from '../use-problem.ts';

type Missing = 'consultation' | 'client-approval';

/** From a draft to a regulation in force: each step says how far it is and leads to where it is taken. */
export function DraftSteps({
  versionId,
  own,
  coverage,
  clauses,
  unbound,
  missing,
  hasClient,
  today,
}: {
  versionId: string;
  /** Address below which this version's pages lie. */
  own: string;
  coverage: string;
  clauses: number;
  unbound: number;
  missing: readonly Missing[];
  hasClient: boolean;
  today: string;
}) {
  const { t } = useTranslation(['portalRules', 'portalSite']);
  const problem = useProblem();
  const bound = clauses - unbound;
  const next = bound === 0 ? 'bind' : (missing[0] ?? 'publish');
  const kindOf = (step: string) => (step === next ? 'main' : 'plain');
  return (
    <Card title={t('portalSite:regulation.next')} flush>
      <ol className="attention-list">
        <Step title={t('portalRules:draft.bind')} isDone={bound > 0}>
          <p className="quiet">{t('portalRules:draft.bound', { bound, total: clauses })}</p>
          <Form method="post" className="flex flex-wrap gap-2">
            <input type="hidden" name="versionId" value={versionId} />
            <LinkButton kind={kindOf('bind')} to={`${own}/suggestions`}>
              {t('portalRules:suggestions.title')}
            </LinkButton>
            <Button kind="plain" name="wish" value="bind">
              {t('portalSite:regulation.bindTemplate')}
            </Button>
            <LinkButton kind="plain" to={coverage}>
              {t('portalRules:draft.coverage')}
            </LinkButton>
          </Form>
        </Step>
        <Step title={t('portalRules:draft.consult')} isDone={!missing.includes('consultation')}>
          <p className="quiet prose">{t('portalRules:draft.consultHelp')}</p>
          <div>
            <LinkButton kind={kindOf('consultation')} to={`${own}/life`}>
              {t('portalRules:draft.toConsultation')}
            </LinkButton>
          </div>
        </Step>
        {hasClient ? (
          <Step title={t('portalRules:draft.approve')} isDone={!missing.includes('client-approval')}>
            <p className="quiet prose">{t('portalRules:draft.approveHelp')}</p>
            <div>
              <LinkButton kind={kindOf('client-approval')} to={`${own}/life`}>
                {t('portalRules:draft.toApproval')}
              </LinkButton>
            </div>
          </Step>
        ) : null}
        <Step title={t('portalRules:draft.publish')} isDone={false}>
          <Form method="post" className="form">
            <input type="hidden" name="versionId" value={versionId} />
            <TextField
              name="effectiveOn"
              type="date"
              label={t('portalSite:regulation.effectiveOn')}
              error={problem.at('effectiveOn')}
              defaultValue={problem.typed('effectiveOn') ?? today}
            />
            {missing.length > 0 ? (
              <Textarea
                name="skipReason"
                rows={2}
                label={t('portalRules:regulation.skipReason')}
                help={t('portalRules:regulation.skipHelp', {
                  steps: missing.map((one) => t(`portalRules:life.missing.${one}`)).join(' · '),
                })}
                error={problem.at('skipReason')}
                defaultValue={problem.typed('skipReason')}
              />
            ) : null}
            <div>
              <Button kind={kindOf('publish')} name="wish" value="publish">
                {t('portalSite:regulation.publish')}
              </Button>
            </div>
          </Form>
        </Step>
      </ol>
    </Card>
  );
}

function Step({ title, isDone, children }: { title: string; isDone: boolean; children: ReactNode }) {
  const { t } = useTranslation('portalForms');
  return (
    <li>
      <div className="grid gap-2">
        <h3 className="flex items-center gap-2">
          <span aria-hidden="true" style={{ color: isDone ? 'var(--met)' : 'var(--muted)' }}>
            {isDone ? '✓' : '○'}
          </span>
          {title}
          <span className="sr-only">{t(isDone ? 'steps.done' : 'steps.open')}</span>
        </h3>
        {children}
      </div>
    </li>
  );
}
