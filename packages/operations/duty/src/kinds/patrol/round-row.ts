import type { MissedCheckpoint } from '../../projected-types.ts';
import type { patrolRound, patrolScan } from '../../schema.ts';
import { bodyOf, byTime, type ProjectedEntry } from '../projection.ts';

export type RoundRow = typeof patrolRound.$inferInsert;
export type ScanRow = typeof patrolScan.$inferSelect;

export interface Route {
  checkpointIds: readonly string[];
  isOrdered: boolean;
}

/** A round's own two entries, the earlier of each where a phone made two. */
export interface RoundEnds {
  start: RoundEnd | null;
  end: (RoundEnd & { missed: MissedCheckpoint[] }) | null;
}
export interface RoundEnd {
  id: string;
  at: Date;
  postId: string;
  shiftId: string | null;
  personId: string | null;
  deviceId: string;
  routeId: string | null;
}

export function withEnd(ends: RoundEnds, entry: ProjectedEntry): RoundEnds {
  const { content } = entry;
  const body = bodyOf<{ route?: string; missed?: MissedCheckpoint[] }>(entry);
  const made: RoundEnd = {
    id: content.id,
    at: entry.at,
    postId: content.post as string,
    shiftId: content.shift,
    personId: content.person,
    deviceId: content.device,
    routeId: body.route ?? null,
  };
  if (content.kind === 'patrol.start') return { ...ends, start: earlier(ends.start, made) };
  return { ...ends, end: earlier(ends.end, { ...made, missed: body.missed ?? [] }) };
}

function earlier<T extends { at: Date; id: string }>(a: T | null, b: T): T {
  return a && byTime(a, b) <= 0 ? a : b;
}

/** The round as its start, scans and end tell it, whatever of them has arrived; undefined when nothing has. */
export function roundRow(
  place: { tenantId: string; siteId: string; roundId: string },
  { start, end }: RoundEnds,
  scans: readonly ScanRow[],
  route: Route | undefined,
): RoundRow | undefined {
  const ordered = [...scans].sort(byTime);
  const first = start ?? ordered[0] ?? end;
  if (!first) return undefined;
  const visited = [...new Set(ordered.map((scan) => scan.checkpointId).filter((id) => id !== null))];
  const planned = route?.checkpointIds ?? [];
  const onRoute = visited.filter((id) => planned.includes(id));
  const entryIds = [start?.id, ...ordered.map((scan) => scan.id), end?.id].filter((id) => id !== undefined);
  return {
    ...place,
    id: first.id,
    routeId: start?.routeId ?? null,
    postId: first.postId,
    shiftId: first.shiftId,
    personId: first.personId,
    deviceId: first.deviceId,
    startedAt: first.at,
    endedAt: end?.at ?? null,
    startEntryId: start?.id ?? null,
    endEntryId: end?.id ?? null,
    plannedPoints: planned.length,
    scannedPoints: onRoute.length,
    missedPointIds: planned.filter((id) => !visited.includes(id)),
    missed: end?.missed ?? [],
    isInOrder: route?.isOrdered ? isInOrder(onRoute, planned) : null,
    entryIds,
  };
}

/** Points were first reached in the route's order; leaving one out does not break it. */
function isInOrder(visited: readonly string[], planned: readonly string[]): boolean {
  const places = visited.map((id) => planned.indexOf(id));
  return places.every((place, i) => i === 0 || place > (places[i - 1] ?? -1));
}
