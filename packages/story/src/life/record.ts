import { entryKinds } from '@zhiqin/duty/rules';
import { uuidv7At } from '@zhiqin/kernel';
import { randomFor } from '../chance/random-for.ts';
import type { Act, PostDay, ShiftOfLife } from './act.ts';
import type { Hold } from './holds.ts';

/** An act of a kind by its name; `since` and `cites` as in {@link Act}. */
export function record(
  kind: string,
  key: string,
  at: number,
  who: Pick<Act, 'shiftId' | 'personId'>,
  body: Record<string, unknown>,
  { since = at, cites = null }: { since?: number; cites?: string | null } = {},
): Act {
  const known = entryKinds.get(kind);
  if (!known) throw new Error(`duty knows no kind ${kind}`);
  return { key, at: Math.round(at), since: Math.round(since), kind: known, body, cites, ...who };
}

/** The id a phone would have made for a thing that several entries name. */
export const thingId = (seed: string, key: string, at: number): string =>
  uuidv7At(Math.round(at), randomFor(seed, key, 'id').bytes(10));

export const iso = (ms: number): string => new Date(Math.round(ms)).toISOString();

export const keyOfShift = (post: PostDay, shift: ShiftOfLife): string =>
  `${post.siteCode}/${post.postCode}/${shift.day}/${shift.code}`;

export const whoOf = ({ shift }: Hold) => ({ shiftId: shift.id, personId: shift.guardId as string });

/** Index of a shift's triple of rates: day, evening, night. */
export const shiftIndex = (shift: ShiftOfLife): number => ['D', 'E', 'N'].indexOf(shift.code);

/** Whether something of a kind is planted in a shift. */
export const isPlanted = (post: PostDay, shift: ShiftOfLife, what: string): boolean =>
  post.twists.some((twist) => twist.kind === 'planted' && twist.what === what && twist.shiftId === shift.id);
