import * as z from 'zod/mini';
import type { Subject } from './judged-window.ts';

/** Where and when entries came, of which kinds: what judging again can be limited to. Instants are ISO. */
export const touchedInput = z.object({
  postId: z.nullable(z.uuid()),
  shiftId: z.nullable(z.uuid()),
  kinds: z.array(z.string()),
  from: z.string(),
  to: z.string(),
});
export type Touched = z.infer<typeof touchedInput>;

/** Every entry is a sign of life of its post, which the duty log counts. */
const walking = ['patrol', 'scanIntegrity', 'facility', 'perimeter', 'fireLane', 'dutyLog'];
const gates = ['gate', 'dutyLog'];

/**
 * Families that look at a kind of entry alone. A kind that is not here bears on more: who was on duty, with which
 * phone, decides whether silence counts, and that is a question of all families.
 */
const familiesOfKind: Readonly<Record<string, readonly string[]>> = {
  'patrol.start': walking,
  'patrol.scan': walking,
  'patrol.end': walking,
  'visit.admit': gates,
  'visit.leave': gates,
  'log.note': ['dutyLog'],
};

/** Families whose facts these kinds can change; null: any. */
export function touchedFamilies(kinds: readonly string[]): string[] | null {
  const families = new Set<string>();
  for (const kind of kinds) {
    const own = familiesOfKind[kind];
    if (!own) return null;
    for (const family of own) families.add(family);
  }
  return [...families];
}

/** A walk signed on for no shift belongs to the shift it began in, which may have ended two hours before. */
const roundMs = 2 * 3_600_000;

/** Whether what came can change the facts of a window: of its own post and shift or hours, or of the site's day. */
export function isTouched(window: Subject, { postId, shiftId, from, to }: Touched): boolean {
  if (window.postId !== null && window.postId !== postId) return false;
  if (window.shiftId !== null && window.shiftId === shiftId) return true;
  const reachMs = window.postId !== null && shiftId === null ? roundMs : 0;
  return window.startsAt.getTime() < Date.parse(to) && window.endsAt.getTime() > Date.parse(from) - reachMs;
}
