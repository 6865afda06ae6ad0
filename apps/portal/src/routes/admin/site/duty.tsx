import { can } from '@zhiqin/access/rules';
import { DataTable, EmptyState, Filters, LiveDot, NextPage, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useName } from '../../../names.ts';
import { EntryFlags } from '../../../parts/entry-flags.tsx';
import { entryKindNames } from '../../../parts/entry-kind-names.ts';
import { ExcelLink } from '../../../parts/excel-link.tsx';
import { useEntrySummary } from '../../../parts/use-entry-summary.ts';
import { ask } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { useLive } from '../../../use-live.ts';
import { wantedDuty } from '../../../wanted-duty.ts';
import type { Route } from './+types/duty';

export async function loader(args: Route.LoaderArgs) {
  const before = new URL(args.request.url).searchParams.get('before');
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const page = await portal.caller.duty.dutyLog({
      ...wantedDuty(args.request, id, zone),
      cursor: before || undefined,
      limit: 100,
    });
    const { posts } = await portal.caller.sites.getSite({ siteId: id });
    const kept = can(portal.actor.role, 'duty.read-kept')
      ? (await portal.caller.duty.keptEntries({ siteId: id, limit: 100 })).entries.length
      : null;
    const doubted = can(portal.actor.role, 'proof.read')
      ? (await portal.caller.duty.proofQueue({ siteId: id, limit: 100 })).length
      : null;
    return { page, zone, posts, kept, doubted };
  });
}

export default function Duty({
  loaderData: { page, zone, posts, kept, doubted },
  params,
}: Route.ComponentProps) {
  const { t } = useTranslation(['portal', 'portalSite', 'proof', 'tradeSheets']);
  const name = useName();
  const live = useLive();
  const summary = useEntrySummary(zone);
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-4">
        <Filters
          filters={[
            { kind: 'search', name: 'search', label: t('tradeSheets:page.search') },
            { kind: 'date', name: 'day', label: t('portalSite:duty.day') },
            {
              kind: 'choice',
              name: 'post',
              label: t('portalSite:duty.post'),
              all: t('portalSite:duty.allPosts'),
              choices: posts.map((post) => ({ value: post.id, label: name(post.name, post.nameEn) })),
            },
            {
              kind: 'choice',
              name: 'kind',
              label: t('portalSite:duty.kind'),
              all: t('portalSite:duty.allKinds'),
              choices: entryKindNames.map((kind) => ({
                value: kind,
                label: t(`portalSite:duty.kinds.${kind}`),
              })),
            },
          ]}
        />
        <span className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2">
          {kept === null ? null : (
            <Link to={`/admin/sites/${params.code}/duty/kept`}>
              {kept > 0 ? t('portalSite:kept.open', { count: kept }) : t('portalSite:kept.title')}
            </Link>
          )}
          {doubted === null ? null : (
            <Link to={`/admin/sites/${params.code}/proof`}>
              {doubted > 0 ? t('proof:queue.open', { count: doubted }) : t('proof:queue.title')}
            </Link>
          )}
          <ExcelLink
            path={`/admin/sites/${params.code}/duty.xlsx`}
            csv={`/admin/sites/${params.code}/duty.csv`}
          />
          <Link to={`/admin/sites/${params.code}/sheets`}>{t('tradeSheets:page.title')}</Link>
          <LiveDot live={live} />
        </span>
      </div>
      <DataTable
        caption={t('tabs.duty')}
        rows={page.lines}
        keyOf={(line) => line.id}
        wide
        empty={<EmptyState title={t('portalSite:duty.none')} example={t('portalSite:duty.example')} />}
        columns={[
          {
            key: 'at',
            head: t('portalSite:duty.at'),
            cell: (line) => (
              <Link to={`/admin/sites/${params.code}/duty/${line.id}`}>
                <TimeText at={line.occurredAt} receivedAt={line.receivedAt} zone={zone} />
              </Link>
            ),
          },
          {
            key: 'kind',
            head: t('portalSite:duty.kind'),
            cell: (line) => t(`portalSite:duty.kinds.${line.kind}` as 'portalSite:duty.kinds.correction'),
          },
          { key: 'what', head: t('portalSite:duty.what'), cell: (line) => summary(line) },
          {
            key: 'post',
            head: t('portalSite:duty.post'),
            cell: (line) => name(line.postName, line.postNameEn) || '–',
          },
          {
            key: 'person',
            head: t('portalSite:duty.person'),
            cell: (line) => <span className="unbroken">{line.personName ?? '–'}</span>,
          },
          {
            key: 'doubt',
            head: t('portalSite:duty.doubts'),
            cell: (line) => <EntryFlags flags={line.flags} link={line.link} />,
          },
        ]}
      />
      <NextPage next={page.nextCursor} />
    </>
  );
}
