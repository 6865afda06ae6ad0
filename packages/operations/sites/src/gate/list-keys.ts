import { query } from '@zhiqin/access';
import { byPinyin } from '../by-pinyin.ts';
import { requireSite } from '../require-site.ts';
import { registerInput } from './input.ts';
import { keysOf } from './registers-in-force.ts';

/** Keys of a site by number, 2 before 10. Errors: `not-found`. */
export const listKeys = query({
  action: 'gate-register.read',
  input: registerInput,
  async run(ctx, { siteId, includesEnded }) {
    await requireSite(ctx, siteId);
    return (await keysOf(ctx, siteId, includesEnded)).sort((a, b) => byPinyin(a.keyNo, b.keyNo));
  },
});
