import { command } from '@zhiqin/access';
import { requireSite } from '@zhiqin/sites';
import { nameOf } from './find-month.ts';
import { setHoursRulesInput } from './month-input.ts';
import { hoursRule } from './schema.ts';

/** How a site counts hours from a month on; months already locked stay as they are. Errors: `not-found`. */
export const setHoursRules = command({
  action: 'hours.set-rules',
  input: setHoursRulesInput,
  async run(ctx, rules) {
    await requireSite(ctx, rules.siteId);
    await ctx.tx.insert(hoursRule).values({
      ...rules,
      tenantId: ctx.tenantId,
      id: ctx.newId(),
      setBy: nameOf(ctx),
      setAt: ctx.now,
    });
    ctx.audit({ siteId: rules.siteId, fromMonth: rules.fromMonth });
    await ctx.publish({ siteId: rules.siteId, topic: 'month' });
  },
});
