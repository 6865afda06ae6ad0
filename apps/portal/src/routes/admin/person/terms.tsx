import { can } from '@zhiqin/access/rules';
import { DomainError, formatFen } from '@zhiqin/kernel';
import { Banner, Button, Card, DayText, EmptyState, Fact, Facts } from '@zhiqin/ui';
import { hourRegimes, regimeCycles, termsContractTypes } from '@zhiqin/workforce/rules';
import { useTranslation } from 'react-i18next';
import { Form, useActionData } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { valuesOf } from '../../../form-values.ts';
import { type FormField, FormFields } from '../../../parts/form-fields.tsx';
import type { PortalContext } from '../../../portal-context.ts';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useDay } from '../../../use-day.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/terms';

type Wanted = Parameters<PortalContext['caller']['workforce']['setEmploymentTerms']>[0];

export async function loader(args: Route.LoaderArgs) {
  return ask(args, ({ caller }) => caller.workforce.listEmploymentTerms({ guardId: args.params.guardId }));
}

export async function action(args: Route.ActionArgs) {
  const { text, given, fen, lines, number } = valuesOf(await formOf(args.request));
  return attempt(args, async ({ caller }) => {
    await caller.workforce.setEmploymentTerms({
      guardId: args.params.guardId,
      startsOn: text('startsOn'),
      contractType: text('contractType') as Wanted['contractType'],
      signedOn: given('signedOn'),
      contractEndsOn: given('contractEndsOn'),
      hourRegime: text('hourRegime') as Wanted['hourRegime'],
      cycle: given('cycle') as Wanted['cycle'],
      approvalNo: given('approvalNo'),
      approvalUntil: given('approvalUntil'),
      baseMonthlyFen: fen('baseMonthlyFen') ?? Number.NaN,
      hourlyFen: fen('hourlyFen'),
      sickPayPercent: given('sickPayPercent') === null ? null : number('sickPayPercent'),
      allowances: lines('allowances').map(allowanceOf),
      reason: given('reason'),
    });
    return { done: true };
  });
}

/** "Night allowance 300" or "夜班津贴：300.50". */
function allowanceOf(line: string) {
  const [, name, yuan] = /^(.+?)[\s:：]+(\d{1,7}(?:\.\d{1,2})?)$/.exec(line) ?? [];
  if (!name || !yuan) throw new DomainError('input.invalid', {}, { allowances: 'field.invalid' });
  return { name, amountFen: Math.round(Number(yuan) * 100) };
}

type Terms = Route.ComponentProps['loaderData']['inForce'][number];

/** 用工与薪酬: what holds from when, what held before, and a form for new terms. */
export default function TermsPage({ loaderData: { inForce, replaced }, params }: Route.ComponentProps) {
  const { t } = useTranslation('portalPeople');
  const { role } = useSelf();
  const answer = useActionData() as { done?: boolean } | undefined;
  return (
    <>
      {answer?.done ? <Banner tone="met">{t('terms.saved')}</Banner> : null}
      <p className="prose quiet">{t('terms.lead')}</p>
      {inForce.length === 0 ? <EmptyState title={t('terms.none')} example={t('terms.noneHelp')} /> : null}
      {inForce.map((terms) => (
        <TermsCard key={terms.id} terms={terms} />
      ))}
      {replaced.length > 0 ? (
        <details>
          <summary>{t('terms.replaced')}</summary>
          <div className="grid gap-4 mt-3">
            {replaced.map((terms) => (
              <TermsCard key={terms.id} terms={{ ...terms, endsOn: null }} />
            ))}
          </div>
        </details>
      ) : null}
      {can(role, 'employment.set-terms') ? (
        <NewTerms key={inForce.length + replaced.length} last={inForce[0]} />
      ) : null}
      {can(role, 'dispute-file.export') ? <DisputeFile guardId={params.guardId} /> : null}
    </>
  );
}

function DisputeFile({ guardId }: { guardId: string }) {
  const { t } = useTranslation(['portalPeople', 'portalHours']);
  return (
    <Card title={t('portalHours:dispute.title')}>
      <p className="prose quiet">{t('portalPeople:dispute.lead')}</p>
      <Form method="post" action={`/admin/people/${guardId}/dispute-file`} className="mt-3" reloadDocument>
        <Button kind="plain">{t('portalHours:dispute.export')}</Button>
      </Form>
    </Card>
  );
}

function TermsCard({ terms }: { terms: Terms }) {
  const { t, i18n } = useTranslation('portalPeople');
  const day = useDay();
  const money = (amountFen: number) => formatFen(amountFen, i18n.language);
  return (
    <Card
      title={[
        t('terms.from', { day: day(terms.startsOn) }),
        terms.endsOn ? t('terms.until', { day: day(terms.endsOn) }) : '',
      ].join(' ')}
    >
      <Facts>
        <Fact name={t('terms.contractType')}>{t(`terms.contractTypes.${terms.contractType}`)}</Fact>
        <Fact name={t('terms.signedOn')}>{terms.signedOn ? <DayText day={terms.signedOn} /> : '–'}</Fact>
        <Fact name={t('terms.contractEndsOn')}>
          {terms.contractEndsOn ? <DayText day={terms.contractEndsOn} /> : t('terms.openEnded')}
        </Fact>
        <Fact name={t('terms.hourRegime')}>
          {t(`terms.hourRegimes.${terms.hourRegime}`)}
          {terms.cycle ? ` · ${t(`terms.cycles.${terms.cycle}`)}` : ''}
        </Fact>
        {terms.hourRegime === 'standard' ? null : (
          <Fact name={t('terms.approvalNo')}>
            {terms.approvalNo ?? t('terms.noApproval')}
            {terms.approvalUntil ? ` (${terms.approvalUntil})` : ''}
          </Fact>
        )}
        <Fact name={t('terms.base')}>{money(terms.baseMonthlyFen)}</Fact>
        {terms.hourlyFen === null ? null : <Fact name={t('terms.hourly')}>{money(terms.hourlyFen)}</Fact>}
        {terms.sickPayPercent === null || terms.sickPayPercent === undefined ? null : (
          <Fact name={t('terms.sickPay')}>{terms.sickPayPercent}%</Fact>
        )}
        {terms.allowances.map((one) => (
          <Fact key={one.name} name={one.name}>
            {money(one.amountFen)}
          </Fact>
        ))}
        {terms.reason ? <Fact name={t('terms.reason')}>{terms.reason}</Fact> : null}
      </Facts>
    </Card>
  );
}

const yuan = (amountFen: number | null | undefined) =>
  amountFen === null || amountFen === undefined ? '' : String(amountFen / 100);

/** New terms, beginning from what holds now. */
function NewTerms({ last }: { last: Terms | undefined }) {
  const { t } = useTranslation(['portalPeople', 'portalForms']);
  const optional = t('portalForms:optional');
  const fields: FormField[] = [
    { name: 'startsOn', kind: 'date', label: t('terms.startsOn') },
    {
      name: 'contractType',
      kind: 'choice',
      label: t('terms.contractType'),
      choices: termsContractTypes.map((one) => ({ value: one, label: t(`terms.contractTypes.${one}`) })),
      value: last?.contractType ?? 'labour',
    },
    {
      name: 'signedOn',
      kind: 'date',
      label: t('terms.signedOn'),
      help: t('terms.signedOnHelp'),
      value: last?.signedOn ?? '',
    },
    {
      name: 'contractEndsOn',
      kind: 'date',
      label: t('terms.contractEndsOn'),
      help: t('terms.contractEndsOnHelp'),
      value: last?.contractEndsOn ?? '',
    },
    {
      name: 'hourRegime',
      kind: 'choice',
      label: t('terms.hourRegime'),
      choices: hourRegimes.map((one) => ({ value: one, label: t(`terms.hourRegimes.${one}`) })),
      value: last?.hourRegime ?? 'standard',
    },
    {
      name: 'cycle',
      kind: 'choice',
      label: t('terms.cycle'),
      empty: '–',
      choices: regimeCycles.map((one) => ({ value: one, label: t(`terms.cycles.${one}`) })),
      value: last?.cycle ?? '',
    },
    { name: 'approvalNo', label: t('terms.approvalNo'), help: optional, value: last?.approvalNo ?? '' },
    {
      name: 'approvalUntil',
      kind: 'date',
      label: t('terms.approvalUntil'),
      help: optional,
      value: last?.approvalUntil ?? '',
    },
    { name: 'baseMonthlyFen', label: t('terms.base'), value: yuan(last?.baseMonthlyFen) },
    {
      name: 'hourlyFen',
      label: t('terms.hourly'),
      help: t('terms.hourlyHelp'),
      value: yuan(last?.hourlyFen),
    },
    {
      name: 'sickPayPercent',
      kind: 'number',
      label: t('terms.sickPay'),
      help: t('terms.sickPayHelp'),
      value: last?.sickPayPercent === null || !last ? '' : String(last.sickPayPercent ?? ''),
    },
    {
      name: 'allowances',
      kind: 'long',
      label: t('terms.allowances'),
      help: t('terms.allowancesHelp'),
      value: last?.allowances.map((one) => `${one.name} ${yuan(one.amountFen)}`).join('\n') ?? '',
    },
    { name: 'reason', label: t('terms.reason'), help: t('terms.reasonHelp') },
  ];
  return (
    <Card title={t('terms.add')}>
      <Form method="post" className="form" noValidate>
        <FormProblem labels={Object.fromEntries(fields.map((field) => [field.name, field.label]))} />
        <FormFields fields={fields} />
        <div>
          <Button>{t('terms.save')}</Button>
        </div>
      </Form>
    </Card>
  );
}
