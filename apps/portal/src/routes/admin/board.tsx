import { can } from '@zhiqin/access/rules';
import {
  Banner,
  Card,
  DataTable,
  EmptyState,
  FilterChips,
  LinkButton,
  LiveDot,
  PageHead,
  TimeText,
  VerdictMark,
} from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useName } from '../../names.ts';
import { boardEveryMs, StaleNote } from '../../parts/board-freshness.tsx';
import { BoardLines, boardShows } from '../../parts/board-lines.tsx';
import { IncidentsAtHand } from '../../parts/incidents-at-hand.tsx';
import { ask } from '../../problem.ts';
import { useLiveState } from '../../use-live.ts';
import { useSelf } from '../../use-self.ts';
import type { Route } from './+types/board';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller, actor }) => {
    const [board, incidents] = await Promise.all([
      caller.duty.dutyBoard(null),
      can(actor.role, 'incident.read') ? caller.incidents.listIncidents({ isOpen: true, limit: 50 }) : [],
    ]);
    return { board, incidents };
  });
}

/** 执勤看板: every site at this minute. */
export default function Board({ loaderData: { board, incidents } }: Route.ComponentProps) {
  const { t } = useTranslation('portalBoard');
  const name = useName();
  const self = useSelf();
  const state = useLiveState(boardEveryMs);
  const [search] = useSearchParams();
  const shown = search.get('show');
  const wanted: readonly string[] | undefined = shown
    ? boardShows[shown as keyof typeof boardShows]
    : undefined;
  const burning = wanted ? board.burning.filter((line) => wanted.includes(line.kind)) : board.burning;
  const count = (kinds: readonly string[]) =>
    board.burning.filter((line) => kinds.includes(line.kind)).length;
  const { zone } = self.tenant;
  if (board.sites.length === 0)
    return (
      <>
        <PageHead title={t('board.title')} note={t('board.lead')} />
        <EmptyState
          title={t('board.noSites')}
          example={t('board.noSitesExample')}
          action={
            can(self.role, 'site.create') ? (
              <LinkButton to="/admin/sites/new">{t('board.addSite')}</LinkButton>
            ) : null
          }
        />
      </>
    );
  return (
    <>
      <PageHead
        title={t('board.title')}
        note={t('board.lead')}
        actions={
          <span className="flex items-center gap-3">
            <span className="quiet small">
              {t('board.checked')} <TimeText at={board.checkedAt} zone={zone} show="time" />
            </span>
            <LiveDot live={state === 'live'} />
          </span>
        }
      />
      <StaleNote state={state} checkedAt={board.checkedAt} zone={zone} />
      {incidents.length > 0 ? (
        <div className="mb-4">
          <IncidentsAtHand incidents={incidents} />
        </div>
      ) : null}
      <FilterChips
        name="show"
        label={t('board.show')}
        choices={[
          { value: '', label: `${t('board.shows.all')} ${board.burning.length}` },
          ...(Object.keys(boardShows) as (keyof typeof boardShows)[]).map((value) => ({
            value,
            label: `${t(`board.shows.${value}`)} ${count(boardShows[value])}`,
          })),
        ]}
      />
      <div className="grid gap-4">
        {burning.length > 0 ? (
          <Card flush title={t('board.burning', { count: burning.length })}>
            <BoardLines board={{ ...board, burning }} />
          </Card>
        ) : (
          <Banner tone="met">
            <VerdictMark verdict="met" />{' '}
            {wanted ? (
              t('board.noneOfKind')
            ) : (
              <>
                {t('board.none')} <TimeText at={board.checkedAt} zone={zone} show="time" />
              </>
            )}
          </Banner>
        )}
        <Card flush title={t('board.sites')}>
          <DataTable
            caption={t('board.sites')}
            rows={board.sites}
            keyOf={(site) => site.id}
            columns={[
              {
                key: 'site',
                head: t('board.site'),
                cell: (site) => (
                  <Link to={`/admin/sites/${site.code}/board`}>{name(site.name, site.nameEn)}</Link>
                ),
              },
              {
                key: 'pending',
                head: t('board.pending'),
                align: 'end',
                cell: (site) => (site.burning > 0 ? <strong>{site.burning}</strong> : '–'),
              },
              {
                key: 'heads',
                head: t('board.onPost'),
                align: 'end',
                cell: (site) => (
                  <span
                    className="unbroken"
                    style={site.heads.there < site.heads.needed ? { color: 'var(--breached)' } : undefined}
                  >
                    {site.heads.there < site.heads.needed ? <VerdictMark verdict="breached" /> : null}{' '}
                    {site.heads.there} / {site.heads.needed}
                  </span>
                ),
              },
              {
                key: 'rounds',
                head: t('board.rounds'),
                align: 'end',
                cell: (site) => site.roundsOpen || '–',
              },
              {
                key: 'visitors',
                head: t('board.visitors'),
                align: 'end',
                cell: (site) =>
                  site.visitors > 0 ? (
                    <Link to={`/admin/sites/${site.code}/board#gate`}>{site.visitors}</Link>
                  ) : (
                    '–'
                  ),
              },
              { key: 'keys', head: t('board.keys'), align: 'end', cell: (site) => site.keys || '–' },
              { key: 'passes', head: t('board.passes'), align: 'end', cell: (site) => site.passes || '–' },
              {
                key: 'heard',
                head: t('board.heard'),
                cell: (site) =>
                  site.heardAt ? <TimeText at={site.heardAt} zone={site.zone} /> : t('board.never'),
              },
            ]}
          />
        </Card>
      </div>
    </>
  );
}
