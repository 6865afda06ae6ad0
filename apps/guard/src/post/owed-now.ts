import type { SitePack } from '@zhiqin/duty/rules';
import type { StoredEntry } from '../storage/open-database.ts';
import { siteDay } from './site-clock.ts';

type Version = SitePack['toSign'][number];
type ShortOrder = SitePack['shortOrders'][number];

/** Who stands where. `since` tells one guard without a staff number from the next: they have no id. */
interface Standing {
  postId: string;
  personId: string | null;
  since: string;
}

interface ArticleOwed {
  words: SitePack['orders'][number];
  questions: Version['articles'][number]['questions'];
}

export interface VersionOwed {
  version: Version;
  articles: ArticleOwed[];
}

/** The articles in force now, by what the phone knew when it last had a network. */
export function rulesAtHand(pack: SitePack, now: Date): SitePack['orders'] {
  const today = siteDay(now, pack.site.zone);
  return pack.orders.filter(
    ({ firstDay, replacedOn }) => !(firstDay && firstDay > today) && !(replacedOn && replacedOn <= today),
  );
}

/**
 * What a guard still signs for at his post (制度签收), version by version: asked by the pack, signed neither there nor
 * in this phone's own log. An article without words on the phone waits until they come: nobody signs unread. Somebody
 * not recognised is asked once he is known.
 */
export function rulesOwed(
  pack: SitePack,
  entries: readonly StoredEntry[],
  { postId, personId }: Standing,
  now: Date,
): VersionOwed[] {
  if (personId === null) return [];
  const words = new Map(rulesAtHand(pack, now).map((order) => [order.id, order]));
  const own = new Set(
    bodiesOf(entries, 'rules.acknowledge', personId).flatMap(({ body }) => body.articles as string[]),
  );
  // A pack kept by the app's version before this one asks for nothing.
  return (pack.toSign ?? []).flatMap((version) => {
    const signed = version.signed.find((one) => one.personId === personId);
    if (signed?.articleIds === null) return [];
    const articles = version.articles.flatMap(({ articleId, postIds, questions }) => {
      const text = words.get(articleId);
      const isHis = postIds === null || postIds.includes(postId);
      if (!text || !isHis || own.has(articleId) || signed?.articleIds?.includes(articleId)) return [];
      return { words: text, questions };
    });
    return articles.length > 0 ? { version, articles } : [];
  });
}

/** 临时指令 in force at a post now, those he has not tapped first, then the latest. */
export function shortOrdersNow(
  pack: SitePack,
  entries: readonly StoredEntry[],
  { postId, personId, since }: Standing,
  now: Date,
): (ShortOrder & { isRead: boolean })[] {
  const own = new Set(
    bodiesOf(entries, 'orders.read', personId)
      .filter(({ at }) => personId !== null || at >= since)
      .map(({ body }) => body.order),
  );
  const at = now.getTime();
  return (pack.shortOrders ?? [])
    .filter((order) => order.postIds === null || order.postIds.includes(postId))
    .filter((order) => at >= Date.parse(order.startsAt) && at < Date.parse(order.endsAt))
    .map((order) => ({
      ...order,
      isRead: own.has(order.id) || (personId !== null && order.readBy.includes(personId)),
    }))
    .sort((a, b) => Number(a.isRead) - Number(b.isRead) || b.startsAt.localeCompare(a.startsAt));
}

/** A person's own entries of a kind, without those that were checked and not taken in. */
function bodiesOf(entries: readonly StoredEntry[], kind: string, personId: string | null) {
  return entries
    .filter(({ settled }) => settled !== 'rejected')
    .map(({ entry }) => entry.content)
    .filter((content) => content.kind === kind && content.person === personId);
}
