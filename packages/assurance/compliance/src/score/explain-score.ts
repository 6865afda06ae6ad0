import { query, type UseContext } from '@zhiqin/access';
import {
  chapterOf,
  partTrust,
  pointsLost,
  type ScoredCount,
  scoreChanges,
  scoreOf,
  scoreParts,
} from '@zhiqin/regulations';
import { requireSite } from '@zhiqin/sites';
import { squad } from '@zhiqin/workforce/schema';
import { and, count, eq, inArray, sql } from 'drizzle-orm';
import { explainedScoreInput } from '../rules.ts';
import { controlResult, type StoredSentence } from '../schema.ts';
import { isNotWaived, waivableVerdicts, waiverInForce } from '../waivers/waiver-in-force.ts';
import { type SiteSpan, squadOfResult } from './squad-of-result.ts';
import { countedResults, squadVerdictCounts } from './verdict-counts.ts';

interface Part {
  chapter?: string;
  controlCode?: string;
  squadId?: string;
}

/** Nobody's squad, as a part's key. */
const none = 'none';

/**
 * Where a site's score comes from: the whole, each chapter, control and squad by the same formula, the points each
 * takes from the whole, and what would have changed the score of the whole or of the part asked for.
 * @throws DomainError `not-found`
 */
export const explainScore = query({
  action: 'result.read',
  input: explainedScoreInput,
  async run(ctx, { siteId, fromDay, toDay, ...part }) {
    await requireSite(ctx, siteId);
    const span = { siteId, fromDay, toDay };
    const counts = await squadVerdictCounts(ctx, span);
    const asked = counts.filter((row) => isOf(part, row));
    const squads = await ctx.tx
      .select({ id: squad.id, name: squad.name, nameEn: squad.nameEn })
      .from(squad)
      .where(and(eq(squad.tenantId, ctx.tenantId), eq(squad.siteId, siteId)));
    const parts = (keyOf: (row: (typeof counts)[number]) => string) => partsOf(counts, keyOf);
    return {
      ...scoreOf(counts),
      parts: {
        chapters: parts(chapterOf),
        controls: parts(({ code }) => code),
        squads: parts(({ squadId }) => squadId ?? none),
      },
      squads,
      asked: scoreOf(asked),
      changes: scoreChanges(asked, await findingsOf(ctx, span, part)),
    };
  },
});

type SquadCount = ScoredCount & { squadId: string | null };

function isOf({ chapter, controlCode, squadId }: Part, row: SquadCount): boolean {
  if (chapter && chapterOf(row) !== chapter) return false;
  if (controlCode && row.code !== controlCode) return false;
  return !squadId || (row.squadId ?? none) === squadId;
}

function partsOf(counts: readonly SquadCount[], keyOf: (row: SquadCount) => string) {
  const own = Map.groupBy(counts, keyOf);
  return scoreParts(counts, keyOf)
    .filter((part) => part.met + part.breached + part.unproven + part.waived > 0)
    .map((part) => ({ ...part, ...partTrust(part), lost: pointsLost(counts, own.get(part.key) ?? []) }))
    .sort((a, b) => (b.lost ?? 0) - (a.lost ?? 0) || a.key.localeCompare(b.key));
}

/**
 * Breaches and windows without a record, by control and cause: the kind of shortfall, or what is missing and of which
 * phone. Each with its newest result as the example.
 */
async function findingsOf(ctx: UseContext, span: SiteSpan, { chapter, controlCode, squadId }: Part) {
  const r = controlResult;
  const of = squadOfResult(ctx, span);
  const first = sql`${r.missing} -> 0`;
  const missing = sql<string | null>`case when ${r.verdict} = 'unproven' then ${first} ->> 'key' end`;
  const device = sql<
    string | null
  >`case when ${r.verdict} = 'unproven' then ${first} -> 'values' ->> 'device' end`;
  const measure = sql<string | null>`case when ${r.verdict} = 'breached' then ${r.measure} ->> 'key' end`;
  const newest = <T>(value: unknown) =>
    sql<T>`(array_agg(${value} order by ${r.windowStartsAt} desc, ${r.id} desc))[1]`;
  return ctx.tx
    .select({
      code: r.controlCode,
      verdict: sql<'breached' | 'unproven'>`${r.verdict}`,
      missing: missing.as('missing_key'),
      device: device.as('missing_device'),
      measureKey: measure.as('measure_key'),
      count: count(),
      exampleId: newest<string>(r.id),
      exampleMeasure: newest<StoredSentence>(r.measure),
      exampleMissing: newest<StoredSentence | null>(first),
    })
    .from(r)
    .leftJoin(of, eq(of.resultId, r.id))
    .leftJoinLateral(waiverInForce(ctx), sql`true`)
    .where(
      and(
        countedResults(ctx, span),
        inArray(r.verdict, waivableVerdicts),
        isNotWaived,
        chapter ? sql`left(${r.controlCode}, 1) = ${chapter}` : undefined,
        controlCode ? eq(r.controlCode, controlCode) : undefined,
        squadId ? sql`coalesce(${of.squadId}::text, ${none}) = ${squadId}` : undefined,
      ),
    )
    .groupBy(r.controlCode, r.verdict, sql`missing_key`, sql`missing_device`, sql`measure_key`);
}
