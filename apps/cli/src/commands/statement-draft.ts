import { formatMoney } from '@zhiqin/kernel';
import type { Command } from '../command.ts';
import { monthGiven } from '../month-of.ts';
import { siteOf } from '../site-of.ts';

/** Works a site's month out in money, as a draft: from contract, roster, proven hours and verdicts as they stand. */
export const statementDraft: Command = {
  name: 'statement draft',
  flags: {
    site: { meaning: 'site', required: true },
    month: { meaning: 'month', required: true },
  },
  async run({ caller, clock, text, say, language }) {
    const own = await caller();
    const site = await siteOf(own, text('site'));
    const month = monthGiven(text('month'), clock.now(), site.zone);
    const drafted = await own.billing.draftStatement({ siteId: site.id, month });
    const { totals, currency, lines } = drafted.data;
    return {
      json: { site: site.code, month, ...drafted },
      text: [
        say('statement.drafted', {
          ...{ site: site.code, month, revision: drafted.revision, lines: lines.length },
          amount: formatMoney(totals.grossFen, currency, language),
        }),
      ],
    };
  },
};
