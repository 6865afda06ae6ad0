import { query } from '@zhiqin/access';
import { dayOf, isDomainError } from '@zhiqin/kernel';
import {
  type ControlSuggestion,
  checkBinding,
  type LawConflict,
  leadIns,
  type RuleOutline,
  suggestForProvision,
} from '@zhiqin/regulations';
import { citedLabel } from '@zhiqin/regulations/rules';
import { requireSite } from '@zhiqin/sites';
import { circumstancesOf } from '@zhiqin/sites/rules';
import { and, asc, eq } from 'drizzle-orm';
import { versionInput } from './regulation-input.ts';
import { requireVersion } from './require-draft.ts';
import { article, binding } from './schema.ts';

/** A control an article's words ask for, and what stands against binding it so. */
export interface SuggestedBinding extends ControlSuggestion {
  isBound: boolean;
  /** The values asked for are less than the law of today, or out of range: an `errors` code with its values. */
  refusal: { code: string; params: Record<string, unknown> } | null;
}

export interface ArticleSuggestions {
  articleId: string;
  label: string;
  /** The article's words with its items, one a line, and the sentences that lead up to it: the quotes are parts of it. */
  text: string;
  suggestions: SuggestedBinding[];
  conflicts: readonly LawConflict[];
}

/**
 * What the articles of a version ask for, read from their words, and what in them the law forbids; articles that ask
 * for nothing are left out. A suggestion binds nothing. Errors: `not-found`.
 */
export const suggestBindings = query({
  action: 'regulation.bind',
  input: versionInput,
  async run(ctx, { versionId }): Promise<ArticleSuggestions[]> {
    const version = await requireVersion(ctx, versionId);
    const site = await requireSite(ctx, version.siteId);
    const circumstances = circumstancesOf(site, dayOf(ctx.now, site.zone));
    const rows = await ctx.tx
      .select()
      .from(article)
      .where(and(eq(article.tenantId, ctx.tenantId), eq(article.versionId, versionId)))
      .orderBy(asc(article.position));
    const bound = await ctx.tx
      .select({ articleId: binding.articleId, controlCode: binding.controlCode })
      .from(binding)
      .where(and(eq(binding.tenantId, ctx.tenantId), eq(binding.versionId, versionId)));
    const isBound = new Set(bound.map((row) => `${row.articleId} ${row.controlCode}`));
    const refusalOf = ({ control, params }: ControlSuggestion): SuggestedBinding['refusal'] => {
      try {
        checkBinding({ code: control, values: params }, circumstances);
        return null;
      } catch (error) {
        if (!isDomainError(error)) throw error;
        return { code: error.code, params: error.params };
      }
    };
    return provisionsOf(rows)
      .map(({ row, document, provision }) => {
        const { suggestions, conflicts } = suggestForProvision(document, provision);
        return {
          articleId: row.id,
          label: citedLabel(row.label, row.reference),
          text: [...leadIns(document, provision), provision.text, ...provision.items.map(({ text }) => text)]
            .filter(Boolean)
            .join('\n'),
          suggestions: suggestions.map((one) => ({
            ...one,
            isBound: isBound.has(`${row.id} ${one.control}`),
            refusal: refusalOf(one),
          })),
          conflicts,
        };
      })
      .filter((one) => one.suggestions.length > 0 || one.conflicts.length > 0);
  },
});

type ArticleRow = typeof article.$inferSelect;

/** Each clause that can be bound, under its headings and with its items, as the suggestions read documents. */
function provisionsOf(rows: readonly ArticleRow[]) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const childrenOf = Map.groupBy(rows, (row) => row.parentId);
  const above = (row: ArticleRow): ArticleRow[] => {
    const parent = row.parentId ? byId.get(row.parentId) : undefined;
    return parent ? [...above(parent), parent] : [];
  };
  const own = (row: ArticleRow) => [row.heading, row.body].filter(Boolean).join('\n');
  const pathOf = (row: ArticleRow) => [...above(row), row].map(({ id }) => id);
  const provisions = rows
    .filter((row) => row.reference !== null)
    .map((row) => {
      const items = (childrenOf.get(row.id) ?? [])
        .filter((item) => item.reference === null)
        .map((item) => ({ label: item.label, text: own(item) }));
      return { row, provision: { path: pathOf(row), label: row.label, text: own(row), items } };
    });
  const headings = rows
    .filter((row) => row.reference === null && childrenOf.has(row.id) && own(row) !== '')
    .map((row) => ({ path: pathOf(row), text: own(row) }));
  const document: RuleOutline = {
    title: '',
    headings,
    preamble: '',
    provisions: provisions.map(({ provision }) => provision),
    noise: [],
  };
  return provisions.map(({ row, provision }) => ({ row, document, provision }));
}
