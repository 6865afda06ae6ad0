import { command, query, type UseContext } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { addDays, DomainError, dayOf } from '@zhiqin/kernel';
import { dayInput, idInput, noInput } from '@zhiqin/sites/rules';
import { guard } from '@zhiqin/workforce/schema';
import { and, arrayOverlaps, asc, desc, eq, gte, inArray, isNull, lte } from 'drizzle-orm';
import * as z from 'zod/mini';
import { askForLeave } from './ask-for-leave.ts';
import { leaveKinds, leaveParts } from './leave-kinds.ts';
import { leaveRequest, leaveRound } from './schema.ts';

const daysShown = 365;

const requestMyLeaveInput = z.object({
  /** Made on the phone: a retry is the same wish. */
  requestId: idInput,
  kind: z.enum(leaveKinds, 'field.invalid'),
  fromDay: dayInput,
  untilDay: dayInput,
  part: z.optional(z.nullable(z.enum(leaveParts, 'field.invalid'))),
  reason: z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(300, 'field.too-long')))),
});
const withdrawMyLeaveInput = z.object({ requestId: idInput });

function ownId({ actor }: Pick<UseContext, 'actor'>): string {
  if (actor.kind !== 'member' || !actor.personId) throw new DomainError('not-found');
  return actor.personId;
}

/**
 * What the guard who asks has wished for in a year, newest first, with the answer; and the declared periods of his sites
 * that are not over: how many may be off a day, until when to ask, and the days already given away. Errors: `not-found`.
 */
export const myLeave = query({
  action: 'leave.own',
  input: noInput,
  // How many others are off is counted over all their sites; no row of theirs leaves here.
  scope: 'tenant',
  async run(ctx) {
    const { tx, tenantId } = ctx;
    const guardId = ownId(ctx);
    const [own] = await tx
      .select({ siteIds: guard.siteIds, zone: tenant.zone })
      .from(guard)
      .innerJoin(tenant, eq(tenant.id, guard.tenantId))
      .where(and(eq(guard.tenantId, tenantId), eq(guard.id, guardId)));
    if (!own) throw new DomainError('not-found');
    const today = dayOf(ctx.now, own.zone);
    const requests = await tx
      .select({
        id: leaveRequest.id,
        kind: leaveRequest.kind,
        fromDay: leaveRequest.fromDay,
        untilDay: leaveRequest.untilDay,
        part: leaveRequest.part,
        reason: leaveRequest.reason,
        askedAt: leaveRequest.askedAt,
        decision: leaveRequest.decision,
        decisionReason: leaveRequest.decisionReason,
        deciderName: leaveRequest.deciderName,
      })
      .from(leaveRequest)
      .where(
        and(
          eq(leaveRequest.tenantId, tenantId),
          eq(leaveRequest.guardId, guardId),
          gte(leaveRequest.untilDay, addDays(today, -daysShown)),
        ),
      )
      .orderBy(desc(leaveRequest.fromDay), desc(leaveRequest.askedAt));
    const rounds =
      own.siteIds.length === 0
        ? []
        : await tx
            .select()
            .from(leaveRound)
            .where(
              and(
                eq(leaveRound.tenantId, tenantId),
                inArray(leaveRound.siteId, own.siteIds),
                gte(leaveRound.untilDay, today),
              ),
            )
            .orderBy(asc(leaveRound.fromDay), asc(leaveRound.id));
    const shown = [];
    for (const round of rounds) {
      shown.push({
        id: round.id,
        name: round.name,
        fromDay: round.fromDay,
        untilDay: round.untilDay,
        closesOn: round.closesOn,
        isClosed: round.closesOn < today,
        quotaPerDay: round.quotaPerDay,
        fullDays: await fullDays(ctx, round),
      });
    }
    return { zone: own.zone, today, requests, rounds: shown };
  },
});

/** Days of a declared period with no place left. */
async function fullDays(
  { tx, tenantId }: UseContext,
  round: typeof leaveRound.$inferSelect,
): Promise<string[]> {
  const granted = await tx
    .select({ fromDay: leaveRequest.fromDay, untilDay: leaveRequest.untilDay })
    .from(leaveRequest)
    .innerJoin(guard, and(eq(guard.tenantId, leaveRequest.tenantId), eq(guard.id, leaveRequest.guardId)))
    .where(
      and(
        eq(leaveRequest.tenantId, tenantId),
        eq(leaveRequest.decision, 'approved'),
        lte(leaveRequest.fromDay, round.untilDay),
        gte(leaveRequest.untilDay, round.fromDay),
        arrayOverlaps(guard.siteIds, [round.siteId]),
      ),
    );
  const full: string[] = [];
  for (let day = round.fromDay; day <= round.untilDay; day = addDays(day, 1)) {
    const off = granted.filter((one) => one.fromDay <= day && day <= one.untilDay).length;
    if (off >= round.quotaPerDay) full.push(day);
  }
  return full;
}

/** The guard who asks wishes for leave. Errors: as `requestLeave`. */
export const requestMyLeave = command({
  action: 'leave.own',
  input: requestMyLeaveInput,
  scope: 'tenant',
  async run(ctx, { requestId, ...wanted }): Promise<{ id: string }> {
    return askForLeave(ctx, { id: requestId, guardId: ownId(ctx), ...wanted });
  },
});

/**
 * He takes back a wish nobody has decided; doing so twice changes nothing. What was granted the captain takes back: his
 * shifts are open by then. Errors: `not-found`, `leave.decided`.
 */
export const withdrawMyLeave = command({
  action: 'leave.own',
  input: withdrawMyLeaveInput,
  scope: 'tenant',
  async run(ctx, { requestId }): Promise<{ id: string }> {
    const { tx, tenantId } = ctx;
    const guardId = ownId(ctx);
    const mine = and(
      eq(leaveRequest.tenantId, tenantId),
      eq(leaveRequest.id, requestId),
      eq(leaveRequest.guardId, guardId),
    );
    const [before] = await tx
      .select({ decision: leaveRequest.decision })
      .from(leaveRequest)
      .where(mine)
      .for('update');
    if (!before) throw new DomainError('not-found');
    if (before.decision === 'withdrawn') return { id: requestId };
    if (before.decision !== null) throw new DomainError('leave.decided');
    await tx
      .update(leaveRequest)
      .set({ decision: 'withdrawn', decidedAt: ctx.now })
      .where(and(mine, isNull(leaveRequest.decision)));
    ctx.audit({ subjectId: guardId });
    return { id: requestId };
  },
});
