import { dayOf } from '@zhiqin/kernel';
import { hazardFile, rectificationNotice } from '@zhiqin/upkeep/schema';
import { and, asc, eq, gte, isNull, lt, or } from 'drizzle-orm';
import type { BinderPart } from '../binder-part.ts';

/** 隐患整改: what was found within the period or stands open, and what an authority asked to be put right (消防法 第16、60条). */
export const upkeepPart: BinderPart = {
  key: 'upkeep',
  title: ['portalUpkeep', 'title'],
  scope: 'site',
  hasAnnex: true,
  async read({ tx, tenantId }, { site, window, zone, say }) {
    if (!site) return null;
    const t = (key: string) => say('portalUpkeep', key);
    const [hazards, notices] = await Promise.all([
      tx
        .select()
        .from(hazardFile)
        .where(
          and(
            eq(hazardFile.tenantId, tenantId),
            eq(hazardFile.siteId, site.id),
            lt(hazardFile.foundAt, window.endsAt),
            or(gte(hazardFile.foundAt, window.startsAt), isNull(hazardFile.verifiedAt)),
          ),
        )
        .orderBy(asc(hazardFile.foundAt), asc(hazardFile.id)),
      tx
        .select()
        .from(rectificationNotice)
        .where(and(eq(rectificationNotice.tenantId, tenantId), eq(rectificationNotice.siteId, site.id)))
        .orderBy(asc(rectificationNotice.issuedOn), asc(rectificationNotice.id)),
    ]);
    const day = (at: Date | null) => (at ? dayOf(at, zone) : '–');
    return {
      tables: [
        {
          columns: ['fileNo', 'level', 'matter', 'place', 'foundAt', 'dueAt', 'state'].map((key) => ({
            header: t(key),
          })),
          rows: hazards.map((one) => [
            one.fileNo,
            t(`levels.${one.level}`),
            t(`matters.${one.matter}`),
            one.place,
            day(one.foundAt),
            day(one.dueAt),
            t(
              `states.${one.verifiedAt ? 'verified' : one.doneAt ? 'done' : one.handedAt ? 'handed' : one.assigneeKind ? 'assigned' : 'open'}`,
            ),
          ]),
        },
        {
          title: t('notices.title'),
          columns: ['no', 'authorityName', 'issuedOn', 'noticeDueOn'].map((key) => ({
            header: t(`notices.${key}`),
          })),
          rows: notices.map((one) => [one.noticeNo, one.authorityName, one.issuedOn, one.dueOn]),
        },
      ],
    };
  },
};
