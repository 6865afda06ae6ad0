import { addMonths, type Day } from '@zhiqin/kernel';
import type { Reading } from '@zhiqin/sites';
import { and, eq, inArray, lte } from 'drizzle-orm';
import { examSitting } from '../exams/schema.ts';
import { percentOf } from '../exams/score-paper.ts';
import { course, trainingAttendance, trainingSession } from './schema.ts';

/** Something somebody was taught. */
export interface Taught {
  attendanceId: string;
  guardId: string;
  day: Day;
  kind: string;
  topic: string;
  minutes: number;
  result: string;
  score: number | null;
}

/** A topic somebody was examined in. */
export interface Examined {
  sittingId: string;
  guardId: string;
  day: Day;
  topic: string;
  percent: number;
}

/** Everything these guards were taught up to a day, at whichever site, oldest first. */
export async function taughtTo(
  { tx, tenantId }: Reading,
  guardIds: readonly string[],
  until: Day,
): Promise<Map<string, Taught[]>> {
  if (guardIds.length === 0) return new Map();
  const rows = await tx
    .select({
      attendanceId: trainingAttendance.id,
      guardId: trainingAttendance.guardId,
      day: trainingAttendance.day,
      kind: course.kind,
      topic: course.topic,
      minutes: trainingAttendance.minutes,
      result: trainingAttendance.result,
      score: trainingAttendance.score,
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
        inArray(trainingAttendance.guardId, [...new Set(guardIds)]),
        lte(trainingAttendance.day, until),
      ),
    )
    .orderBy(trainingAttendance.day, trainingAttendance.id);
  return Map.groupBy(rows, (row) => row.guardId);
}

/** Every topic of every closed sitting of these guards up to a day, oldest first. */
export async function examinedIn(
  { tx, tenantId }: Reading,
  guardIds: readonly string[],
  until: Day,
): Promise<Map<string, Examined[]>> {
  if (guardIds.length === 0) return new Map();
  const rows = await tx
    .select({
      sittingId: examSitting.id,
      guardId: examSitting.guardId,
      day: examSitting.closedOn,
      topicScores: examSitting.topicScores,
    })
    .from(examSitting)
    .where(
      and(
        eq(examSitting.tenantId, tenantId),
        inArray(examSitting.guardId, [...new Set(guardIds)]),
        lte(examSitting.closedOn, until),
      ),
    )
    .orderBy(examSitting.closedOn, examSitting.id);
  const examined = rows.flatMap(({ sittingId, guardId, day, topicScores }) =>
    Object.entries(topicScores ?? {}).map(([topic, score]) => ({
      sittingId,
      guardId,
      day: day ?? until,
      topic,
      percent: percentOf(score),
    })),
  );
  return Map.groupBy(examined, (row) => row.guardId);
}

/** The first day that counts in the twelve months up to a day. */
export function yearBefore(until: Day): Day {
  return `${addMonths(until.slice(0, 7), -12)}${until.slice(7)}`;
}

/**
 * Minutes taught in the twelve months up to `until`, by topic. Training before the post is no in-service training
 * (P05), and whoever failed was taught all the same.
 */
export function minutesByTopic(taught: readonly Taught[], until: Day): Record<string, number> {
  const from = yearBefore(until);
  const minutes: Record<string, number> = {};
  for (const one of taught)
    if (one.kind !== 'pre-post' && one.day > from && one.day <= until)
      minutes[one.topic] = (minutes[one.topic] ?? 0) + one.minutes;
  return minutes;
}
