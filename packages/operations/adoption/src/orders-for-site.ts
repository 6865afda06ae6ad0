import { addDays } from '@zhiqin/kernel';
import { citedLabel, englishLabel } from '@zhiqin/regulations/rules';
import type { Reading } from '@zhiqin/sites';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { readPublications } from './read-publications.ts';
import { article } from './schema.ts';
import { versionsInForce } from './version-in-force.ts';

/** An article as the phone shows it: its chapter over it, its items under it. */
export interface Order {
  id: string;
  label: string;
  /** How the label is cited in English; null where it stands as it is. */
  labelEn: string | null;
  heading: string | null;
  headingEn: string | null;
  body: string;
  bodyEn: string | null;
  /** First day in force where that is still to come; null: in force on the day asked for. */
  firstDay: string | null;
  /** First day on which the version to come stands in its place; null: none is known. */
  replacedOn: string | null;
}

type ArticleRow = typeof article.$inferSelect;

/**
 * The clauses in force at a site on a day, in reading order.
 * @param daysAhead also those that come into force within so many days: a phone may be long without a network
 */
export async function ordersForSite(
  ctx: Reading,
  siteId: string,
  day: string,
  daysAhead = 0,
): Promise<Order[]> {
  const publications = await readPublications(ctx, siteId);
  const coming = publications
    .filter((one) => one.effectiveOn > day && one.effectiveOn <= addDays(day, daysAhead))
    .sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1));
  const versions = [...versionsInForce(publications, day), ...coming];
  if (versions.length === 0) return [];
  const rows = await ctx.tx
    .select()
    .from(article)
    .where(
      and(
        eq(article.tenantId, ctx.tenantId),
        inArray(
          article.versionId,
          versions.map((one) => one.versionId),
        ),
      ),
    )
    .orderBy(asc(article.versionId), asc(article.position));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const children = Map.groupBy(rows, (row) => row.parentId);
  const versionOf = new Map(versions.map((one) => [one.versionId, one]));
  return rows
    .filter((row) => row.reference !== null)
    .map((row) => {
      const own = versionOf.get(row.versionId);
      const next = coming.find(
        (one) => own && one.regulationId === own.regulationId && one.effectiveOn > own.effectiveOn,
      );
      return {
        ...orderOf(row, byId, children),
        firstDay: own && own.effectiveOn > day ? own.effectiveOn : null,
        replacedOn: next?.effectiveOn ?? null,
      };
    });
}

function orderOf(
  row: ArticleRow,
  byId: Map<string, ArticleRow>,
  children: Map<string | null, ArticleRow[]>,
): Omit<Order, 'firstDay' | 'replacedOn'> {
  const parent = row.parentId ? byId.get(row.parentId) : undefined;
  const under = descendants(row, children);
  const english = [row, ...under].map((part) => part.bodyEn);
  return {
    id: row.id,
    label: citedLabel(row.label, row.reference),
    labelEn: englishLabel(row.label),
    // Without the words over a list its first line says nothing: 重点检查：1. 仓库.
    heading: row.heading ?? ([parent?.heading, parent?.body].filter(Boolean).join(' ') || null),
    headingEn: row.headingEn ?? ([parent?.headingEn, parent?.bodyEn].filter(Boolean).join(' ') || null),
    body: clauseWithItems(row, children),
    bodyEn: row.bodyEn ? english.filter(Boolean).join('\n') : null,
  };
}

/** A clause's own words with its items under it, line by line. */
export function clauseWithItems(row: ArticleRow, children: Map<string | null, ArticleRow[]>): string {
  const items = descendants(row, children).map((part) => `${part.label}${part.body}`);
  return [row.body, ...items].filter(Boolean).join('\n');
}

function descendants(row: ArticleRow, children: Map<string | null, ArticleRow[]>): ArticleRow[] {
  const inner = (children.get(row.id) ?? []).filter((child) => child.reference === null);
  return inner.flatMap((child) => [child, ...descendants(child, children)]);
}
