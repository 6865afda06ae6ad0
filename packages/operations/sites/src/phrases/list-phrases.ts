import { query } from '@zhiqin/access';
import { requireSite } from '../require-site.ts';
import { siteInput } from '../site-input.ts';
import { phrasesOf } from './phrases-of.ts';

/** 常用语 of a site, by place. Errors: `not-found`. */
export const listPhrases = query({
  action: 'site.read',
  input: siteInput,
  async run(ctx, { siteId }): Promise<Record<string, string[]>> {
    await requireSite(ctx, siteId);
    return phrasesOf(ctx, siteId);
  },
});
