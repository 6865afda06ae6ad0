import { query } from '@zhiqin/access';
import { inPinyinOrder } from '../by-pinyin.ts';
import { requireSite } from '../require-site.ts';
import { registerInput } from './input.ts';
import { utilitiesOf } from './registers-in-force.ts';

/** Valves, switches, locks and machine rooms of a site in pinyin order. Errors: `not-found`. */
export const listUtilities = query({
  action: 'gate-register.read',
  input: registerInput,
  async run(ctx, { siteId }) {
    await requireSite(ctx, siteId);
    return inPinyinOrder(await utilitiesOf(ctx, siteId), (one) => one.name);
  },
});
