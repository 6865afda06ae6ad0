import type { Reading } from '@zhiqin/sites';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { readPublications } from './read-publications.ts';
import { article } from './schema.ts';
import { versionsInForce } from './version-in-force.ts';

/** An article as the phone shows it: its chapter over it, its items under it. */
export interface Order {
  id: string;
  label: string;
  heading: string | null;
  headingEn: string | null;
  body: string;
  bodyEn: string | null;
}

type ArticleRow = typeof article.$inferSelect;

/** The clauses in force at a site on a day, in reading order. */
export async function ordersForSite(ctx: Reading, siteId: string, day: string): Promise<Order[]> {
  const versionIds = versionsInForce(await readPublications(ctx, siteId), day).map(
    (publication) => publication.versionId,
  );
  if (versionIds.length === 0) return [];
  const rows = await ctx.tx
    .select()
    .from(article)
    .where(and(eq(article.tenantId, ctx.tenantId), inArray(article.versionId, versionIds)))
    .orderBy(asc(article.versionId), asc(article.position));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const children = Map.groupBy(rows, (row) => row.parentId);
  return rows.filter((row) => row.reference !== null).map((row) => orderOf(row, byId, children));
}

function orderOf(
  row: ArticleRow,
  byId: Map<string, ArticleRow>,
  children: Map<string | null, ArticleRow[]>,
): Order {
  const parent = row.parentId ? byId.get(row.parentId) : undefined;
  const under = descendants(row, children);
  const english = [row, ...under].map((part) => part.bodyEn);
  return {
    id: row.id,
    label: row.label,
    heading: row.heading ?? parent?.heading ?? null,
    headingEn: row.headingEn ?? parent?.headingEn ?? null,
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
