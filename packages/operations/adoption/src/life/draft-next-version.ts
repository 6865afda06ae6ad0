import { command } from '@zhiqin/access';
import { DomainError, sha256, toHex } from '@zhiqin/kernel';
import { and, asc, eq, max } from 'drizzle-orm';
import { versionInput } from '../regulation-input.ts';
import { requireVersion } from '../require-draft.ts';
import { article, binding, regulation, regulationVersion } from '../schema.ts';

const rowsPerInsert = 2500;

/**
 * Makes the next version as a copy of one (usually the one in force), bound as that is, to be changed article by
 * article. Questions are not copied: they belong to what was new then. Errors: `not-found`.
 */
export const draftNextVersion = command({
  action: 'regulation.draft',
  input: versionInput,
  async run(ctx, { versionId: basedOnId }) {
    const { tx, tenantId } = ctx;
    const source = await requireVersion(ctx, basedOnId);
    // Locked, so that two drafts at once get two numbers.
    await tx
      .select({ id: regulation.id })
      .from(regulation)
      .where(and(eq(regulation.tenantId, tenantId), eq(regulation.id, source.regulationId)))
      .for('update');
    const [last] = await tx
      .select({ versionNo: max(regulationVersion.versionNo) })
      .from(regulationVersion)
      .where(
        and(
          eq(regulationVersion.tenantId, tenantId),
          eq(regulationVersion.regulationId, source.regulationId),
        ),
      );
    const versionId = ctx.newId();
    const versionNo = (last?.versionNo ?? source.versionNo) + 1;
    const common = { tenantId, siteId: source.siteId, versionId };
    await tx.insert(regulationVersion).values({
      tenantId,
      id: versionId,
      siteId: source.siteId,
      regulationId: source.regulationId,
      versionNo,
      language: source.language,
      // A copy has no document of its own; the one it goes back to lies with the version it was made from.
      sourceName: null,
      sourceText: '',
      sourceSha256: toHex(await sha256(new Uint8Array())),
      noise: [],
      basedOnId,
      createdAt: ctx.now,
    });
    const rows = await tx
      .select()
      .from(article)
      .where(and(eq(article.tenantId, tenantId), eq(article.versionId, basedOnId)))
      .orderBy(asc(article.position));
    const copies = new Map(rows.map((row) => [row.id, ctx.newId()]));
    const copyOf = (id: string) => {
      const copy = copies.get(id);
      if (!copy) throw new DomainError('not-found');
      return copy;
    };
    const articles = rows.map(({ contentHash: _, ...row }) => ({
      ...row,
      ...common,
      id: copyOf(row.id),
      parentId: row.parentId ? copyOf(row.parentId) : null,
      originId: row.id,
    }));
    for (let from = 0; from < articles.length; from += rowsPerInsert)
      await tx.insert(article).values(articles.slice(from, from + rowsPerInsert));
    const bindings = await tx
      .select()
      .from(binding)
      .where(and(eq(binding.tenantId, tenantId), eq(binding.versionId, basedOnId)));
    if (bindings.length > 0)
      await tx.insert(binding).values(
        bindings.map(({ contentHash: _, ...row }) => ({
          ...row,
          ...common,
          id: ctx.newId(),
          articleId: copyOf(row.articleId),
          createdAt: ctx.now,
        })),
      );
    ctx.audit({ siteId: source.siteId, subjectId: versionId, basedOnId, versionNo });
    await ctx.publish({ siteId: source.siteId, topic: 'regulation', id: source.regulationId });
    return { versionId, versionNo };
  },
});
