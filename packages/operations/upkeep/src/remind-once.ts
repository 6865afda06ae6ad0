import type { UseContext } from '@zhiqin/access';
import { and, eq, sql } from 'drizzle-orm';
import { recordEvent } from './record-event.ts';
import { upkeepEvent } from './schema.ts';

/**
 * Writes down that people are reminded of something, and whether it is for the first time: a job that is killed and runs again
 * tells nobody twice.
 */
export async function remindsFirst(
  ctx: UseContext,
  of: { id: string; siteId: string },
  what: string,
): Promise<boolean> {
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${of.id}, 48173))`);
  const [before] = await ctx.tx
    .select({ id: upkeepEvent.id })
    .from(upkeepEvent)
    .where(
      and(
        eq(upkeepEvent.tenantId, ctx.tenantId),
        eq(upkeepEvent.subjectId, of.id),
        eq(upkeepEvent.kind, 'reminded'),
        sql`${upkeepEvent.data}->>'what' = ${what}`,
      ),
    )
    .limit(1);
  if (!before) await recordEvent(ctx, of, 'reminded', { what });
  return !before;
}
