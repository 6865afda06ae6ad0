import { command } from '@zhiqin/access';
import { bindArticleInput } from './regulation-input.ts';
import { requireDraft } from './require-draft.ts';
import { storeBindings } from './store-bindings.ts';

/** Binds one article to a control. Errors: see {@link storeBindings}; `regulation.already-published`. */
export const bindArticle = command({
  action: 'regulation.bind',
  input: bindArticleInput,
  async run(ctx, { versionId, ...wanted }) {
    const version = await requireDraft(ctx, versionId);
    await storeBindings(ctx, version, [wanted]);
    ctx.audit({
      siteId: version.siteId,
      subjectId: versionId,
      control: wanted.controlCode,
      article: wanted.articleId,
    });
    return { bound: 1 };
  },
});
