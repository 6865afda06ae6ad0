import type { UseContext } from '@zhiqin/access';
import { handoverRow, presenceSpan } from '@zhiqin/duty/schema';
import type { PresenceFacts, PresenceSpan } from '@zhiqin/regulations';
import { and, eq, gte, isNull, lte, or } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
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
  const [spans, handovers] = await Promise.all([
    ctx.tx
      .select()
      .from(presenceSpan)
      .where(
        and(
          eq(presenceSpan.tenantId, ctx.tenantId),
          eq(presenceSpan.siteId, days.siteId),
          lte(presenceSpan.fromAt, to),
          or(isNull(presenceSpan.toAt), gte(presenceSpan.toAt, from)),
        ),
      )
      // The evidence of a verdict stands in one order, however the rows lie: judged again, nothing changes.
      .orderBy(presenceSpan.fromAt, presenceSpan.openingEntryId),
    ctx.tx
      .select()
      .from(handoverRow)
      .where(
        and(
          eq(handoverRow.tenantId, ctx.tenantId),
          eq(handoverRow.siteId, days.siteId),
          gte(handoverRow.at, from),
          lte(handoverRow.at, to),
        ),
      )
      .orderBy(handoverRow.at, handoverRow.id),
  ]);
  const spansByPost = groupBy(spans, (span) => span.postId);
  const handoversByPost = groupBy(handovers, (row) => row.postId);
  const shiftsByPost = groupBy(days.shifts, (s) => s.postId);

  return shiftsOf(days).map((s) => {
    const ofPost = shiftsByPost.get(s.postId) ?? [];
    const previous = ofPost.filter((other) => other.endsAt.getTime() === s.startsAt.getTime());
    const next = ofPost.filter((other) => other.startsAt.getTime() === s.endsAt.getTime());
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

type Span = typeof presenceSpan.$inferSelect;
type HandoverRow = typeof handoverRow.$inferSelect;

function touches(span: Span, s: PlannedShift): boolean {
  const to = span.toAt?.getTime() ?? Number.POSITIVE_INFINITY;
  return span.fromAt.getTime() < s.endsAt.getTime() && to > s.startsAt.getTime() - around;
}

function asFact(span: Span, s: PlannedShift, previous: PlannedShift[], next: PlannedShift[]): PresenceSpan {
  const entryIds = [span.openingEntryId, span.closingEntryId].filter((id) => id !== null);
  return {
    guardId: span.personId ?? `unrecognised:${span.id}`,
    crew: crewOf(span, s, previous, next),
    from: span.fromAt.toISOString(),
    to: endOf(span, s),
    entryIds,
  };
}

/**
 * An end that somebody recorded, or that lies inside the shift because he was elsewhere by then. An end only inferred
 * from a later sign-on says nothing of the minutes before it: the stay counts as never signed off.
 */
function endOf(span: Span, s: PlannedShift): string | null {
  if (span.toAt === null) return null;
  return span.closingEntryId !== null || span.toAt < s.endsAt ? span.toAt.toISOString() : null;
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
  if (span.fromAt.getTime() < s.startsAt.getTime() - hour) return 'outgoing';
  return span.fromAt.getTime() > s.endsAt.getTime() - hour ? 'incoming' : 'own';
}

/** The handover whose relief is this shift; else the one nearest to its start within four hours. */
export function handoverAtStart(rows: HandoverRow[], s: PlannedShift): HandoverRow | undefined {
  const distance = (row: HandoverRow) => Math.abs(row.at.getTime() - s.startsAt.getTime());
  return (
    rows.find((candidate) => candidate.incomingShiftId === s.id) ??
    rows
      .filter((candidate) => candidate.incomingShiftId === null && distance(candidate) < around)
      .sort((a, b) => distance(a) - distance(b))[0]
  );
}

function signaturesOf(row: HandoverRow | undefined): PresenceFacts['handover'] {
  if (!row) return null;
  return {
    outgoingSignedAt: row.outgoingSignedAt.toISOString(),
    incomingSignedAt: row.incomingSignedAt.toISOString(),
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
