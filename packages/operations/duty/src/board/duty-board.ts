import { query } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import { inPinyinOrder } from '@zhiqin/sites/rules';
import { and, eq } from 'drizzle-orm';
import { boardInput } from '../duty-input.ts';
import { phonesHeard, silentOf } from '../now/phones-heard.ts';
import { type Burning, burningFirst } from './burning.ts';
import { callsOpen } from './calls-open.ts';
import { gateOpen, type OpenAtGate } from './gate-open.ts';
import { ordersUnread } from './orders-unread.ts';
import { type BoardPost, postsNow } from './posts-now.ts';
import { type BoardRoute, roundsNow } from './rounds-now.ts';

export interface BoardSite {
  id: string;
  code: string;
  name: string;
  nameEn: string | null;
  zone: string;
  heads: { needed: number; there: number };
  burning: number;
  roundsOpen: number;
  visitors: number;
  keys: number;
  passes: number;
  /** When any of its phones was last heard; null: never. */
  heardAt: Date | null;
}

export interface DutyBoard {
  checkedAt: Date;
  sites: BoardSite[];
  burning: Burning[];
  /** The posts that lines name. */
  places: Pick<BoardPost, 'postId' | 'name' | 'nameEn'>[];
  /** Of one site alone: all of its posts, routes and what is open at its gates. */
  detail: { posts: BoardPost[]; routes: BoardRoute[]; gate: OpenAtGate[] } | null;
}

/**
 * 执勤看板: the sites in reach at this minute, as far as their phones have told; what burns stands first.
 * @throws DomainError `not-found` for a site out of reach.
 */
export const dutyBoard = query({
  action: 'board.read',
  input: boardInput,
  async run(ctx, asked): Promise<DutyBoard> {
    const siteId = asked?.siteId ?? null;
    const { tx, tenantId, now } = ctx;
    const sites = await tx
      .select({ id: site.id, code: site.code, name: site.name, nameEn: site.nameEn, zone: site.zone })
      .from(site)
      .where(and(eq(site.tenantId, tenantId), siteId ? eq(site.id, siteId) : undefined));
    if (siteId && sites.length === 0) throw new DomainError('not-found');
    const [posts, phones, calls, gate] = await Promise.all([
      postsNow(ctx, siteId),
      phonesHeard(ctx, siteId),
      callsOpen(ctx, siteId),
      gateOpen(ctx, siteId),
    ]);
    const [routes, orders] = await Promise.all([
      roundsNow(ctx, siteId, posts),
      ordersUnread(ctx, siteId, posts),
    ]);
    const burning = burningFirst<Burning>([
      ...calls.map((call) => ({
        key: call.entryId,
        kind: call.kind === 'hazard' && call.level === 'high' ? ('hazard-high' as const) : call.kind,
        siteId: call.siteId,
        postId: call.postId,
        since: call.at,
        entryId: call.entryId,
        call,
      })),
      ...posts.flatMap((post) => postLines(post)),
      ...routes.flatMap((route): Burning[] =>
        route.behindSince
          ? [
              {
                key: `${route.routeId} behind`,
                kind: 'behind',
                siteId: route.siteId,
                postId: route.postId,
                since: route.behindSince,
                entryId: null,
                route,
              },
            ]
          : [],
      ),
      ...silentOf(phones, now).map(({ deviceId, label, heardAt, enrolledAt, ...phone }) => ({
        key: `${deviceId} silent`,
        kind: 'silent' as const,
        siteId: phone.siteId,
        postId: phone.postId,
        since: heardAt ?? enrolledAt,
        entryId: null,
        phone: { deviceId, label, heardAt },
      })),
      ...gate.flatMap((open, i) =>
        open.isOverdue
          ? [
              {
                key: `${open.kind} ${open.entryId ?? `${open.siteId} ${i}`}`,
                kind: open.kind,
                siteId: open.siteId,
                postId: open.postId,
                since: open.at,
                entryId: open.entryId,
                gate: open,
              },
            ]
          : [],
      ),
      ...orders.map((order) => ({
        key: `${order.orderId} unread`,
        kind: 'unread' as const,
        siteId: order.siteId,
        postId: null,
        since: order.startsAt,
        entryId: null,
        order,
      })),
    ]);
    const named = new Set(burning.map((line) => line.postId));
    const of = <Row extends { siteId: string }>(rows: readonly Row[]) =>
      Map.groupBy(rows, (row) => row.siteId);
    const [postsOf, phonesOf, gateOf, routesOf, burningOf] = [
      of(posts),
      of(phones),
      of(gate),
      of(routes),
      of(burning),
    ];
    return {
      checkedAt: now,
      sites: inPinyinOrder(sites, (one) => one.name).map((one) => {
        const own = postsOf.get(one.id) ?? [];
        const open = gateOf.get(one.id) ?? [];
        const heard = (phonesOf.get(one.id) ?? []).flatMap((phone) => phone.heardAt?.getTime() ?? []);
        return {
          ...one,
          heads: {
            needed: sum(own.map((post) => post.shift?.heads ?? 0)),
            there: sum(own.map((post) => post.there)),
          },
          burning: burningOf.get(one.id)?.length ?? 0,
          roundsOpen: sum((routesOf.get(one.id) ?? []).map((route) => route.open.length)),
          visitors: open.filter((line) => line.kind === 'visitor').length,
          keys: open.filter((line) => line.kind === 'key').length,
          passes: open.filter((line) => line.kind === 'pass').length,
          heardAt: heard.length > 0 ? new Date(Math.max(...heard)) : null,
        };
      }),
      burning,
      places: posts
        .filter((post) => named.has(post.postId))
        .map(({ postId, name, nameEn }) => ({ postId, name, nameEn })),
      detail: siteId ? { posts, routes, gate } : null,
    };
  },
});

/** A post short of people, and everybody there whose name is not confirmed. */
function postLines(post: BoardPost): Burning[] {
  const place = { siteId: post.siteId, postId: post.postId };
  const short: Burning[] = post.shortSince
    ? [
        {
          ...place,
          key: `${post.postId} unmanned`,
          kind: 'unmanned',
          since: post.shortSince,
          entryId: null,
          post,
        },
      ]
    : [];
  const unknown = post.chain
    .filter((stand) => stand.to === null && (stand.identity === 'unconfirmed' || stand.personId === null))
    .map(
      (stand): Burning => ({
        ...place,
        key: `${stand.entryId} unconfirmed`,
        kind: 'unconfirmed',
        since: stand.from,
        entryId: stand.entryId,
        post,
        stand,
      }),
    );
  return [...short, ...unknown];
}

const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0);
