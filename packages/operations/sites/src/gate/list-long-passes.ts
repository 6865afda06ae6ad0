import { query } from '@zhiqin/access';
import { maskName, maskPhone } from '@zhiqin/privacy/rules';
import { byPinyin } from '../by-pinyin.ts';
import { requireSite } from '../require-site.ts';
import { registerInput } from './input.ts';
import { longPassesOf } from './registers-in-force.ts';

/** Long-term passes of a site by number; holders masked. Errors: `not-found`. */
export const listLongPasses = query({
  action: 'gate-register.read',
  input: registerInput,
  async run(ctx, { siteId, includesEnded }) {
    await requireSite(ctx, siteId);
    const passes = await longPassesOf(ctx, siteId, includesEnded);
    return passes
      .sort((a, b) => byPinyin(a.passNo, b.passNo))
      .map(({ holder, ...one }) => ({
        ...one,
        holder: maskName(holder.name),
        phone: holder.phone && maskPhone(holder.phone),
        plate: holder.plate,
      }));
  },
});
