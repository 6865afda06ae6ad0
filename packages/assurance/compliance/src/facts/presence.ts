import type { UseContext } from '@zhiqin/access';
import { handoverRow, presenceSpan } from '@zhiqin/duty/schema';
import type { PresenceFacts, PresenceSpan } from '@zhiqin/regulations';
import { sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { jsonRows, ms } from './json-rows.ts';
import type { Silence } from './silence.ts';
import type { PlannedShift, SiteDays } from './site-days.ts';

const hour = 3_600_000;
const around = 4 * hour;

/** Who stood at each post in each shift, and how it was handed over (H01, H02, H03, H07, R01). */
export async function presenceWindows(
  ctx: UseContext,
  days: SiteDays,
  silence: Silence,
): Promise<JudgedWindow[]> {
  const from = new Date(days.span.startsAt.getTime() - 24 * hour);
  const to = new Date(days.span.endsAt.getTime() + 24 * hour);
  const p = presenceSpan;
  const [spans, handovers] = await Promise.all([
    // The evidence of a verdict stands in one order, however the rows lie: judged again, nothing changes.
    jsonRows<Span>(
      ctx,
      sql`select ${p.id} as "id", ${p.postId} as "postId", ${p.personId} as "personId", ${p.shiftId} as "shiftId",
                 ${ms(p.fromAt, 'fromMs')}, ${ms(p.toAt, 'toMs')},
                 ${p.openingEntryId} as "openingEntryId", ${p.closingEntryId} as "closingEntryId"
          from ${p} where ${p.tenantId} = ${ctx.tenantId} and ${p.siteId} = ${days.siteId}
            and ${p.fromAt} <= ${to.toISOString()} and (${p.toAt} is null or ${p.toAt} >= ${from.toISOString()})
          order by ${p.fromAt}, ${p.openingEntryId}`,
    ),
    handoversOf(ctx, days, from, to),
  ]);
  const spansByPost = groupBy(spans, (span) => span.postId);
  const handoversByPost = groupBy(handovers, (row) => row.postId);
  const shiftsByPost = groupBy(days.shifts, (s) => s.postId);

  return shiftsOf(days).map((s) => {
    const ofPost = shiftsByPost.get(s.postId) ?? [];
    const [startMs, endMs] = [s.startsAt.getTime(), s.endsAt.getTime()];
    const previous = ofPost.filter((other) => other.endsAt.getTime() === startMs);
    const next = ofPost.filter((other) => other.startsAt.getTime() === endMs);
    const facts: PresenceFacts = {
      postId: s.postId,
      shiftId: s.id,
      startsAt: s.startsAt.toISOString(),
      endsAt: s.endsAt.toISOString(),
      requiredHeads: s.heads,
      presence: (spansByPost.get(s.postId) ?? [])
        .filter((span) => touches(span, s))
        .map((span) => asFact(span, s, previous, next)),
      handover: signaturesOf(handoverAtStart(handoversByPost.get(s.postId) ?? [], s)),
      dueGuardIds: s.guardIds,
      plannedRelief: previous.length > 0,
      silence: silence.of(`post-shift:${s.id}`),
    };
    return { ...postShift(s), named: { family: 'presence', facts } };
  });
}

interface Span {
  id: string;
  postId: string;
  personId: string | null;
  shiftId: string | null;
  fromMs: number;
  toMs: number | null;
  openingEntryId: string;
  closingEntryId: string | null;
}

/** A handover as the facts of a shift's start need it. */
export interface Handover {
  id: string;
  postId: string;
  atMs: number;
  incomingShiftId: string | null;
  outgoingSignedMs: number;
  incomingSignedMs: number;
  hasDisagreement: boolean;
  gear: { item: string; count: number; expected: number; ok: boolean }[];
}

/** Handovers of the site's posts between two instants, in order of time. */
export function handoversOf(ctx: UseContext, days: SiteDays, from: Date, to: Date): Promise<Handover[]> {
  const h = handoverRow;
  return jsonRows<Handover>(
    ctx,
    sql`select ${h.id} as "id", ${h.postId} as "postId", ${ms(h.at, 'atMs')}, ${h.incomingShiftId} as "incomingShiftId",
               ${ms(h.outgoingSignedAt, 'outgoingSignedMs')}, ${ms(h.incomingSignedAt, 'incomingSignedMs')},
               ${h.hasDisagreement} as "hasDisagreement", ${h.gear} as "gear"
        from ${h} where ${h.tenantId} = ${ctx.tenantId} and ${h.siteId} = ${days.siteId}
          and ${h.at} >= ${from.toISOString()} and ${h.at} <= ${to.toISOString()}
        order by ${h.at}, ${h.id}`,
  );
}

function touches(span: Span, s: PlannedShift): boolean {
  const toMs = span.toMs ?? Number.POSITIVE_INFINITY;
  return span.fromMs < s.endsAt.getTime() && toMs > s.startsAt.getTime() - around;
}

function asFact(span: Span, s: PlannedShift, previous: PlannedShift[], next: PlannedShift[]): PresenceSpan {
  const entryIds = [span.openingEntryId, span.closingEntryId].filter((id) => id !== null);
  return {
    guardId: span.personId ?? `unrecognised:${span.id}`,
    crew: crewOf(span, s, previous, next),
    from: isoOf(span.fromMs),
    to: endOf(span, s),
    entryIds,
  };
}

/**
 * An end that somebody recorded, or that lies inside the shift because he was elsewhere by then. An end only inferred
 * from a later sign-on says nothing of the minutes before it: the stay counts as never signed off.
 */
function endOf(span: Span, s: PlannedShift): string | null {
  if (span.toMs === null) return null;
  return span.closingEntryId !== null || span.toMs < s.endsAt.getTime() ? isoOf(span.toMs) : null;
}

/** By the shift he signed on for; else by the roster; else by when he came: reality need not be on the roster. */
function crewOf(
  span: Span,
  s: PlannedShift,
  previous: PlannedShift[],
  next: PlannedShift[],
): PresenceSpan['crew'] {
  if (span.shiftId === s.id) return 'own';
  if (previous.some((p) => p.id === span.shiftId)) return 'outgoing';
  if (next.some((n) => n.id === span.shiftId)) return 'incoming';
  const person = span.personId ?? '';
  if (s.guardIds.includes(person)) return 'own';
  if (previous.some((p) => p.guardIds.includes(person))) return 'outgoing';
  if (next.some((n) => n.guardIds.includes(person))) return 'incoming';
  if (span.fromMs < s.startsAt.getTime() - hour) return 'outgoing';
  return span.fromMs > s.endsAt.getTime() - hour ? 'incoming' : 'own';
}

/** The handover whose relief is this shift; else the one nearest to its start within four hours. */
export function handoverAtStart(rows: Handover[], s: PlannedShift): Handover | undefined {
  const startMs = s.startsAt.getTime();
  const distance = (row: Handover) => Math.abs(row.atMs - startMs);
  return (
    rows.find((candidate) => candidate.incomingShiftId === s.id) ??
    rows
      .filter((candidate) => candidate.incomingShiftId === null && distance(candidate) < around)
      .sort((a, b) => distance(a) - distance(b))[0]
  );
}

function signaturesOf(row: Handover | undefined): PresenceFacts['handover'] {
  if (!row) return null;
  return {
    outgoingSignedAt: isoOf(row.outgoingSignedMs),
    incomingSignedAt: isoOf(row.incomingSignedMs),
    disagreement: row.hasDisagreement,
    entryId: row.id,
  };
}

/** The subject of a post's shift. */
export function postShift(s: PlannedShift) {
  return {
    subjectKey: `post-shift:${s.id}`,
    postId: s.postId,
    shiftId: s.id,
    personId: null,
    day: s.day,
    startsAt: s.startsAt,
    endsAt: s.endsAt,
  };
}

/** Shifts that begin on the days asked for. */
export function shiftsOf(days: SiteDays): PlannedShift[] {
  return days.shifts.filter((s) => s.day >= days.fromDay && s.day <= days.toDay);
}

export const isoOf = (ms: number): string => new Date(ms).toISOString();

export function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
