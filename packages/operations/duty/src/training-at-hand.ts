import { query, type UseContext } from '@zhiqin/access';
import { fileStore } from '@zhiqin/files';
import { uploadPartBytes } from '@zhiqin/files/rules';
import { canonicalBytes, DomainError, sha256, toHex } from '@zhiqin/kernel';
import { idInput } from '@zhiqin/sites/rules';
import { course, trainingSession } from '@zhiqin/workforce/schema';
import { and, arrayOverlaps, asc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { CourseAtHand, TrainingAtHand } from './training-in-pack.ts';

const dayMs = 86_400_000;
const daysBack = 1;
const daysAhead = 4;

/** Courses of the site's people. */
const coursesAt = (tenantId: string, siteId: string) =>
  and(
    eq(course.tenantId, tenantId),
    isNull(course.retiredAt),
    or(isNull(course.siteIds), arrayOverlaps(course.siteIds, [siteId])),
  );

/** All a phone shows of a course in one short value: every exchange asks, and texts are long. */
const digest = sql<string>`md5(concat_ws('|', ${course.name}, ${course.nameEn}, ${course.topic}, ${course.minutes},
  ${course.text}, ${course.textEn}, ${course.materials}::text))`;

async function titlesOf({ tx, tenantId }: UseContext, siteId: string) {
  return tx
    .select({ id: course.id, name: course.name, nameEn: course.nameEn, minutes: course.minutes, digest })
    .from(course)
    .where(coursesAt(tenantId, siteId))
    .orderBy(asc(course.code));
}

const versionOf = async (titles: Awaited<ReturnType<typeof titlesOf>>): Promise<string> =>
  toHex(await sha256(canonicalBytes(titles.map((one) => [one.id, one.digest]))));

/** Courses with all they say and the files they are taught with. */
async function coursesOf({ tx, tenantId }: UseContext, siteId: string): Promise<CourseAtHand[]> {
  const rows = await tx.select().from(course).where(coursesAt(tenantId, siteId)).orderBy(asc(course.code));
  return rows.map(({ id, name, nameEn, topic, minutes, text, textEn, materials }) => ({
    id,
    name,
    nameEn,
    topic,
    minutes,
    text,
    textEn,
    materials: materials.flatMap(({ fileId, name: title, sha256: hash, mediaType, sizeBytes }) =>
      hash && mediaType && sizeBytes ? [{ fileId, name: title, sha256: hash, mediaType, sizeBytes }] : [],
    ),
  }));
}

/** What the pack holds of training: titles and plans; what courses say travels apart, and only when it changed. */
export async function trainingAtHand(ctx: UseContext, siteId: string): Promise<TrainingAtHand> {
  const { tx, tenantId, now } = ctx;
  const [titles, sessions] = await Promise.all([
    titlesOf(ctx, siteId),
    tx
      .select()
      .from(trainingSession)
      .where(
        and(
          eq(trainingSession.tenantId, tenantId),
          eq(trainingSession.siteId, siteId),
          isNull(trainingSession.cancelledAt),
          gte(trainingSession.startsAt, new Date(now.getTime() - daysBack * dayMs)),
          lte(trainingSession.startsAt, new Date(now.getTime() + daysAhead * dayMs)),
        ),
      )
      .orderBy(asc(trainingSession.startsAt), asc(trainingSession.id)),
  ]);
  return {
    courses: titles.map(({ digest: _, ...title }) => title),
    sessions: sessions.map(({ id, courseId, startsAt, minutes, place, trainer, entryId }) => ({
      id,
      courseId,
      startsAt: startsAt.toISOString(),
      minutes,
      place,
      trainer,
      isHeld: entryId !== null,
    })),
    coursesVersion: await versionOf(titles),
  };
}

/** The courses of a device's site, to be kept and read without a network. Errors: `access.forbidden` for anybody else. */
export const readCourses = query({
  action: 'duty.read-site-pack',
  input: z.object({}),
  async run(ctx): Promise<{ version: string; courses: CourseAtHand[] }> {
    if (ctx.actor.kind !== 'device') throw new DomainError('access.forbidden');
    const { siteId } = ctx.actor;
    const version = await versionOf(await titlesOf(ctx, siteId));
    return { version, courses: await coursesOf(ctx, siteId) };
  },
});

/**
 * A part of a file a course of the device's site is taught with, from a byte on.
 * Errors: `access.forbidden` for anybody but a device; `not-found`; `file.damaged`; `file.unreachable`.
 */
export const readMaterial = query({
  action: 'duty.read-site-pack',
  input: z.object({ fileId: idInput, offset: z.int('field.invalid').check(z.minimum(0, 'field.invalid')) }),
  async run(ctx, { fileId, offset }) {
    const { actor } = ctx;
    if (actor.kind !== 'device') throw new DomainError('access.forbidden');
    const courses = await coursesOf(ctx, actor.siteId);
    const material = courses.flatMap((one) => one.materials).find((one) => one.fileId === fileId);
    if (!material) throw new DomainError('not-found');
    const bytes = await fileStore().get(ctx.tenantId, material.sha256);
    return { sha256: material.sha256, bytes: bytes.subarray(offset, offset + uploadPartBytes) };
  },
});
