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
const walking = ['patrol', 'scanIntegrity', 'facility', 'perimeter', 'fireLane', 'firePatrol', 'dutyLog'];

/**
 * Families that look at a kind of entry alone. A kind that is not here bears on more: who was on duty, with which
 * phone, decides whether silence counts, and that is a question of all families.
 */
const familiesOfKind: Readonly<Record<string, readonly string[]>> = {
  'patrol.start': walking,
  'patrol.scan': walking,
  'patrol.end': walking,
  'visit.admit': ['gate', 'agreement', 'ban', 'dutyLog'],
  'visit.leave': ['gate', 'dutyLog'],
  'vehicle.in': ['vehicle', 'ban', 'dutyLog'],
  'vehicle.out': ['vehicle', 'dutyLog'],
  'goods.slip': ['goodsSlip', 'dutyLog'],
  'goods.out': ['goodsSlip', 'dutyLog'],
  'goods.back': ['dutyLog'],
  // What was reported may settle a disagreement at the handover.
  'log.note': ['handover', 'dutyLog'],
  supervision: ['supervision', 'handover', 'dutyLog'],
  'control-room.row': ['panelLog', 'dutyLog'],
  'check-call': ['checkCall', 'dutyLog'],
  'footage.access': ['videoAccess', 'dutyLog'],
  'cctv.finding': ['video', 'device', 'dutyLog'],
  'fire-gear.check': ['fireAsset', 'dutyLog'],
  'rules.acknowledge': ['acknowledgement', 'dutyLog'],
  'incident.report': ['incident', 'dutyLog'],
  'incident.call': ['incident', 'dutyLog'],
  'incident.scene': ['incident', 'dutyLog'],
  'incident.statement': ['dutyLog'],
  'incident.person': ['dutyLog'],
  'incident.progress': ['dutyLog'],
  'hazard.progress': ['dutyLog'],
  'hazard.done': ['ticket', 'dutyLog'],
  'hazard.verified': ['ticket', 'dutyLog'],
  'fire.inspection': ['fireFile', 'dutyLog'],
  'hot-work.seen': ['hotWork', 'dutyLog'],
  'drill.started': ['dutyLog'],
  'drill.step': ['dutyLog'],
  'drill.ended': ['plan', 'fireFile', 'dutyLog'],
  'contact.verified': ['contact', 'dutyLog'],
  'station.checked': ['dutyLog'],
};

/** Kinds that windows of later days look back at: a vehicle still inside, a slip carried in several goes, a fault not mended. */
const daysLookedBack: Readonly<Record<string, number>> = {
  'vehicle.in': 8,
  'vehicle.out': 8,
  'goods.slip': 8,
  'goods.out': 8,
  'cctv.finding': 8,
  'fire-gear.check': 31,
  // A low hazard has up to thirty days (T07).
  'hazard.done': 31,
  'hazard.verified': 31,
  // Institutions are inspected by the quarter (F03).
  'fire.inspection': 92,
  'rules.acknowledge': 31,
  'drill.ended': 31,
  'contact.verified': 92,
};

/** How many days after an entry of these kinds windows can still change by it. */
export function daysReached(kinds: readonly string[]): number {
  return Math.max(0, ...kinds.map((kind) => daysLookedBack[kind] ?? 0));
}

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
const dayMs = 24 * 3_600_000;

/** Whether what came can change the facts of a window: of its own post and shift or hours, or of the site's day. */
export function isTouched(window: Subject, { postId, shiftId, kinds, from, to }: Touched): boolean {
  if (window.postId !== null && window.postId !== postId) return false;
  if (window.shiftId !== null && window.shiftId === shiftId) return true;
  const reachMs = window.postId !== null && shiftId === null ? roundMs : 0;
  // What later days look back at is the site's, never one post's shift.
  const onMs = window.postId === null ? daysReached(kinds) * dayMs : 0;
  // At the very hour too: a shift is handed over, and that reported, before it begins.
  return (
    window.startsAt.getTime() <= Date.parse(to) + onMs && window.endsAt.getTime() > Date.parse(from) - reachMs
  );
}
