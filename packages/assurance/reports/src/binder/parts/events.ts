import { site } from '@zhiqin/access/schema';
import { fullTimeText } from '@zhiqin/i18n';
import { incident } from '@zhiqin/incidents/schema';
import { dayOf } from '@zhiqin/kernel';
import { course, trainingAttendance, trainingSession } from '@zhiqin/workforce/schema';
import { and, asc, count, eq, gte, isNull, lt } from 'drizzle-orm';
import { type BinderPart, nameIn } from '../binder-part.ts';

/** 突发事件: files opened within the period; numbers and standing, no person (保安服务管理条例 第29条). */
export const incidentsPart: BinderPart = {
  key: 'incidents',
  title: ['portalBinder', 'parts.incidents'],
  scope: 'both',
  hasAnnex: true,
  async read({ tx, tenantId }, { site: own, window, zone, language, say }) {
    const t = (key: string) => say('portalBinder', `heads.${key}`);
    const rows = await tx
      .select({ incident, siteName: site.name, siteNameEn: site.nameEn })
      .from(incident)
      .innerJoin(site, and(eq(site.tenantId, incident.tenantId), eq(site.id, incident.siteId)))
      .where(
        and(
          eq(incident.tenantId, tenantId),
          own ? eq(incident.siteId, own.id) : undefined,
          gte(incident.reportedAt, window.startsAt),
          lt(incident.reportedAt, window.endsAt),
        ),
      )
      .orderBy(asc(incident.reportedAt), asc(incident.id));
    return {
      tables: [
        {
          columns: ['fileNo', 'site', 'occurredAt', 'type', 'severity', 'closed'].map((key) => ({
            header: t(key),
          })),
          rows: rows.map(({ incident: one, siteName, siteNameEn }) => [
            one.fileNo ?? '–',
            nameIn(language, siteName, siteNameEn),
            fullTimeText(one.occurredAt ?? one.discoveredAt, { zone, language }),
            say('duty', `codes.incidentType.${one.incidentType}`),
            say('duty', `codes.severity.${one.severity}`),
            one.closedAt ? dayOf(one.closedAt, zone) : '–',
          ]),
        },
      ],
    };
  },
};

/** 教育训练: sessions held within the period and how many took part. */
export const trainingPart: BinderPart = {
  key: 'training',
  title: ['portalBinder', 'parts.training'],
  scope: 'both',
  hasAnnex: true,
  async read({ tx, tenantId }, { site: own, window, zone, language, say }) {
    const t = (key: string) => say('portalBinder', `heads.${key}`);
    const rows = await tx
      .select({
        startsAt: trainingSession.startsAt,
        minutes: trainingSession.minutes,
        course: course.name,
        courseEn: course.nameEn,
        siteName: site.name,
        siteNameEn: site.nameEn,
        people: count(trainingAttendance.id),
      })
      .from(trainingSession)
      .innerJoin(
        course,
        and(eq(course.tenantId, trainingSession.tenantId), eq(course.id, trainingSession.courseId)),
      )
      .innerJoin(site, and(eq(site.tenantId, trainingSession.tenantId), eq(site.id, trainingSession.siteId)))
      .leftJoin(
        trainingAttendance,
        and(
          eq(trainingAttendance.tenantId, trainingSession.tenantId),
          eq(trainingAttendance.sessionId, trainingSession.id),
        ),
      )
      .where(
        and(
          eq(trainingSession.tenantId, tenantId),
          own ? eq(trainingSession.siteId, own.id) : undefined,
          isNull(trainingSession.cancelledAt),
          gte(trainingSession.startsAt, window.startsAt),
          lt(trainingSession.startsAt, window.endsAt),
        ),
      )
      .groupBy(
        trainingSession.id,
        trainingSession.startsAt,
        trainingSession.minutes,
        course.name,
        course.nameEn,
        site.name,
        site.nameEn,
      )
      .orderBy(asc(trainingSession.startsAt), asc(trainingSession.id));
    return {
      tables: [
        {
          columns: ['trainingDay', 'site', 'course', 'people', 'hours'].map((key) => ({ header: t(key) })),
          rows: rows.map((row) => [
            dayOf(row.startsAt, zone),
            nameIn(language, row.siteName, row.siteNameEn),
            nameIn(language, row.course, row.courseEn),
            String(row.people),
            String(Math.round(row.minutes / 6) / 10),
          ]),
        },
      ],
    };
  },
};
