import { query } from '@zhiqin/access';
import { scoreOf } from '@zhiqin/regulations';
import { siteDaysInput } from '../rules.ts';
import { verdictCounts } from './verdict-counts.ts';

/** The score of a site between two days, with its formula's parts. */
export const siteScore = query({
  action: 'result.read',
  input: siteDaysInput,
  async run(ctx, { siteId, fromDay, toDay }) {
    const counts = await verdictCounts(ctx, siteId, fromDay, toDay);
    return { counts, ...scoreOf(counts) };
  },
});
