import { command } from '@zhiqin/access';
import { bindArticlesInput } from './regulation-input.ts';
import { requireDraft } from './require-draft.ts';
import { storeBindings } from './store-bindings.ts';

/** Binds many articles of a version at once; all or none. Errors: as `bindArticle`. */
export const bindArticles = command({
  action: 'regulation.bind',
  input: bindArticlesInput,
  async run(ctx, { versionId, bindings }) {
    const version = await requireDraft(ctx, versionId);
    await storeBindings(ctx, version, bindings);
    ctx.audit({ siteId: version.siteId, subjectId: versionId, bound: bindings.length });
    return { bound: bindings.length };
  },
});
