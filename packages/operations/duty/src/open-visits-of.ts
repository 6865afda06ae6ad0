import type { UseContext } from '@zhiqin/access';
import { and, asc, eq, gte, isNotNull, isNull } from 'drizzle-orm';
import { openedValues } from './personal-values.ts';
import { visit } from './schema.ts';
import type { SitePack } from './site-pack.ts';

/** Somebody let in longer ago and never signed out is a matter for the record, not for a guard at the gate. */
const lookBackDays = 7;

/** Who is still inside, oldest first, with the name a gate needs to find him by. */
export async function openVisitsOf(ctx: UseContext, siteId: string): Promise<SitePack['openVisits']> {
  const since = new Date(ctx.now.getTime() - lookBackDays * 86_400_000);
  const rows = await ctx.tx
    .select()
    .from(visit)
    .where(
      and(
        eq(visit.tenantId, ctx.tenantId),
        eq(visit.siteId, siteId),
        isNull(visit.leftAt),
        isNotNull(visit.admittedAt),
        gte(visit.admittedAt, since),
      ),
    )
    .orderBy(asc(visit.admittedAt), asc(visit.visitId));
  const values = await openedValues(
    ctx,
    rows.map((row) => row.admitEntryId as string),
    ['name'],
  );
  return rows.map((row) => ({
    visitId: row.visitId,
    postId: row.admitPostId,
    visitorKind: row.visitorKind ?? 'visitor',
    passNo: row.passNo,
    admittedAt: (row.admittedAt as Date).toISOString(),
    expectedLeaveAt: row.expectedLeaveAt?.toISOString() ?? null,
    name: textOf(values.get(row.admitEntryId as string)?.name),
  }));
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
