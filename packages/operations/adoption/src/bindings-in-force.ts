import type { Reading } from '@zhiqin/sites';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { type Level, levelOfControl, levels, type Standing, standingOn } from './levels/levels.ts';
import { readSwitches } from './levels/read-switches.ts';
import { readPublications } from './read-publications.ts';
import { article, binding } from './schema.ts';
import { versionsInForce } from './version-in-force.ts';

/** A control an article in force asks for. `parameters` are the site's own values; floors are `regulations`' to add. */
export interface BindingInForce {
  bindingId: string;
  controlCode: string;
  parameters: Record<string, number>;
  /** null: every post the control can be judged on. */
  postIds: string[] | null;
  articleId: string;
  articleLabel: string;
  articleReference: string | null;
  articleHeading: string | null;
  regulationId: string;
  versionId: string;
  versionNo: number;
  /** Whether its level is switched on at the site that day; on trial, HQ alone sees what comes out. */
  standing: Standing;
}

/** What binds a site on a day of its calendar, article by article. A control may stand in more than one article. */
export async function bindingsInForce(ctx: Reading, siteId: string, day: string): Promise<BindingInForce[]> {
  const byDay = await bindingsByDay(ctx, siteId, [day]);
  return byDay.get(day) ?? [];
}

/** The same for many days in three queries, whatever their number. */
export async function bindingsByDay(
  ctx: Reading,
  siteId: string,
  days: readonly string[],
): Promise<Map<string, BindingInForce[]>> {
  const [publications, switches] = await Promise.all([
    readPublications(ctx, siteId),
    readSwitches(ctx, siteId),
  ]);
  const inForce = new Map(days.map((day) => [day, versionsInForce(publications, day)]));
  const versionIds = [...new Set([...inForce.values()].flat().map((publication) => publication.versionId))];
  const byVersion = await bindingsOf(ctx, versionIds);
  // Most days of a month bind the same: their list is made once.
  const alike = new Map<string, BindingInForce[]>();
  return new Map(
    [...inForce].map(([day, versions]) => {
      const standing = new Map<Level, Standing>(
        levels.map((level) => [level, standingOn(switches, level, day)]),
      );
      const key = [...versions.map(({ versionId }) => versionId), ...standing.values()].join(' ');
      const bound =
        alike.get(key) ??
        versions.flatMap(({ versionId, versionNo, regulationId }) =>
          (byVersion.get(versionId) ?? []).map((row) => ({
            ...row,
            versionNo,
            regulationId,
            standing: standing.get(levelOfControl(row.controlCode)) as Standing,
          })),
        );
      alike.set(key, bound);
      return [day, bound];
    }),
  );
}

/** What versions bind, whether in force or not, by version. */
export async function bindingsOf({ tx, tenantId }: Reading, versionIds: readonly string[]) {
  if (versionIds.length === 0) return new Map<string, never[]>();
  const rows = await tx
    .select({
      bindingId: binding.id,
      controlCode: binding.controlCode,
      parameters: binding.parameters,
      postIds: binding.postIds,
      articleId: article.id,
      articleLabel: article.label,
      articleReference: article.reference,
      articleHeading: article.heading,
      versionId: binding.versionId,
    })
    .from(binding)
    .innerJoin(article, and(eq(article.tenantId, binding.tenantId), eq(article.id, binding.articleId)))
    .where(and(eq(binding.tenantId, tenantId), inArray(binding.versionId, [...versionIds])))
    .orderBy(asc(article.position), asc(binding.controlCode));
  return Map.groupBy(rows, (row) => row.versionId);
}
