import { Banner, Card, DataTable, LiveDot, PageTitle, TimeText, VerdictMark } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useName } from '../../../names.ts';
import { boardEveryMs, StaleNote } from '../../../parts/board-freshness.tsx';
import { type BoardData, BoardLines } from '../../../parts/board-lines.tsx';
import { PresenceChain } from '../../../parts/presence-chain.tsx';
import { ask } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { useLiveState } from '../../../use-live.ts';
import { useSite } from '../../../use-site.ts';
import type { Route } from './+types/site-board';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    return { board: await portal.caller.duty.dutyBoard({ siteId: id }) };
  });
}

/** 执勤看板 of one site: all of its posts, rounds, and what is open at its gates. */
export default function SiteBoard({ loaderData: { board }, params }: Route.ComponentProps) {
  const { t } = useTranslation('portalBoard');
  const { zone } = useSite();
  const state = useLiveState(boardEveryMs);
  const base = `/admin/sites/${params.code}`;
  return (
    <div className="grid gap-4">
      <PageTitle title={t('board.title')} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Link to="/admin/board">{t('board.allSites')}</Link>
        <span className="flex items-center gap-3">
          <span className="quiet small">
            {t('board.checked')} <TimeText at={board.checkedAt} zone={zone} show="time" />
          </span>
          <LiveDot live={state === 'live'} />
        </span>
      </div>
      <StaleNote state={state} checkedAt={board.checkedAt} zone={zone} />
      {board.burning.length > 0 ? (
        <Card flush title={t('board.burning', { count: board.burning.length })}>
          <BoardLines board={board} ofOneSite />
        </Card>
      ) : (
        <Banner tone="met">
          <VerdictMark verdict="met" /> {t('board.none')}{' '}
          <TimeText at={board.checkedAt} zone={zone} show="time" />
        </Banner>
      )}
      {board.detail ? (
        <SiteDetail detail={board.detail} base={base} zone={zone} checkedAt={board.checkedAt} />
      ) : null}
    </div>
  );
}

function SiteDetail({
  detail: { posts, routes, gate },
  base,
  zone,
  checkedAt,
}: {
  detail: NonNullable<BoardData['detail']>;
  base: string;
  zone: string;
  checkedAt: Date;
}) {
  const { t } = useTranslation('portalBoard');
  const name = useName();
  const postName = (id: string | null) => {
    const post = posts.find((one) => one.postId === id);
    return post ? name(post.name, post.nameEn) : '–';
  };
  return (
    <>
      <Card flush title={t('board.posts')}>
        <DataTable
          caption={t('board.posts')}
          rows={posts}
          keyOf={(post) => post.postId}
          columns={[
            {
              key: 'post',
              head: t('board.post'),
              cell: (post) => (
                <Link to={`${base}/duty?post=${post.postId}`}>{name(post.name, post.nameEn)}</Link>
              ),
            },
            {
              key: 'heads',
              head: t('board.onPost'),
              cell: (post) =>
                post.shift ? (
                  <span
                    className="unbroken"
                    style={post.missingHeads > 0 ? { color: 'var(--breached)' } : undefined}
                  >
                    <VerdictMark verdict={post.missingHeads > 0 ? 'breached' : 'met'} /> {post.there} /{' '}
                    {post.shift.heads}
                  </span>
                ) : (
                  <span className="quiet">{t('board.noShift')}</span>
                ),
            },
            {
              key: 'chain',
              head: t('board.chain'),
              cell: (post) =>
                post.chain.length > 0 ? (
                  <PresenceChain chain={post.chain} log={`${base}/duty`} zone={zone} now={checkedAt} />
                ) : (
                  '–'
                ),
            },
            {
              key: 'shift',
              head: t('board.shift'),
              cell: (post) =>
                post.shift ? (
                  <>
                    <span className="unbroken">
                      <TimeText at={post.shift.startsAt} zone={zone} show="time" />–
                      <TimeText at={post.shift.endsAt} zone={zone} show="time" />
                    </span>{' '}
                    {post.shift.rostered.map((one) => (
                      <span key={one} className="unbroken mr-2">
                        {one}
                      </span>
                    ))}
                  </>
                ) : (
                  '–'
                ),
            },
          ]}
        />
      </Card>
      {routes.length > 0 ? (
        <Card flush title={t('board.routes')}>
          <DataTable
            caption={t('board.routes')}
            rows={routes}
            keyOf={(route) => route.routeId}
            columns={[
              {
                key: 'route',
                head: t('board.route'),
                cell: (route) => (
                  <Link to={`${base}/routes/rounds?route=${route.routeId}`}>
                    {name(route.name, route.nameEn)}
                  </Link>
                ),
              },
              {
                key: 'progress',
                head: t('board.progress'),
                align: 'end',
                cell: (route) => `${route.done} / ${route.needed}`,
              },
              {
                key: 'behind',
                head: t('board.kinds.behind'),
                cell: (route) => (
                  <span style={{ color: route.behind > 0 ? 'var(--unproven)' : undefined }}>
                    {route.behind > 0 ? <VerdictMark verdict="unproven" /> : null}{' '}
                    {route.behind > 0 ? t('board.behind', { count: route.behind }) : t('board.onTime')}
                  </span>
                ),
              },
              {
                key: 'open',
                head: t('board.walking'),
                cell: (route) =>
                  route.open.length > 0 ? (
                    <ul>
                      {route.open.map((round) => (
                        <li key={round.roundId}>
                          <Link to={`${base}/routes/rounds/${round.roundId}`}>
                            {t('board.walkingLine', {
                              name: round.personName ?? t('board.unknownPerson'),
                              scanned: round.scanned,
                              planned: round.planned,
                            })}
                          </Link>{' '}
                          <TimeText at={round.startedAt} zone={zone} show="time" />
                        </li>
                      ))}
                    </ul>
                  ) : (
                    <span className="quiet">{t('board.nobodyWalking')}</span>
                  ),
              },
            ]}
          />
        </Card>
      ) : null}
      <div id="gate">
        <Card flush={gate.length > 0} title={t('board.gate')}>
          {gate.length === 0 ? (
            <p className="quiet">{t('board.gateNone')}</p>
          ) : (
            <DataTable
              caption={t('board.gate')}
              rows={[...gate].sort((a, b) => Number(b.isOverdue) - Number(a.isOverdue) || +a.at - +b.at)}
              keyOf={(line) => `${line.kind} ${line.entryId ?? `${line.no} ${+line.at}`}`}
              columns={[
                {
                  key: 'what',
                  head: t('board.what'),
                  cell: (line) =>
                    line.entryId ? (
                      <Link to={`${base}/duty/${line.entryId}`}>{t(`board.gateKinds.${line.kind}`)}</Link>
                    ) : (
                      t(`board.gateKinds.${line.kind}`)
                    ),
                },
                { key: 'no', head: t('board.no'), cell: (line) => line.no ?? '–' },
                { key: 'post', head: t('board.post'), cell: (line) => postName(line.postId) },
                {
                  key: 'at',
                  head: t('board.at'),
                  cell: (line) => (
                    <>
                      <TimeText at={line.at} zone={zone} />{' '}
                      {line.isOverdue ? (
                        <span className="verdict" style={{ color: 'var(--unproven)' }}>
                          <VerdictMark verdict="unproven" />
                          {t('board.overdue')}
                        </span>
                      ) : null}
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
