import { query } from '@zhiqin/access';
import { maskIdNumber, maskName } from '@zhiqin/privacy/rules';
import { requireSite } from '../require-site.ts';
import { registerInput } from './input.ts';
import { bansOf } from './registers-in-force.ts';

/** The ban list of a site, the one that ends last first; names and numbers masked. Errors: `not-found`. */
export const listBans = query({
  action: 'gate-register.read',
  input: registerInput,
  async run(ctx, { siteId, includesEnded }) {
    await requireSite(ctx, siteId);
    const bans = await bansOf(ctx, siteId, includesEnded ? null : ctx.now);
    return bans
      .sort((a, b) => (a.untilDay < b.untilDay ? 1 : -1))
      .map(({ person, ...one }) => ({
        ...one,
        name: person.name && maskName(person.name),
        description: person.description,
        plate: person.plate,
        idNumber: person.idNumber && maskIdNumber(person.idNumber),
        reason: person.reason,
      }));
  },
});
