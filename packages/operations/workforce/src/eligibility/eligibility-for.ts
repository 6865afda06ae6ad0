import type { Reading } from '@zhiqin/sites';
import { and, eq, inArray } from 'drizzle-orm';
import { certificatesOf } from '../certificates-on.ts';
import { papersOf } from '../file/papers-of.ts';
import { guard, guardFile } from '../schema.ts';
import { employmentTermsOf } from '../terms/employment-terms-of.ts';
import { siteInduction } from '../training/schema.ts';
import { topicResultsOf } from '../training/topic-results.ts';
import { taughtTo } from '../training/training-of-guards.ts';
import type { EligibilityReason } from './eligibility-reason.ts';
import { judgeEligibility } from './judge-eligibility.ts';
import type { PersonFacts, PostNeeds } from './person-facts.ts';

/**
 * Reasons by guard why he should not stand at a post on a day; an empty list = he may. A guard out of the asker's reach
 * is absent.
 */
export async function eligibilityFor(
  ctx: Reading,
  { guardIds, post, day }: { guardIds: readonly string[]; post: PostNeeds; day: string },
): Promise<Map<string, EligibilityReason[]>> {
  const facts = await personFactsOf(ctx, guardIds, day);
  return new Map([...facts].map(([guardId, own]) => [guardId, judgeEligibility(own, post, day)]));
}

/** Facts to judge many posts and days with, read at once: seven queries in one flight, however many guards. @param until the last day judged */
export async function personFactsOf(
  ctx: Reading,
  guardIds: readonly string[],
  until: string,
): Promise<Map<string, PersonFacts>> {
  const ids = [...new Set(guardIds)];
  if (ids.length === 0) return new Map();
  const { tx, tenantId } = ctx;
  const [rows, certificates, papers, terms, taught, results, inducted] = await Promise.all([
    tx
      .select({ guard, file: guardFile })
      .from(guard)
      .leftJoin(guardFile, and(eq(guardFile.tenantId, guard.tenantId), eq(guardFile.guardId, guard.id)))
      .where(and(eq(guard.tenantId, tenantId), inArray(guard.id, ids))),
    certificatesOf(ctx, ids),
    papersOf(ctx, ids),
    employmentTermsOf(ctx, ids),
    taughtTo(ctx, ids, until),
    topicResultsOf(ctx, ids, until),
    inductionsOf(ctx, ids),
  ]);
  return new Map(
    rows.map(({ guard: person, file }): [string, PersonFacts] => {
      const own = terms.get(person.id) ?? [];
      const lessons = taught.get(person.id) ?? [];
      return [
        person.id,
        {
          joinedOn: person.joinedOn,
          leftOn: person.leftOn,
          birthDate: file?.birthDate ?? null,
          sex: (file?.sex ?? null) as PersonFacts['sex'],
          formerRetirementAge: (file?.formerRetirementAge ?? null) as PersonFacts['formerRetirementAge'],
          education: file?.education ?? null,
          nationality: file?.nationality ?? null,
          certificates: certificates.get(person.id) ?? [],
          papers: papers.get(person.id) ?? [],
          terms: own,
          contractFrom: earliest([...own.map((one) => one.signedOn), file?.contractStartsOn ?? null]),
          results: results.get(person.id) ?? [],
          lastFireTrainingOn:
            lessons.findLast((one) => one.kind === 'fire' || one.topic === 'fire')?.day ?? null,
          inductedOn: inducted.get(person.id) ?? new Map(),
        },
      ];
    }),
  );
}

async function inductionsOf(
  { tx, tenantId }: Reading,
  guardIds: readonly string[],
): Promise<Map<string, Map<string, string>>> {
  const rows = await tx
    .select({
      guardId: siteInduction.guardId,
      siteId: siteInduction.siteId,
      day: siteInduction.day,
      items: siteInduction.items,
    })
    .from(siteInduction)
    .where(and(eq(siteInduction.tenantId, tenantId), inArray(siteInduction.guardId, [...guardIds])));
  const found = new Map<string, Map<string, string>>();
  for (const { guardId, siteId, day, items } of rows) {
    if (!items.every((item) => item.ok)) continue;
    const own = found.get(guardId) ?? new Map<string, string>();
    const before = own.get(siteId);
    if (before === undefined || day < before) own.set(siteId, day);
    found.set(guardId, own);
  }
  return found;
}

const earliest = (days: readonly (string | null)[]): string | null =>
  days.filter((day) => day !== null).sort()[0] ?? null;
