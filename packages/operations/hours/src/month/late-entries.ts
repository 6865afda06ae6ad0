import type { UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { dutyEntry, presenceEvent } from '@zhiqin/duty/schema';
import { type Month, monthWindow } from '@zhiqin/kernel';
import { and, eq, gt, gte, isNotNull, lt, sql } from 'drizzle-orm';
import { guardMonth } from './schema.ts';

/** A phone comes back after weeks; what comes later still is looked for where somebody asks for that month. */
const lookBackDays = 40;
/** What was being taken in while a month was worked out was not seen by it. */
const stillComing = sql.raw("interval '1 minute'");

/** Months worked out before entries of theirs came, locked ones too; by the site that settles them. */
export async function monthsWithLateEntries(
  ctx: Pick<UseContext, 'tx' | 'tenantId' | 'now'>,
): Promise<{ siteId: string; month: Month }[]> {
  const { tx, tenantId, now } = ctx;
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
    .where(
      and(
        eq(dutyEntry.tenantId, tenantId),
        gte(dutyEntry.receivedAt, new Date(now.getTime() - lookBackDays * 86_400_000)),
      ),
    );
}

/** Guards of a site's month of whom entries came after it was worked out. */
export async function guardsWithLateEntries(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
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
  return new Set(rows.map((row) => row.guardId));
}
