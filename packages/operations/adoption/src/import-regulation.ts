import { command, type UseContext } from '@zhiqin/access';
import { DomainError, sha256, toHex } from '@zhiqin/kernel';
import { parseRuleDocument } from '@zhiqin/regulations';
import { requireSite } from '@zhiqin/sites';
import { and, eq, max } from 'drizzle-orm';
import { type ArticleRow, articleRows } from './article-rows.ts';
import { readDocument } from './read-document.ts';
import { importRegulationInput } from './regulation-input.ts';
import { article, regulation, regulationVersion } from './schema.ts';
import { type SourceDocument, splitDocuments } from './split-documents.ts';

/** Rows of one INSERT: PostgreSQL takes 65,535 values a statement. */
const rowsPerInsert = 3000;

/**
 * Reads a rule document into a site's regulation: one version each for the regulations the file holds (the second
 * has code `<code>-2`), with what a person corrected in its structure. Nothing is stored unless all of it can be read.
 * Errors: `document.empty`, `document.binary`, `document.too-large` ({limitBytes}), `document.scanned`,
 * `document.locked`, `document.no-articles`, `not-found`.
 */
export const importRegulation = command({
  action: 'regulation.import',
  input: importRegulationInput,
  async run(ctx, input) {
    const site = await requireSite(ctx, input.siteId);
    const found = splitDocuments(await readDocument(input.document), input.corrections);
    const english = input.english ? parseRuleDocument(await readDocument(input.english)) : null;
    const regulations = [];
    for (const [index, source] of found.entries()) {
      const rows = articleRows(source.document, index === 0 ? english : null);
      if (!rows.some((row) => row.reference !== null)) throw new DomainError('document.no-articles');
      const code = index === 0 ? input.code : `${input.code}-${index + 1}`;
      const title = {
        zh: source.document.title || input.fileName,
        en: index === 0 ? (english?.title ?? null) : null,
      };
      regulations.push(await storeVersion(ctx, { ...input, code, title }, source, rows));
    }
    ctx.audit({
      siteId: site.id,
      subjectId: regulations[0]?.versionId,
      fileName: input.fileName,
      versions: regulations.map((one) => one.versionId),
    });
    await ctx.publish({ siteId: site.id, topic: 'regulation', id: regulations[0]?.regulationId });
    return { regulations };
  },
});

interface Wanted {
  siteId: string;
  code: string;
  fileName: string;
  language: string;
  title: { zh: string; en: string | null };
}

async function storeVersion(
  ctx: UseContext,
  wanted: Wanted,
  source: SourceDocument,
  rows: readonly ArticleRow[],
) {
  const { tx, tenantId } = ctx;
  const { siteId, code, title } = wanted;
  const createdAt = ctx.now;
  await tx
    .insert(regulation)
    .values({ tenantId, id: ctx.newId(), siteId, code, title: title.zh, titleEn: title.en, createdAt })
    .onConflictDoNothing({ target: [regulation.tenantId, regulation.siteId, regulation.code] });
  // Locked, so that two imports at once get two numbers.
  const [owner] = await tx
    .select({ id: regulation.id })
    .from(regulation)
    .where(and(eq(regulation.tenantId, tenantId), eq(regulation.siteId, siteId), eq(regulation.code, code)))
    .for('update');
  if (!owner) throw new DomainError('not-found');
  const [last] = await tx
    .select({ versionNo: max(regulationVersion.versionNo) })
    .from(regulationVersion)
    .where(and(eq(regulationVersion.tenantId, tenantId), eq(regulationVersion.regulationId, owner.id)));
  const versionId = ctx.newId();
  const versionNo = (last?.versionNo ?? 0) + 1;
  await tx.insert(regulationVersion).values({
    tenantId,
    id: versionId,
    siteId,
    regulationId: owner.id,
    versionNo,
    language: wanted.language,
    sourceName: wanted.fileName,
    sourceText: source.text,
    sourceSha256: toHex(await sha256(new TextEncoder().encode(source.text))),
    noise: source.document.noise,
    createdAt,
  });
  const ids = rows.map(() => ctx.newId());
  const values = rows.map(({ parentPosition, ...row }, index) => ({
    tenantId,
    id: ids[index] as string,
    siteId,
    versionId,
    parentId: parentPosition === null ? null : (ids[parentPosition] as string),
    ...row,
  }));
  for (let from = 0; from < values.length; from += rowsPerInsert) {
    await tx.insert(article).values(values.slice(from, from + rowsPerInsert));
  }
  return {
    regulationId: owner.id,
    versionId,
    versionNo,
    code,
    title: title.zh,
    clauses: rows.filter((row) => row.reference !== null).length,
    withEnglish: rows.filter((row) => row.reference !== null && row.bodyEn !== null).length,
    noise: source.document.noise.length,
  };
}
