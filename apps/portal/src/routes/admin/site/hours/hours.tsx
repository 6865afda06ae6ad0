import { can } from '@zhiqin/access/rules';
import { monthText } from '@zhiqin/i18n';
import { dayOf, timeOf } from '@zhiqin/kernel';
import { Banner, Button, Card, DataTable, EmptyState, Filters, LinkButton, PageTitle } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, Link, redirect, useSearchParams } from 'react-router';
import { hoursText } from '../../../../clock-minutes.ts';
import { FormProblem } from '../../../../form-problem.tsx';
import { valuesOf } from '../../../../form-values.ts';
import { monthAsked } from '../../../../month-range.ts';
import { EntryForm } from '../../../../parts/form-fields.tsx';
import { HoursMenu } from '../../../../parts/hours-menu.tsx';
import { ask, attempt, formOf } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import { useLive } from '../../../../use-live.ts';
import { useSelf } from '../../../../use-self.ts';
import type { Route } from './+types/hours';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const month = monthAsked(args.request, zone, portal.now);
    const [hours, state] = await Promise.all([
      portal.caller.hours.getSiteHours({ siteId: id, month }),
      portal.caller.hours.getMonth({ siteId: id, month }),
    ]);
    return { month, hours, zone, hasEnded: state.hasEnded };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, number } = valuesOf(await formOf(args.request));
  const month = text('month') || text('fromMonth');
  return attempt(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    const wanted = { siteId: id, month };
    const { hours } = portal.caller;
    const wish = text('wish');
    if (wish === 'compute') await hours.computeHours(wanted);
    else if (wish === 'approve') await hours.approveHours(wanted);
    else if (wish === 'lock') await hours.lockHours(wanted);
    else {
      await hours.setHoursRules({
        siteId: id,
        fromMonth: text('fromMonth'),
        preShiftMinutes: number('preShiftMinutes'),
        paidBreakMinutes: number('paidBreakMinutes'),
        restDays: text('restDays') === 'roster' ? 'roster' : 'calendar',
      });
      await hours.computeHours({ siteId: id, month });
    }
    return redirect(`/admin/sites/${args.params.code}/hours?month=${month}`);
  });
}

/** A site's month: its guards' hours, what they rest on, and how far they are settled. */
export default function Hours({
  loaderData: { month, hours, zone, hasEnded },
  params,
}: Route.ComponentProps) {
  const { t, i18n } = useTranslation(['portalHours', 'portal']);
  const { role } = useSelf();
  const [search] = useSearchParams();
  useLive();
  const { guards, rules, revisions } = hours;
  const [computedAt] = guards.map((one) => one.computedAt).sort((a, b) => a.getTime() - b.getTime());
  const base = `/admin/sites/${params.code}/hours`;
  const done = (states: readonly string[]) => guards.filter((one) => states.includes(one.state)).length;
  const total = guards.length;
  const wish = (name: string, label: string, kind?: 'plain') => (
    <Button kind={kind} name="wish" value={name}>
      {label}
    </Button>
  );
  return (
    <div className="grid gap-4">
      <PageTitle title={t('portalHours:title')} />
      <HoursMenu code={params.code} month={month} />
      <Filters filters={[{ kind: 'month', name: 'month', label: t('portal:month'), otherwise: month }]} />
      <p className="quiet prose">{t('portalHours:lead')}</p>
      {computedAt ? (
        <p className="quiet small">
          {t('portalHours:asOf', { at: `${dayOf(computedAt, zone)} ${timeOf(computedAt, zone)}` })}
        </p>
      ) : null}
      <FormProblem />
      <Form method="post" className="flex flex-wrap items-center gap-2">
        <input type="hidden" name="month" value={month} />
        {can(role, 'hours.compute') ? wish('compute', t('portalHours:compute'), 'plain') : null}
        {can(role, 'hours.approve') && hasEnded && done(['open', 'confirmed']) > 0
          ? wish('approve', t('portalHours:approveAll'))
          : null}
        {can(role, 'hours.approve') && done(['approved']) > 0 ? wish('lock', t('portalHours:lockAll')) : null}
      </Form>
      {total === 0 ? (
        <EmptyState title={t('portalHours:none')} example={t('portalHours:noneExample')} />
      ) : (
        <Card title={monthText(month, i18n.language)} flush>
          <p className="card-body quiet">
            {[
              t('portalHours:confirmedOf', { done: guards.filter((one) => one.confirmedAt).length, total }),
              t('portalHours:approvedOf', { done: done(['approved', 'locked']), total }),
              t('portalHours:lockedOf', { done: done(['locked']), total }),
            ].join(' · ')}
          </p>
          {revisions > 0 ? <Banner>{t('portalHours:revisions', { count: revisions })}</Banner> : null}
          <DataTable
            caption={t('portalHours:title')}
            rows={guards}
            keyOf={(row) => row.id}
            columns={[
              {
                key: 'name',
                head: t('portalHours:guard'),
                cell: (row) => (
                  <Link to={`${base}/${row.id}`}>
                    <span className="unbroken">{row.name}</span>
                  </Link>
                ),
              },
              {
                key: 'planned',
                head: t('portalHours:planned'),
                align: 'end',
                cell: (row) => hoursText(row.plannedMinutes),
              },
              {
                key: 'worked',
                head: t('portalHours:worked'),
                align: 'end',
                cell: (row) => hoursText(row.workedMinutes),
              },
              {
                key: 'night',
                head: t('portalHours:night'),
                align: 'end',
                cell: (row) => hoursText(row.nightMinutes),
              },
              {
                key: 'holiday',
                head: t('portalHours:holiday'),
                align: 'end',
                cell: (row) => hoursText(row.holidayMinutes),
              },
              {
                key: 'overtime',
                head: t('portalHours:overtime'),
                align: 'end',
                cell: (row) => hoursText(row.overtimeMinutes),
              },
              {
                key: 'open',
                head: t('portalHours:openDays'),
                align: 'end',
                cell: (row) => row.openDays || '–',
              },
              {
                key: 'state',
                head: t('portalHours:state'),
                cell: (row) => (
                  <>
                    {t(`portalHours:states.${row.state}` as 'portalHours:states.open')}
                    {row.hasLateFacts ? (
                      <span className="quiet small block">{t('portalHours:lateFacts')}</span>
                    ) : null}
                    {row.findings.map((finding) => (
                      <span key={finding} className="quiet small block">
                        {finding === 'overCap'
                          ? t('portalHours:overCap', { time: hoursText(row.overCapMinutes) })
                          : t(`portalHours:findings.${finding}`)}
                      </span>
                    ))}
                  </>
                ),
              },
            ]}
          />
        </Card>
      )}
      <p className="quiet prose">{t('portalHours:lockHelp')}</p>
      {rules ? (
        <Card title={t('portalHours:rulesTitle')}>
          <p className="prose">
            {t('portalHours:rules.now', {
              preShift: rules.preShiftMinutes,
              paidBreak: rules.paidBreakMinutes,
              restDays: t(`portalHours:rules.restDaysOf.${rules.restDays}`),
            })}
          </p>
          {!can(role, 'hours.set-rules') ? null : search.get('do') !== 'rules' ? (
            <LinkButton to={`${base}?month=${month}&do=rules`}>{t('portalHours:rules.change')}</LinkButton>
          ) : (
            <>
              <p className="quiet prose mb-3">{t('portalHours:rulesLead')}</p>
              <EntryForm
                back={`${base}?month=${month}`}
                submit={t('portalHours:rules.save')}
                fields={[
                  { name: 'fromMonth', label: t('portalHours:rules.fromMonth'), value: month },
                  {
                    name: 'preShiftMinutes',
                    kind: 'number',
                    label: t('portalHours:rules.preShiftMinutes'),
                    help: t('portalHours:rules.preShiftHelp'),
                    value: String(rules.preShiftMinutes),
                  },
                  {
                    name: 'paidBreakMinutes',
                    kind: 'number',
                    label: t('portalHours:rules.paidBreakMinutes'),
                    help: t('portalHours:rules.paidBreakHelp'),
                    value: String(rules.paidBreakMinutes),
                  },
                  {
                    name: 'restDays',
                    kind: 'choice',
                    label: t('portalHours:rules.restDays'),
                    value: rules.restDays,
                    choices: (['calendar', 'roster'] as const).map((value) => ({
                      value,
                      label: t(`portalHours:rules.restDaysOf.${value}`),
                    })),
                  },
                ]}
              />
            </>
          )}
        </Card>
      ) : null}
    </div>
  );
}
