import { citedLabel } from '@zhiqin/regulations/rules';
import type { Reading } from '@zhiqin/sites';
import { and, asc, eq } from 'drizzle-orm';
import { clauseWithItems } from '../orders-for-site.ts';
import { article, binding } from '../schema.ts';
import type { ComparedClause } from './articles-diff.ts';

/** The clauses of a version as they are compared, and what each binds. */
export async function versionClauses({ tx, tenantId }: Reading, versionId: string) {
  const rows = await tx
    .select()
    .from(article)
    .where(and(eq(article.tenantId, tenantId), eq(article.versionId, versionId)))
    .orderBy(asc(article.position));
  const bindings = await tx
    .select({ articleId: binding.articleId, postIds: binding.postIds })
    .from(binding)
    .where(and(eq(binding.tenantId, tenantId), eq(binding.versionId, versionId)));
  const children = Map.groupBy(rows, (row) => row.parentId);
  const clauses: ComparedClause[] = rows
    .filter((row) => row.reference !== null)
    .map((row) => ({
      id: row.id,
      originId: row.originId,
      reference: row.reference,
      label: citedLabel(row.label, row.reference),
      heading: row.heading,
      text: clauseWithItems(row, children),
    }));
  return { rows, clauses, bindingsOf: Map.groupBy(bindings, (one) => one.articleId) };
}
