import { instantAt, isDay, addDays } from '@zhiqin/kernel';
import { DataTable, EmptyState, Filters, LiveDot, NextPage, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useName } from '../../../names.ts';
import { EntryFlags } from '../../../parts/entry-flags.tsx';
import { entryKindNames } from '../../../parts/entry-kind-names.ts';
import { useEntrySummary } from '../../../parts/use-entry-summary.ts';
import { ask } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { useLive } from '../../../use-live.ts';
import type { Route } from './+types/duty';

export async function loader(args: Route.LoaderArgs) {
  const params = new URL(args.request.url).searchParams;
  const given = (name: string) => params.get(name) || undefined;
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const midnight = (day: string) => instantAt(day, '00:00', zone).toISOString();
    const day = given('day');
    const page = await portal.caller.duty.dutyLog({
      siteId: id,
      postId: given('post'),
      kind: given('kind'),
      personId: given('person'),
      from: isDay(day) ? midnight(day) : undefined,
      to: isDay(day) ? midnight(addDays(day, 1)) : undefined,
      cursor: given('before'),
      limit: 100,
    });
    const { posts } = await portal.caller.sites.getSite({ siteId: id });
    return { page, zone, posts };
  });
}

export default function Duty({ loaderData: { page, zone, posts }, params }: Route.ComponentProps) {
  const { t } = useTranslation('portal');
  const name = useName();
  const live = useLive();
  const summary = useEntrySummary(zone);
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-4">
        <Filters
          filters={[
            { kind: 'date', name: 'day', label: t('duty.day') },
            {
              kind: 'choice',
              name: 'post',
              label: t('duty.post'),
              all: t('duty.allPosts'),
              choices: posts.map((post) => ({ value: post.id, label: name(post.name, post.nameEn) })),
            },
            {
              kind: 'choice',
              name: 'kind',
              label: t('duty.kind'),
              all: t('duty.allKinds'),
              choices: entryKindNames.map((kind) => ({ value: kind, label: t(`duty.kinds.${kind}`) })),
            },
          ]}
        />
        <LiveDot live={live} />
      </div>
      <DataTable
        caption={t('tabs.duty')}
        rows={page.lines}
        keyOf={(line) => line.id}
        wide
        empty={<EmptyState title={t('duty.none')} example={t('duty.example')} />}
        columns={[
          {
            key: 'at',
            head: t('duty.at'),
            cell: (line) => (
              <Link to={`/admin/sites/${params.code}/duty/${line.id}`}>
                <TimeText at={line.occurredAt} receivedAt={line.receivedAt} zone={zone} />
              </Link>
            ),
          },
          { key: 'kind', head: t('duty.kind'), cell: (line) => t(`duty.kinds.${line.kind}` as 'duty.kinds.correction') },
          { key: 'what', head: t('duty.what'), cell: (line) => summary(line) },
          { key: 'post', head: t('duty.post'), cell: (line) => name(line.postName, line.postNameEn) || '–' },
          {
            key: 'person',
            head: t('duty.person'),
            cell: (line) => <span className="unbroken">{line.personName ?? '–'}</span>,
          },
          { key: 'doubt', head: t('duty.doubts'), cell: (line) => <EntryFlags flags={line.flags} link={line.link} /> },
        ]}
      />
      <NextPage next={page.nextCursor} />
    </>
  );
}
