import type { UseContext } from '@zhiqin/access';
import {
  assessment,
  certificate,
  course,
  exam,
  examSitting,
  guard,
  trainingAttendance,
  trainingSession,
} from '@zhiqin/workforce/schema';
import {
  and,
  arrayContains,
  asc,
  count,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  or,
  sql,
} from 'drizzle-orm';
import type { PeopleReport } from '../month-parts.ts';
import type { ReportScope } from './report-scope.ts';

/** Fewer assessed than this, and a count says whose it is. */
const fewest = 5;
const rankOrder = ['captain', 'squad_leader', 'guard'];

/** Who served here at the end of the month, what they were taught, results of no single person. */
export async function peopleSection(ctx: UseContext, scope: ReportScope): Promise<PeopleReport> {
  const { tx, tenantId } = ctx;
  const { siteId, fromDay, toDay, month } = scope;
  const people = await tx
    .select()
    .from(guard)
    .where(
      and(
        eq(guard.tenantId, tenantId),
        arrayContains(guard.siteIds, [siteId]),
        lte(guard.joinedOn, toDay),
        or(isNull(guard.leftOn), gte(guard.leftOn, fromDay)),
      ),
    )
    .orderBy(asc(guard.staffNo));
  const team = people.filter((one) => one.leftOn === null || one.leftOn > toDay);
  const ids = team.map((one) => one.id);
  const [papers, training, exams, grades] = await Promise.all([
    ids.length === 0
      ? []
      : tx
          .selectDistinct({ guardId: certificate.guardId })
          .from(certificate)
          .where(
            and(
              eq(certificate.tenantId, tenantId),
              inArray(certificate.guardId, ids),
              eq(certificate.kind, 'guard'),
              isNull(certificate.revokedOn),
              lte(certificate.issuedOn, toDay),
              or(isNull(certificate.expiresOn), gt(certificate.expiresOn, toDay)),
            ),
          ),
    tx
      .select({
        name: course.name,
        nameEn: course.nameEn,
        topic: course.topic,
        sessions: sql<number>`count(distinct ${trainingAttendance.sessionId})`.mapWith(Number),
        attended: count(),
        minutes: sql<number>`coalesce(sum(${trainingAttendance.minutes}), 0)`.mapWith(Number),
      })
      .from(trainingAttendance)
      .innerJoin(
        trainingSession,
        and(
          eq(trainingSession.tenantId, trainingAttendance.tenantId),
          eq(trainingSession.id, trainingAttendance.sessionId),
        ),
      )
      .innerJoin(
        course,
        and(eq(course.tenantId, trainingSession.tenantId), eq(course.id, trainingSession.courseId)),
      )
      .where(
        and(
          eq(trainingAttendance.tenantId, tenantId),
          eq(trainingAttendance.siteId, siteId),
          gte(trainingAttendance.day, fromDay),
          lte(trainingAttendance.day, toDay),
        ),
      )
      .groupBy(course.id, course.code, course.name, course.nameEn, course.topic)
      .orderBy(asc(course.code), asc(course.id)),
    tx
      .select({
        name: exam.name,
        nameEn: exam.nameEn,
        sat: sql<number>`count(distinct ${examSitting.guardId})`.mapWith(Number),
        passed:
          sql<number>`count(distinct ${examSitting.guardId}) filter (where ${examSitting.isPassed} = 1)`.mapWith(
            Number,
          ),
      })
      .from(examSitting)
      .innerJoin(exam, and(eq(exam.tenantId, examSitting.tenantId), eq(exam.id, examSitting.examId)))
      .where(
        and(
          eq(examSitting.tenantId, tenantId),
          eq(examSitting.siteId, siteId),
          gte(examSitting.closedOn, fromDay),
          lte(examSitting.closedOn, toDay),
        ),
      )
      .groupBy(exam.id, exam.name, exam.nameEn)
      .orderBy(asc(exam.name), asc(exam.id)),
    tx
      .select({ grade: assessment.grade, count: count() })
      .from(assessment)
      .where(
        and(
          eq(assessment.tenantId, tenantId),
          eq(assessment.siteId, siteId),
          eq(assessment.month, month),
          isNotNull(assessment.grade),
        ),
      )
      .groupBy(assessment.grade),
  ]);
  const certified = new Set(papers.map((paper) => paper.guardId));
  const assessed = grades.reduce((sum, row) => sum + row.count, 0);
  return {
    team: team
      .toSorted(
        (a, b) => rankOrder.indexOf(a.rank) - rankOrder.indexOf(b.rank) || a.staffNo.localeCompare(b.staffNo),
      )
      .map((one) => ({ name: one.name, rank: one.rank, isCertified: certified.has(one.id) })),
    joined: people.filter((one) => one.joinedOn >= fromDay).length,
    left: people.length - team.length,
    certified: certified.size,
    training: training.map(({ name, nameEn, ...row }) => ({ course: { zh: name, en: nameEn }, ...row })),
    trainingMinutes: training.reduce((sum, row) => sum + row.minutes, 0),
    exams: exams.map(({ name, nameEn, ...row }) => ({ name: { zh: name, en: nameEn }, ...row })),
    assessment:
      assessed < fewest
        ? null
        : ['excellent', 'good', 'pass', 'poor'].map((grade) => ({
            grade,
            count: grades.find((row) => row.grade === grade)?.count ?? 0,
          })),
    assessed,
  };
}
