import { query } from '@zhiqin/access';
import { requireSite } from '@zhiqin/sites';
import { guard } from '@zhiqin/workforce/schema';
import { and, asc, count, eq } from 'drizzle-orm';
import { siteMonthInput } from '../rules.ts';
import { hoursRulesOf } from './hours-rules-of.ts';
import { guardsWithLateFacts } from './late-facts.ts';
import { guardMonth, guardMonthRevision } from './schema.ts';

/** A site's month: its guards with hours, overtime and where each one's month stands. Minutes. Errors: `not-found`. */
export const getSiteHours = query({
  action: 'hours.read',
  input: siteMonthInput,
  async run(ctx, { siteId, month }) {
    const { tx, tenantId } = ctx;
    const { zone } = await requireSite(ctx, siteId);
    const late = await guardsWithLateFacts(ctx, { siteId, month, zone });
    const rules = (await hoursRulesOf(ctx, [siteId], month)).get(siteId);
    const rows = await tx
      .select({
        id: guardMonth.id,
        guardId: guardMonth.guardId,
        name: guard.name,
        staffNo: guard.staffNo,
        state: guardMonth.state,
        plannedMinutes: guardMonth.plannedMinutes,
        workedMinutes: guardMonth.workedMinutes,
        nightMinutes: guardMonth.nightMinutes,
        holidayMinutes: guardMonth.holidayMinutes,
        overtimeMinutes: guardMonth.overtimeMinutes,
        overtime: guardMonth.overtime,
        openDays: guardMonth.openDays,
        confirmedAt: guardMonth.confirmedAt,
        contestWords: guardMonth.contestWords,
        approvedAt: guardMonth.approvedAt,
        lockedAt: guardMonth.lockedAt,
        computedAt: guardMonth.computedAt,
      })
      .from(guardMonth)
      .innerJoin(guard, and(eq(guard.tenantId, guardMonth.tenantId), eq(guard.id, guardMonth.guardId)))
      .where(
        and(eq(guardMonth.tenantId, tenantId), eq(guardMonth.siteId, siteId), eq(guardMonth.month, month)),
      )
      .orderBy(asc(guard.pinyin), asc(guard.id));
    const [revised] = await tx
      .select({ count: count() })
      .from(guardMonthRevision)
      .where(
        and(
          eq(guardMonthRevision.tenantId, tenantId),
          eq(guardMonthRevision.siteId, siteId),
          eq(guardMonthRevision.month, month),
        ),
      );
    return {
      guards: rows.map(({ overtime, ...row }) => ({
        ...row,
        hasLateFacts: late.has(row.guardId),
        overCapMinutes: overtime.overCapMinutes,
        findings: overtime.findings,
      })),
      revisions: revised?.count ?? 0,
      rules,
    };
  },
});
