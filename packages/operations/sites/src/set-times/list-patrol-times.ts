import { query } from '@zhiqin/access';
import { dayOf } from '@zhiqin/kernel';
import { requireSite } from '../require-site.ts';
import { siteInput } from '../site-input.ts';
import { patrolTimesOf } from './patrol-times-of.ts';

/** When points of the site's routes are to be scanned, as it holds today. Errors: `not-found`. */
export const listPatrolTimes = query({
  action: 'site.read',
  input: siteInput,
  async run(ctx, { siteId }) {
    const { zone } = await requireSite(ctx, siteId);
    const today = dayOf(ctx.now, zone);
    return patrolTimesOf(ctx, siteId, today, today);
  },
});
