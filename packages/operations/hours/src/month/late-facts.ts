import type { UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { dutyEntry, presenceEvent } from '@zhiqin/duty/schema';
import { addDays, addMonths, type Month, monthWindow } from '@zhiqin/kernel';
import { leaveRequest } from '@zhiqin/rostering/schema';
import { and, eq, gt, gte, isNotNull, lt, lte, sql } from 'drizzle-orm';
import { guardMonth } from './schema.ts';

/** A phone comes back after weeks; what comes later still is looked for where somebody asks for that month. */
const lookBackDays = 40;
/** What was being taken in while a month was worked out was not seen by it. */
const stillComing = sql.raw("interval '1 minute'");

type Reading = Pick<UseContext, 'tx' | 'tenantId'>;

/** Months worked out before entries of theirs came or leave in them was granted, locked ones too; by the site that settles them. */
export async function monthsWithLateFacts(
  ctx: Reading & Pick<UseContext, 'now'>,
): Promise<{ siteId: string; month: Month }[]> {
  return [...(await monthsWithLateEntries(ctx)), ...(await monthsWithLateLeave(ctx))];
}

const since = (now: Date) => new Date(now.getTime() - lookBackDays * 86_400_000);

async function monthsWithLateEntries({ tx, tenantId, now }: Reading & Pick<UseContext, 'now'>) {
  return tx
    .selectDistinct({ siteId: guardMonth.siteId, month: guardMonth.month })
    .from(dutyEntry)
    .innerJoin(
      presenceEvent,
      and(eq(presenceEvent.tenantId, dutyEntry.tenantId), eq(presenceEvent.entryId, dutyEntry.id)),
    )
    .innerJoin(site, and(eq(site.tenantId, presenceEvent.tenantId), eq(site.id, presenceEvent.siteId)))
    .innerJoin(
      guardMonth,
      and(
        eq(guardMonth.tenantId, presenceEvent.tenantId),
        eq(guardMonth.guardId, presenceEvent.personId),
        eq(guardMonth.month, sql`to_char(${presenceEvent.at} at time zone ${site.zone}, 'YYYY-MM')`),
        sql`${dutyEntry.receivedAt} > ${guardMonth.computedAt} - ${stillComing}`,
      ),
    )
    .where(and(eq(dutyEntry.tenantId, tenantId), gte(dutyEntry.receivedAt, since(now))));
}

async function monthsWithLateLeave({ tx, tenantId, now }: Reading & Pick<UseContext, 'now'>) {
  return tx
    .selectDistinct({ siteId: guardMonth.siteId, month: guardMonth.month })
    .from(leaveRequest)
    .innerJoin(
      guardMonth,
      and(
        eq(guardMonth.tenantId, leaveRequest.tenantId),
        eq(guardMonth.guardId, leaveRequest.guardId),
        gte(guardMonth.month, sql`left(${leaveRequest.fromDay}, 7)`),
        lte(guardMonth.month, sql`left(${leaveRequest.untilDay}, 7)`),
        sql`${leaveRequest.decidedAt} > ${guardMonth.computedAt} - ${stillComing}`,
      ),
    )
    .where(
      and(
        eq(leaveRequest.tenantId, tenantId),
        eq(leaveRequest.decision, 'approved'),
        gte(leaveRequest.decidedAt, since(now)),
      ),
    );
}

/** Guards of a site's month of whom entries came, or who were granted leave in it, after it was worked out. */
export async function guardsWithLateFacts(
  { tx, tenantId }: Reading,
  { siteId, month, zone }: { siteId: string; month: Month; zone: string },
): Promise<Set<string>> {
  const { startsAt, endsAt } = monthWindow(month, zone);
  const rows = await tx
    .selectDistinct({ guardId: guardMonth.guardId })
    .from(guardMonth)
    .innerJoin(
      presenceEvent,
      and(
        eq(presenceEvent.tenantId, guardMonth.tenantId),
        eq(presenceEvent.personId, guardMonth.guardId),
        gte(presenceEvent.at, startsAt),
        lt(presenceEvent.at, endsAt),
      ),
    )
    .innerJoin(
      dutyEntry,
      and(eq(dutyEntry.tenantId, presenceEvent.tenantId), eq(dutyEntry.id, presenceEvent.entryId)),
    )
    .where(
      and(
        eq(guardMonth.tenantId, tenantId),
        eq(guardMonth.siteId, siteId),
        eq(guardMonth.month, month),
        isNotNull(presenceEvent.personId),
        gt(dutyEntry.receivedAt, guardMonth.computedAt),
      ),
    );
  const leave = await tx
    .selectDistinct({ guardId: guardMonth.guardId })
    .from(guardMonth)
    .innerJoin(
      leaveRequest,
      and(
        eq(leaveRequest.tenantId, guardMonth.tenantId),
        eq(leaveRequest.guardId, guardMonth.guardId),
        lte(leaveRequest.fromDay, addDays(`${addMonths(month, 1)}-01`, -1)),
        gte(leaveRequest.untilDay, `${month}-01`),
      ),
    )
    .where(
      and(
        eq(guardMonth.tenantId, tenantId),
        eq(guardMonth.siteId, siteId),
        eq(guardMonth.month, month),
        eq(leaveRequest.decision, 'approved'),
        gt(leaveRequest.decidedAt, guardMonth.computedAt),
      ),
    );
  return new Set([...rows, ...leave].map((row) => row.guardId));
}
