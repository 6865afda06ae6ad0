import { site } from '@zhiqin/access/schema';
import { dayOf } from '@zhiqin/kernel';
import { course, trainingAttendance, trainingSession } from '@zhiqin/workforce/schema';
import { and, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import {
  bodyOf,
  byTime,
  type ProjectedEntry,
  type Projection,
  type ProjectionContext,
} from '../projection.ts';
import type { trainingHeld } from './entry.ts';

type Body = z.output<typeof trainingHeld.body>;
const leastMinutes = 5;
const mostMinutes = 24 * 60;

/**
 * A session signed on the phone becomes attendance, with hours and all that follows from them. The signature that was
 * given first stands; what the office entered of a result stays. An unplanned session is laid down by its earliest entry.
 */
export const trainingProjection: Projection = {
  kinds: ['training.held'],
  async project(entries, context) {
    const held = entries.map((entry) => ({
      id: entry.content.id,
      at: entry.at,
      entry,
      body: bodyOf<Body>(entry),
    }));
    const courses = await knownCourses(
      held.map((one) => one.body.course),
      context,
    );
    // A course of another contractor stays a word in the log: nobody was taught it here.
    const own = held.filter((one) => courses.has(one.body.course)).sort(byTime);
    if (own.length === 0) return;
    await laySessions(own, context);
    await signIn(own, context);
  },
};

interface Held {
  entry: ProjectedEntry;
  body: Body;
}

async function knownCourses(
  ids: readonly string[],
  { tx, tenantId }: ProjectionContext,
): Promise<Set<string>> {
  const rows = await tx
    .select({ id: course.id })
    .from(course)
    .where(and(eq(course.tenantId, tenantId), inArray(course.id, [...new Set(ids)])));
  return new Set(rows.map((row) => row.id));
}

/** An unplanned session is inserted; one that stands is laid anew only by an earlier entry of the same session. */
async function laySessions(
  held: readonly Held[],
  { tx, tenantId, siteId }: ProjectionContext,
): Promise<void> {
  const first = [...Map.groupBy(held, (one) => one.body.session).values()].map((own) => own[0] as Held);
  for (const { entry, body } of first) {
    const row = {
      courseId: body.course,
      startsAt: new Date(body.startedAt),
      minutes: minutesOf(body),
      place: body.place ?? '',
      entryId: entry.content.id,
      createdAt: entry.at,
    };
    const laid = await tx
      .insert(trainingSession)
      // Who taught by name lies sealed beside the entry.
      .values({ tenantId, id: body.session, siteId, trainer: '', ...row })
      .onConflictDoNothing()
      .returning({ id: trainingSession.id });
    if (laid.length > 0) continue;
    await tx
      .update(trainingSession)
      .set(row)
      .where(
        and(
          eq(trainingSession.tenantId, tenantId),
          eq(trainingSession.siteId, siteId),
          eq(trainingSession.id, body.session),
          // What the office planned is left as it was planned.
          isNotNull(trainingSession.entryId),
          sql`(${trainingSession.createdAt}, ${trainingSession.entryId}) > (${entry.at.toISOString()}::timestamptz, ${entry.content.id}::uuid)`,
        ),
      );
  }
}

async function signIn(held: readonly Held[], context: ProjectionContext): Promise<void> {
  const { tx, tenantId, siteId } = context;
  const [place] = await tx
    .select({ zone: site.zone })
    .from(site)
    .where(and(eq(site.tenantId, tenantId), eq(site.id, siteId)));
  const ids = [...new Set(held.map((one) => one.body.session))];
  const sessions = await tx
    .select({
      id: trainingSession.id,
      startsAt: trainingSession.startsAt,
      entryId: trainingSession.entryId,
    })
    .from(trainingSession)
    .where(
      and(
        eq(trainingSession.tenantId, tenantId),
        eq(trainingSession.siteId, siteId),
        inArray(trainingSession.id, ids),
      ),
    );
  const known = new Map(sessions.map((one) => [one.id, one]));
  const zone = place?.zone ?? 'Asia/Shanghai';
  const signed = held.flatMap(({ entry, body }) => {
    const session = known.get(body.session);
    if (!session) return [];
    const startsAt = session.entryId === null ? session.startsAt : new Date(body.startedAt);
    return body.attendees.map((one) => ({
      tenantId,
      id: context.newId(),
      siteId,
      sessionId: body.session,
      guardId: one.person,
      day: dayOf(startsAt, zone),
      signedAt: new Date(one.signedAt),
      signedBy: one.attendeeIdentity === 'unconfirmed' ? 'trainer' : 'phone',
      entryId: entry.content.id,
      minutes: minutesOf(body),
      result: 'attended',
    }));
  });
  // One statement may not touch a row twice.
  const earliest = Map.groupBy(signed, (row) => `${row.sessionId} ${row.guardId}`);
  const rows = [...earliest.values()].map(
    (own) =>
      own.sort((a, b) => a.signedAt.getTime() - b.signedAt.getTime() || (a.entryId < b.entryId ? -1 : 1))[0],
  );
  const wanted = rows.filter((row) => row !== undefined);
  if (wanted.length === 0) return;
  await tx
    .insert(trainingAttendance)
    .values(wanted)
    .onConflictDoUpdate({
      target: [trainingAttendance.tenantId, trainingAttendance.sessionId, trainingAttendance.guardId],
      set: {
        signedAt: sql`excluded.signed_at`,
        signedBy: sql`excluded.signed_by`,
        entryId: sql`excluded.entry_id`,
        minutes: sql`case when ${trainingAttendance.signedBy} = 'office' then ${trainingAttendance.minutes} else excluded.minutes end`,
        day: sql`excluded.day`,
      },
      setWhere: or(
        isNull(trainingAttendance.entryId),
        sql`(excluded.signed_at, excluded.entry_id) < (${trainingAttendance.signedAt}, ${trainingAttendance.entryId})`,
      ),
    });
}

const minutesOf = ({ minutes }: Body): number => Math.min(Math.max(minutes, leastMinutes), mostMinutes);
