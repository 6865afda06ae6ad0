import { can } from '@zhiqin/access/rules';
import { DataTable, DayText, EmptyState, LinkButton, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link, redirect, useSearchParams } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/night-rounds';

const managers = new Set(['owner', 'operations', 'area_manager']);

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller, actor }) => {
    const lists = actor.kind === 'member' && can(actor.role, 'member.list');
    const [rounds, sites, members] = await Promise.all([
      caller.service.listNightRounds({}),
      caller.sites.listSites(),
      lists ? caller.access.listMembers() : [],
    ]);
    const own = actor.kind === 'member' ? [{ id: actor.membershipId, name: actor.displayName }] : [];
    const others = members
      .filter((one) => managers.has(one.role) && !one.endedAt && one.membershipId !== own[0]?.id)
      .map((one) => ({ id: one.membershipId, name: one.displayName }));
    return { rounds, sites, managers: [...own, ...others] };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text } = valuesOf(await formOf(args.request));
  return attempt(args, async ({ caller: { service } }) => {
    if (text('nightRoundId'))
      await service.reportNightRound({ nightRoundId: text('nightRoundId'), findings: text('findings') });
    else
      await service.planNightRound({
        siteId: text('siteId'),
        night: text('night'),
        membershipId: text('membershipId'),
      });
    return redirect('/admin/service/night-rounds');
  });
}

/** 夜查: planned nights, what the posts' phones have of them, and what was found. */
export default function NightRounds({ loaderData }: Route.ComponentProps) {
  const { rounds, sites } = loaderData;
  const { t } = useTranslation('portalService');
  const name = useName();
  const { role } = useSelf();
  const [search] = useSearchParams();
  const here = '/admin/service/night-rounds';
  const may = can(role, 'night-round.report');
  const add = can(role, 'night-round.plan') ? (
    <LinkButton to={`${here}?do=new`}>{t('nightRound.add')}</LinkButton>
  ) : null;
  return (
    <>
      <PageHead title={t('sections.night-rounds')} note={t('nightRound.lead')} actions={add} />
      {search.get('do') === 'new' ? (
        <EntryForm
          back={here}
          submit={t('nightRound.add')}
          fields={[
            {
              name: 'siteId',
              kind: 'choice',
              label: t('site'),
              choices: sites.map((one) => ({ value: one.id, label: name(one.name, one.nameEn) })),
            },
            { name: 'night', kind: 'date', label: t('nightRound.night') },
            {
              name: 'membershipId',
              kind: 'choice',
              label: t('nightRound.manager'),
              choices: loaderData.managers.map((one) => ({ value: one.id, label: one.name })),
            },
          ]}
        />
      ) : null}
      {search.has('report') ? (
        <EntryForm
          back={here}
          submit={t('nightRound.report')}
          fields={[{ name: 'findings', kind: 'long', label: t('nightRound.findings') }]}
        >
          <input type="hidden" name="nightRoundId" value={search.get('report') ?? ''} />
        </EntryForm>
      ) : null}
      <DataTable
        caption={t('sections.night-rounds')}
        rows={rounds}
        keyOf={(row) => row.id}
        empty={<EmptyState title={t('nightRound.none')} example={t('nightRound.noneText')} action={add} />}
        columns={[
          { key: 'night', head: t('nightRound.night'), cell: (row) => <DayText day={row.night} /> },
          { key: 'site', head: t('site'), cell: (row) => name(row.siteName, row.siteNameEn) },
          { key: 'manager', head: t('nightRound.manager'), cell: (row) => row.managerName },
          { key: 'checks', head: t('nightRound.checks'), align: 'end', cell: (row) => row.checks },
          {
            key: 'findings',
            head: t('nightRound.findings'),
            cell: (row) =>
              row.findings ??
              (may ? (
                <Link to={`${here}?report=${row.id}`}>
                  {row.remindedAt ? t('nightRound.missing') : t('nightRound.report')}
                </Link>
              ) : (
                t('nightRound.planned')
              )),
          },
        ]}
      />
    </>
  );
}
