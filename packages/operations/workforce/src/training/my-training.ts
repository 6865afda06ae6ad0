import { query } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { noInput } from '@zhiqin/sites/rules';
import { and, asc, eq, gte, inArray, isNull, lte } from 'drizzle-orm';
import { sitterOf } from '../exams/start-sitting.ts';
import { ownPersonId } from '../own-person.ts';
import { tenantToday } from '../tenant-today.ts';
import { course, siteInduction, trainingAttendance, trainingSession } from './schema.ts';
import { isSignInTime } from './sign-in-to-session.ts';
import { minutesByTopic, taughtTo } from './training-of-guards.ts';
import { inductionItems } from './training-topics.ts';

const dayMs = 86_400_000;

/**
 * What the guard who asks was taught, newest first, and his minutes by topic in the last twelve months; sessions of his
 * sites from yesterday to a week ahead; his sites whose induction he has not signed whole; and the courses to read.
 */
export const myTraining = query({
  action: 'training.read-own',
  input: noInput,
  // He may have been taught at a site he has left.
  scope: 'tenant',
  async run(ctx) {
    const { tx, tenantId, now } = ctx;
    const personId = ownPersonId(ctx);
    const today = await tenantToday(ctx);
    const { siteIds } = await sitterOf(ctx, personId);
    const [taught, sessions, signed, inducted, sites, courses] = await Promise.all([
      taughtTo(ctx, [personId], today),
      tx
        .select({ session: trainingSession, name: course.name, nameEn: course.nameEn, zone: site.zone })
        .from(trainingSession)
        .innerJoin(
          course,
          and(eq(course.tenantId, trainingSession.tenantId), eq(course.id, trainingSession.courseId)),
        )
        .innerJoin(
          site,
          and(eq(site.tenantId, trainingSession.tenantId), eq(site.id, trainingSession.siteId)),
        )
        .where(
          and(
            eq(trainingSession.tenantId, tenantId),
            inArray(trainingSession.siteId, siteIds),
            isNull(trainingSession.cancelledAt),
            gte(trainingSession.startsAt, new Date(now.getTime() - dayMs)),
            lte(trainingSession.startsAt, new Date(now.getTime() + 7 * dayMs)),
          ),
        )
        .orderBy(asc(trainingSession.startsAt)),
      tx
        .select({ sessionId: trainingAttendance.sessionId })
        .from(trainingAttendance)
        .where(and(eq(trainingAttendance.tenantId, tenantId), eq(trainingAttendance.guardId, personId))),
      tx
        .select({ siteId: siteInduction.siteId, items: siteInduction.items })
        .from(siteInduction)
        .where(and(eq(siteInduction.tenantId, tenantId), eq(siteInduction.guardId, personId))),
      tx
        .select({ id: site.id, name: site.name, nameEn: site.nameEn })
        .from(site)
        .where(and(eq(site.tenantId, tenantId), inArray(site.id, siteIds))),
      tx
        .select({
          id: course.id,
          name: course.name,
          nameEn: course.nameEn,
          text: course.text,
          textEn: course.textEn,
        })
        .from(course)
        .where(and(eq(course.tenantId, tenantId), isNull(course.retiredAt)))
        .orderBy(asc(course.code)),
    ]);
    const own = taught.get(personId) ?? [];
    const signedTo = new Set(signed.map((row) => row.sessionId));
    const whole = new Set(
      inducted.filter((row) => row.items.every((item) => item.ok)).map((row) => row.siteId),
    );
    return {
      minutesByTopic: minutesByTopic(own, today),
      taught: own.toReversed().map(({ day, kind, topic, minutes, result, score }) => ({
        day,
        kind,
        topic,
        minutes,
        result,
        score,
      })),
      sessions: sessions.map(({ session, ...more }) => ({
        ...more,
        id: session.id,
        startsAt: session.startsAt,
        minutes: session.minutes,
        place: session.place,
        hasSigned: signedTo.has(session.id),
        maySign: !signedTo.has(session.id) && isSignInTime(session, now),
      })),
      inductionItems,
      inductionsOwed: sites.filter((one) => !whole.has(one.id)),
      courses,
    };
  },
});
