import type { UseContext } from '@zhiqin/access';
import {
  acknowledgementQuestion,
  regulation,
  regulationPublication,
  regulationVersion,
} from '@zhiqin/adoption/schema';
import { entryProof, ruleAcknowledgement } from '@zhiqin/duty/schema';
import { guard } from '@zhiqin/workforce/schema';
import { and, arrayContains, asc, count, desc, eq, gt, gte, inArray, isNull, lt, lte, or } from 'drizzle-orm';
import type { ProofGrades, RuleLife } from '../month-parts.ts';
import type { ReportScope } from './report-scope.ts';

/** New versions of the month, who has signed for what is in force at its end, and how many answers were right. */
export async function ruleLifeSection(ctx: UseContext, scope: ReportScope): Promise<RuleLife> {
  const { tx, tenantId } = ctx;
  const { siteId, window, fromDay, toDay } = scope;
  const [publications, team] = await Promise.all([
    tx
      .select({
        regulationId: regulation.id,
        versionId: regulationVersion.id,
        title: regulation.title,
        titleEn: regulation.titleEn,
        versionNo: regulationVersion.versionNo,
        effectiveOn: regulationPublication.effectiveOn,
      })
      .from(regulationPublication)
      .innerJoin(
        regulationVersion,
        and(
          eq(regulationVersion.tenantId, regulationPublication.tenantId),
          eq(regulationVersion.id, regulationPublication.versionId),
        ),
      )
      .innerJoin(
        regulation,
        and(
          eq(regulation.tenantId, regulationVersion.tenantId),
          eq(regulation.id, regulationVersion.regulationId),
        ),
      )
      .where(
        and(
          eq(regulationPublication.tenantId, tenantId),
          eq(regulationPublication.siteId, siteId),
          lte(regulationPublication.effectiveOn, toDay),
        ),
      )
      .orderBy(desc(regulationPublication.effectiveOn), desc(regulationVersion.versionNo)),
    tx
      .select({ id: guard.id })
      .from(guard)
      .where(
        and(
          eq(guard.tenantId, tenantId),
          arrayContains(guard.siteIds, [siteId]),
          lte(guard.joinedOn, toDay),
          or(isNull(guard.leftOn), gt(guard.leftOn, toDay)),
        ),
      ),
  ]);
  const inForce = new Map(publications.toReversed().map((row) => [row.regulationId, row.versionId]));
  const signed =
    inForce.size === 0
      ? []
      : await tx
          .select({
            personId: ruleAcknowledgement.personId,
            versionId: ruleAcknowledgement.versionId,
            answers: ruleAcknowledgement.answers,
          })
          .from(ruleAcknowledgement)
          .where(
            and(
              eq(ruleAcknowledgement.tenantId, tenantId),
              eq(ruleAcknowledgement.siteId, siteId),
              inArray(ruleAcknowledgement.versionId, [...inForce.values()]),
              lt(ruleAcknowledgement.at, window.endsAt),
            ),
          );
  const members = new Set(team.map((one) => one.id));
  const byPerson = Map.groupBy(signed, (row) => row.personId ?? '');
  const acknowledged = [...byPerson].filter(
    ([person, rows]) =>
      members.has(person) && new Set(rows.map((row) => row.versionId)).size === inForce.size,
  ).length;
  const given = signed.flatMap((row) => row.answers);
  const questionIds = [...new Set(given.map((answer) => answer.question))];
  const questions =
    questionIds.length === 0
      ? []
      : await tx
          .select({ id: acknowledgementQuestion.id, right: acknowledgementQuestion.correctChoice })
          .from(acknowledgementQuestion)
          .where(
            and(
              eq(acknowledgementQuestion.tenantId, tenantId),
              inArray(acknowledgementQuestion.id, questionIds),
            ),
          )
          .orderBy(asc(acknowledgementQuestion.id));
  const rightOf = new Map(questions.map(({ id, right }) => [id, right]));
  const answers = given.filter((answer) => rightOf.has(answer.question));
  return {
    changes: publications
      .filter((row) => row.effectiveOn >= fromDay)
      .map(({ title, titleEn, versionNo, effectiveOn }) => ({
        title: { zh: title, en: titleEn },
        versionNo,
        effectiveOn,
      })),
    acknowledged,
    team: team.length,
    answers: answers.length,
    right: answers.filter((answer) => rightOf.get(answer.question) === answer.choice).length,
  };
}

/** Readings of the month by how well they are supported. */
export async function proofGrades({ tx, tenantId }: UseContext, scope: ReportScope): Promise<ProofGrades> {
  const rows = await tx
    .select({ grade: entryProof.grade, count: count() })
    .from(entryProof)
    .where(
      and(
        eq(entryProof.tenantId, tenantId),
        eq(entryProof.siteId, scope.siteId),
        gte(entryProof.at, scope.window.startsAt),
        lt(entryProof.at, scope.window.endsAt),
      ),
    )
    .groupBy(entryProof.grade);
  const of = (grade: string) => rows.find((row) => row.grade === grade)?.count ?? 0;
  return { A: of('A'), B: of('B'), C: of('C'), D: of('D') };
}
