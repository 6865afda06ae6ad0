import { query } from '@zhiqin/access';
import { maskName, maskPhone } from '@zhiqin/privacy/rules';
import { requireSite } from '../require-site.ts';
import { registerInput } from './input.ts';
import { agreementsOf } from './registers-in-force.ts';

/** Agreements of a site, the one that ends last first; names and phone masked. Errors: `not-found`. */
export const listAgreements = query({
  action: 'gate-register.read',
  input: registerInput,
  async run(ctx, { siteId, includesEnded }) {
    await requireSite(ctx, siteId);
    const agreements = await agreementsOf(ctx, siteId, includesEnded ? null : ctx.now);
    return agreements
      .sort((a, b) => (a.endsOn < b.endsOn ? 1 : -1))
      .map(({ people, ...one }) => ({
        ...one,
        inCharge: people.inCharge && maskName(people.inCharge),
        inChargePhone: people.inChargePhone && maskPhone(people.inChargePhone),
        workers: people.workers.map(maskName),
      }));
  },
});
