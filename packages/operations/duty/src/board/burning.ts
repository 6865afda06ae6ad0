import type { OpenCall } from './calls-open.ts';
import type { OpenAtGate } from './gate-open.ts';
import type { UnreadOrder } from './orders-unread.ts';
import type { BoardPost, Stand } from './posts-now.ts';
import type { BoardRoute } from './rounds-now.ts';

/** From what burns to what can wait for the end of the shift. */
export const burningKinds = [
  'panic',
  'help',
  'fire',
  'alarm',
  'hazard-high',
  'unmanned',
  'unconfirmed',
  'behind',
  'silent',
  'hazard',
  'key',
  'pass',
  'visitor',
  'unread',
] as const;
export type BurningKind = (typeof burningKinds)[number];

/** A line of the board that wants somebody; `since` orders lines of one kind, the oldest first. */
export interface Burning {
  key: string;
  kind: BurningKind;
  siteId: string;
  postId: string | null;
  since: Date;
  /** Where it says so; null: no entry does (a post nobody came to). */
  entryId: string | null;
  post?: BoardPost;
  stand?: Stand;
  route?: BoardRoute;
  call?: OpenCall;
  gate?: OpenAtGate;
  order?: UnreadOrder;
  phone?: { deviceId: string; label: string; heardAt: Date | null };
}

/** What burns first: by kind, then by how long it has. A total order, so that nothing jumps between two looks. */
export function burningFirst<Line extends Pick<Burning, 'kind' | 'since' | 'key'>>(
  lines: readonly Line[],
): Line[] {
  const rank = new Map(burningKinds.map((kind, i) => [kind, i]));
  const rankOf = ({ kind }: Line) => rank.get(kind) ?? burningKinds.length;
  return [...lines].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      a.since.getTime() - b.since.getTime() ||
      (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  );
}
