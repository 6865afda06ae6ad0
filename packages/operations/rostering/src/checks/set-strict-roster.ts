import { command } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { eq, sql } from 'drizzle-orm';
import { strictRosterInput } from '../roster-input.ts';

/** Whether findings R03–R06 refuse a month's publication, for the whole contractor. */
export const setStrictRoster = command({
  action: 'roster.set-strict',
  input: strictRosterInput,
  async run(ctx, { isStrict }): Promise<{ isStrict: boolean }> {
    await ctx.tx
      .update(tenant)
      .set({
        settings: sql`${tenant.settings} || jsonb_build_object('roster', coalesce(${tenant.settings}->'roster', '{}'::jsonb) || ${JSON.stringify({ isStrict })}::jsonb)`,
      })
      .where(eq(tenant.id, ctx.tenantId));
    ctx.audit({ isStrict });
    return { isStrict };
  },
});
