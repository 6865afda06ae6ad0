import { can } from '@zhiqin/access/rules';
import { DataTable, EmptyState, FileButton, Filters, LinkButton, PageHead, TimeText } from '@zhiqin/ui';
import { hazardLevels } from '@zhiqin/upkeep/rules';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useName } from '../../../names.ts';
import { useUpkeepWords } from '../../../parts/upkeep/upkeep-words.ts';
import { ask } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import { wantedHazards } from '../../../wanted-hazards.ts';
import type { Route } from './+types/hazards';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller }) => {
    const sites = await caller.sites.listSites();
    return { sites, hazards: await caller.upkeep.listHazards(wantedHazards(args.request, sites)) };
  });
}

/** 隐患整改: what is open by when it is due, and what was. */
export default function Hazards({ loaderData: { hazards, sites } }: Route.ComponentProps) {
  const { t } = useTranslation('portalUpkeep');
  const words = useUpkeepWords();
  const name = useName();
  const { role } = useSelf();
  const { search } = useLocation();
  const add = can(role, 'hazard.handle') ? (
    <LinkButton to="/admin/hazards/new">{t('register.add')}</LinkButton>
  ) : null;
  return (
    <>
      <PageHead
        title={t('title')}
        note={t('lead')}
        actions={
          <>
            {add}
            <FileButton href={`/admin/hazards.xlsx${search}`}>{t('excel')}</FileButton>
          </>
        }
      />
      <Filters
        filters={[
          {
            ...{ kind: 'choice', name: 'show', label: t('state'), all: t('shows.open') },
            choices: (['overdue', 'done', 'handed', 'verified', 'all'] as const).map((value) => ({
              value,
              label: t(`shows.${value}`),
            })),
          },
          {
            ...{ kind: 'choice', name: 'level', label: t('level'), all: t('allLevels') },
            choices: hazardLevels.map((value) => ({ value, label: words.level(value) })),
          },
          {
            ...{ kind: 'choice', name: 'site', label: t('site'), all: t('allSites') },
            choices: sites.map((site) => ({ value: site.code, label: name(site.name, site.nameEn) })),
          },
        ]}
      />
      <DataTable
        caption={t('title')}
        rows={hazards}
        keyOf={(row) => row.id}
        wide
        empty={<EmptyState title={t('none')} example={t('noneText')} action={add} />}
        columns={[
          {
            key: 'no',
            head: t('fileNo'),
            cell: (row) => <Link to={`/admin/hazards/${row.id}`}>{row.fileNo}</Link>,
          },
          { key: 'level', head: t('level'), cell: (row) => words.level(row.level) },
          { key: 'site', head: t('site'), cell: (row) => name(row.site.name, row.site.nameEn) },
          { key: 'place', head: t('place'), cell: (row) => row.place },
          {
            key: 'what',
            head: t('what'),
            cell: (row) => <span className="break-words">{row.text ?? words.matter(row.matter)}</span>,
          },
          {
            key: 'due',
            head: t('dueAt'),
            cell: (row) => (
              <>
                <TimeText at={row.dueAt} zone={row.site.zone} />
                {row.isOverdue ? <strong> {t('overdue')}</strong> : null}
              </>
            ),
          },
          { key: 'state', head: t('state'), cell: (row) => words.state(row.state) },
          { key: 'who', head: t('assignee'), cell: (row) => row.assigneeName ?? '–' },
          {
            key: 'repeats',
            head: t('repeats'),
            cell: (row) => (row.repeats > 0 ? t('repeatsCount', { count: row.repeats + 1 }) : '–'),
          },
        ]}
      />
    </>
  );
}
