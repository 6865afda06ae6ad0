import { Card, LinkButton, ProgressBar } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';

type Step =
  | 'client'
  | 'site'
  | 'contract'
  | 'post'
  | 'checkpoint'
  | 'route'
  | 'guard'
  | 'regulation'
  | 'roster'
  | 'device'
  | 'scan';

const underSite: Partial<Record<Step, string>> = {
  post: 'posts/new',
  checkpoint: 'checkpoints/new',
  route: 'routes/new',
  regulation: 'regulation',
  roster: 'roster',
  device: 'devices',
  scan: 'labels',
};
const elsewhere: Partial<Record<Step, string>> = {
  client: '/admin/clients/new',
  site: '/admin/sites/new',
  contract: '/admin/contracts/new',
  guard: '/admin/people/new',
};

/** From sign-up to the first scan; ticks itself, and goes away once the house is running. */
export function FirstSteps({
  steps,
  siteCode,
}: {
  steps: readonly { step: Step; done: boolean }[];
  /** The first site; null before there is one. */
  siteCode: string | null;
}) {
  const { t } = useTranslation('portalForms');
  const done = steps.filter((one) => one.done).length;
  const next = steps.find((one) => !one.done)?.step;
  const pathOf = (step: Step) =>
    elsewhere[step] ?? (siteCode ? `/admin/sites/${siteCode}/${underSite[step]}` : '/admin/sites/new');
  return (
    <Card title={t('steps.title')} flush>
      <div className="card-body grid gap-3">
        <p className="quiet prose">{t('steps.lead')}</p>
        <ProgressBar
          done={done}
          total={steps.length}
          label={t('steps.progress', { done, total: steps.length })}
        />
      </div>
      <ol className="attention-list">
        {steps.map(({ step, done: isDone }) => (
          <li key={step}>
            <span className="flex items-center gap-2">
              <span aria-hidden="true" style={{ color: isDone ? 'var(--met)' : 'var(--muted)' }}>
                {isDone ? '✓' : '○'}
              </span>
              <span className={isDone ? 'quiet' : undefined}>{t(`steps.${step}`)}</span>
              <span className="sr-only">{isDone ? t('steps.done') : t('steps.open')}</span>
            </span>
            {isDone ? (
              <span className="quiet small">{t('steps.done')}</span>
            ) : (
              <LinkButton to={pathOf(step)} kind={step === next ? 'main' : 'plain'}>
                {t('steps.go')}
              </LinkButton>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
