import { can } from '@zhiqin/access/rules';
import { leaveKinds, leaveParts } from '@zhiqin/rostering/rules';
import { Banner, Button, Card, DataTable, DayText, TextField, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { valuesOf } from '../../../form-values.ts';
import { monthAsked } from '../../../month-range.ts';
import { FormFields } from '../../../parts/form-fields.tsx';
import type { PortalContext } from '../../../portal-context.ts';
import { ask, attempt, formOf } from '../../../problem.ts';
import { RosterMenu } from '../../../roster-grid/roster-menu.tsx';
import { siteOf } from '../../../site-of.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/roster-leave';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const { guards } = await portal.caller.workforce.listGuards({ siteId: id });
    return {
      month: monthAsked(args.request, zone, portal.now),
      guards,
      ...(await portal.caller.rostering.listLeave({ siteId: id })),
    };
  });
}

type Rostering = PortalContext['caller']['rostering'];

export async function action(args: Route.ActionArgs) {
  const { text, given, number } = valuesOf(await formOf(args.request));
  return attempt(args, async (portal) => {
    const { rostering } = portal.caller;
    const wish = text('wish');
    const days = { fromDay: text('fromDay'), untilDay: text('untilDay') };
    if (wish === 'ask')
      await rostering.requestLeave({
        guardId: text('guardId'),
        kind: text('kind') as Parameters<Rostering['requestLeave']>[0]['kind'],
        ...days,
        part: given('part') as Parameters<Rostering['requestLeave']>[0]['part'],
        reason: given('reason'),
      });
    else if (wish === 'round') {
      const { id: siteId } = await siteOf(portal, args.params.code);
      await rostering.openLeaveRound({
        siteId,
        name: text('name'),
        ...days,
        closesOn: text('closesOn'),
        quotaPerDay: number('quotaPerDay'),
      });
    } else {
      const decision = wish === 'approved' ? ('approved' as const) : ('refused' as const);
      const { opened } = await rostering.decideLeave({
        requestId: text('requestId'),
        decision,
        reason: given('reason'),
      });
      if (opened > 0) return { opened };
    }
    return redirect(`/admin/sites/${args.params.code}/roster/leave`);
  });
}

/** Leave of a site's people: what waits, in fair order; what was decided; declared periods with their quota. */
export default function RosterLeave({ loaderData, params, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('portalRoster');
  const { role } = useSelf();
  const { waiting, decided, rounds, guards, zone } = loaderData;
  const opened = (actionData as { opened?: number } | undefined)?.opened;
  const partWord = (part: string | null) => (part ? t(`leave.parts.${part as 'first'}`) : '');
  const kindWord = (kind: string) => t(`leave.kinds.${kind}` as 'leave.kinds.annual');
  return (
    <>
      <RosterMenu code={params.code} month={loaderData.month} />
      <h2 className="mb-2">{t('leave.title')}</h2>
      <div className="grid gap-4">
        <FormProblem
          labels={{
            part: t('leave.part'),
            reason: t('leave.reason'),
            untilDay: t('leave.until'),
            fromDay: t('leave.from'),
          }}
        />
        {opened ? <Banner tone="unproven">{t('leave.opened', { count: opened })}</Banner> : null}
        <Card title={t('leave.waiting')}>
          {waiting.length === 0 ? (
            <p className="quiet">{t('leave.waitingNone')}</p>
          ) : (
            <p className="quiet">{t('leave.order')}</p>
          )}
          {waiting.map((one) => (
            <Form key={one.id} method="post" className="leave-row">
              <input type="hidden" name="requestId" value={one.id} />
              <p>
                <strong>{one.name}</strong> {kindWord(one.kind)} <LeaveDays of={one} /> {partWord(one.part)}{' '}
                {one.reason} <span className="quiet">{t('leave.had', { count: one.daysHad })}</span>
              </p>
              {can(role, 'leave.decide') ? (
                <div className="flex flex-wrap items-end gap-2">
                  <TextField name="reason" label={t('leave.decisionReason')} />
                  <Button name="wish" value="approved">
                    {t('leave.approve')}
                  </Button>
                  <Button kind="plain" name="wish" value="refused">
                    {t('leave.refuse')}
                  </Button>
                </div>
              ) : null}
            </Form>
          ))}
        </Card>
        {can(role, 'leave.request') ? (
          <Card title={t('leave.ask')}>
            <Form method="post" className="form" noValidate>
              <FormFields
                fields={[
                  {
                    name: 'guardId',
                    kind: 'choice',
                    label: t('review.guard'),
                    choices: guards.map((one) => ({ value: one.id, label: `${one.name} ${one.staffNo}` })),
                  },
                  {
                    name: 'kind',
                    kind: 'choice',
                    label: t('leave.kind'),
                    choices: leaveKinds.map((kind) => ({ value: kind, label: kindWord(kind) })),
                  },
                  { name: 'fromDay', kind: 'date', label: t('leave.from') },
                  { name: 'untilDay', kind: 'date', label: t('leave.until') },
                  {
                    name: 'part',
                    kind: 'choice',
                    label: t('leave.part'),
                    help: t('leave.partHelp'),
                    empty: t('leave.parts.whole'),
                    choices: leaveParts.map((part) => ({ value: part, label: t(`leave.parts.${part}`) })),
                  },
                  { name: 'reason', label: t('leave.reason') },
                ]}
              />
              <div>
                <Button kind="plain" name="wish" value="ask">
                  {t('leave.ask')}
                </Button>
              </div>
            </Form>
          </Card>
        ) : null}
        <Card title={t('leave.rounds')}>
          {rounds.length === 0 ? <p className="quiet">{t('leave.roundsExample')}</p> : null}
          <ul>
            {rounds.map((one) => (
              <li key={one.id}>
                <strong>{one.name}</strong> <DayText day={one.fromDay} /> – <DayText day={one.untilDay} /> ·{' '}
                {t('leave.quota', { count: one.quotaPerDay })} · {t('leave.closes')}{' '}
                <DayText day={one.closesOn} />
              </li>
            ))}
          </ul>
          {can(role, 'leave.decide') ? (
            <details className="mt-2">
              <summary>{t('leave.declare')}</summary>
              <Form method="post" className="form mt-2">
                <TextField name="name" label={t('leave.roundName')} required maxLength={60} />
                <TextField name="fromDay" type="date" label={t('leave.from')} required />
                <TextField name="untilDay" type="date" label={t('leave.until')} required />
                <TextField name="closesOn" type="date" label={t('leave.closes')} required />
                <TextField name="quotaPerDay" type="number" min={0} label={t('leave.quotaPerDay')} required />
                <div>
                  <Button kind="plain" name="wish" value="round">
                    {t('leave.declare')}
                  </Button>
                </div>
              </Form>
            </details>
          ) : null}
        </Card>
        <Card title={t('leave.decided')} flush>
          {decided.length === 0 ? (
            <p className="card-body quiet">{t('leave.decidedNone')}</p>
          ) : (
            <DataTable
              caption={t('leave.decided')}
              rows={decided}
              keyOf={(one) => one.id}
              columns={[
                { key: 'guard', head: t('review.guard'), cell: (one) => one.name },
                { key: 'kind', head: t('leave.kind'), cell: (one) => kindWord(one.kind) },
                {
                  key: 'days',
                  head: t('review.days'),
                  cell: (one) => (
                    <>
                      <LeaveDays of={one} /> {partWord(one.part)}
                    </>
                  ),
                },
                {
                  key: 'decision',
                  head: t('leave.decision'),
                  cell: (one) => t(`leave.${one.decision as 'approved' | 'refused' | 'withdrawn'}`),
                },
                {
                  key: 'why',
                  head: t('review.why'),
                  isProse: true,
                  cell: (one) => one.decisionReason ?? '–',
                },
                {
                  key: 'by',
                  head: t('review.by'),
                  cell: (one) => (
                    <>
                      {one.deciderName} {one.decidedAt ? <TimeText at={one.decidedAt} zone={zone} /> : null}
                    </>
                  ),
                },
              ]}
            />
          )}
        </Card>
      </div>
    </>
  );
}

/** From a day to a day; a single one stands once. */
function LeaveDays({ of: { fromDay, untilDay } }: { of: { fromDay: string; untilDay: string } }) {
  return (
    <>
      <DayText day={fromDay} />
      {untilDay === fromDay ? null : (
        <>
          {' '}
          – <DayText day={untilDay} />
        </>
      )}
    </>
  );
}
