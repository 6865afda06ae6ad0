import type { UseContext } from '@zhiqin/access';
import { addDays, addMonths, dayOf, instantAt, type Month } from '@zhiqin/kernel';
import type { SurveyFacts } from '@zhiqin/regulations';
import { shift } from '@zhiqin/rostering/schema';
import { survey } from '@zhiqin/service/schema';
import { and, eq, gte, lt, sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import type { SiteDays } from './site-days.ts';

/** Surveys of a quarter, asked when it ends (K08), of a site that was served in each of its months. */
export async function surveyWindows(ctx: UseContext, days: SiteDays, month: Month): Promise<JudgedWindow[]> {
  if (Number(month.slice(5)) % 3 !== 0) return [];
  const firstDay = `${addMonths(month, -2)}-01`;
  const firstAfter = `${addMonths(month, 1)}-01`;
  const { tenantId, tx } = ctx;
  const served = await tx
    .selectDistinct({ month: sql<string>`left(${shift.day}, 7)` })
    .from(shift)
    .where(
      and(
        eq(shift.tenantId, tenantId),
        eq(shift.siteId, days.siteId),
        gte(shift.day, firstDay),
        lt(shift.day, firstAfter),
      ),
    );
  if (served.length < 3) return [];
  const startsAt = instantAt(firstDay, '00:00', days.zone);
  const endsAt = instantAt(firstAfter, '00:00', days.zone);
  const rows = await tx
    .select({ id: survey.id, openedAt: survey.openedAt, closedAt: survey.closedAt, index: survey.index })
    .from(survey)
    .where(
      and(
        eq(survey.tenantId, tenantId),
        eq(survey.siteId, days.siteId),
        gte(survey.openedAt, startsAt),
        lt(survey.openedAt, endsAt),
      ),
    )
    .orderBy(survey.openedAt);
  const facts: SurveyFacts = {
    siteId: days.siteId,
    asOf: addDays(firstAfter, -1),
    surveys: rows.map((row) => ({
      on: dayOf(row.closedAt ?? row.openedAt, days.zone),
      score: row.closedAt ? row.index : null,
      entryId: row.id,
    })),
  };
  return [
    {
      ...{ subjectKey: `site-quarter:survey:${month}`, postId: null, shiftId: null, personId: null },
      ...{ day: addDays(firstAfter, -1), startsAt, endsAt },
      named: { family: 'survey', facts },
    },
  ];
}
