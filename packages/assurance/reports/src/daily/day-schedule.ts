import { cancelDeadline, command, query, setDeadline, type UseContext } from '@zhiqin/access';
import { noInput } from '@zhiqin/access/rules';
import { addDays, dayOf } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { and, desc, eq, gte } from 'drizzle-orm';
import { rulesOfSites } from '../schedule/rules-of-sites.ts';
import { type DayRule, dueDays } from './day-due-at.ts';
import { type DayHoldReason, setDayScheduleInput } from './day-input.ts';
import { dayDue, daySchedule } from './schema.ts';

export const sweepDueDaysTask = 'reports.sweep-days';
export const issueDueDayTask = 'reports.issue-day';
const hourMs = 3_600_000;
/** At least so often it is looked what falls due: sites are opened and moved to other zones without asking here. */
const lookEveryMs = 24 * hourMs;

/** What holds where nobody has said anything: issued by hand; the values are what the form begins with. */
const usualDay = { isOn: false, hour: 9, needsApproval: false } as const;

/** The company's rule for days, and every site in reach with its own and the one that holds for it. */
export async function dayRules(ctx: UseContext) {
  const [{ sites }, rows] = await Promise.all([
    rulesOfSites(ctx),
    ctx.tx.select().from(daySchedule).where(eq(daySchedule.tenantId, ctx.tenantId)),
  ]);
  const byId = new Map(
    rows.map(({ id, isOn, hour, needsApproval, setAt }): [string, DayRule] => [
      id,
      { isOn, hour, needsApproval, setAt },
    ]),
  );
  const usual = byId.get(ctx.tenantId) ?? null;
  return {
    usual,
    sites: sites.map(({ own: _month, rule: _monthRule, ...one }) => {
      const own = byId.get(one.siteId) ?? null;
      const holding = own ?? usual;
      return { ...one, own, rule: holding?.isOn ? holding : null };
    }),
  };
}

/**
 * Says at which hour a site's daily report goes out and what it waits for, or those of all sites without a rule of their
 * own. What fell due before stays as it is. Errors: `not-found`.
 */
export const setDaySchedule = command({
  action: 'report.schedule',
  input: setDayScheduleInput,
  async run(ctx, { siteId, rule, hour, asks }): Promise<void> {
    const { tx, tenantId, now, actor } = ctx;
    if (siteId) await requireSite(ctx, siteId);
    const id = siteId ?? tenantId;
    if (rule === 'default')
      await tx.delete(daySchedule).where(and(eq(daySchedule.tenantId, tenantId), eq(daySchedule.id, id)));
    else {
      const said = {
        ...{ isOn: rule === 'on', hour, needsApproval: asks === 'approval', setAt: now },
        setBy: actor.kind === 'member' ? actor.membershipId : null,
      };
      await tx
        .insert(daySchedule)
        .values({ tenantId, id, ...said })
        .onConflictDoUpdate({ target: [daySchedule.tenantId, daySchedule.id], set: said });
    }
    await setDayClock(ctx);
    ctx.audit({ siteId: siteId ?? null, rule, hour, asks });
  },
});

/** The company's rule, and of every site in reach its own, when its next day falls due, and how the last one went. */
export const listDaySchedules = query({
  action: 'report.preview',
  input: noInput,
  async run(ctx) {
    const { usual, sites } = await dayRules(ctx);
    const last = await ctx.tx
      .selectDistinctOn([dayDue.siteId], {
        siteId: dayDue.siteId,
        day: dayDue.day,
        isIssued: dayDue.isIssued,
        heldBy: dayDue.heldBy,
        dayReportId: dayDue.dayReportId,
        settledAt: dayDue.settledAt,
      })
      .from(dayDue)
      .where(eq(dayDue.tenantId, ctx.tenantId))
      .orderBy(dayDue.siteId, desc(dayDue.day));
    const said = ({ isOn, hour, needsApproval }: Omit<DayRule, 'setAt'>) => ({ isOn, hour, needsApproval });
    return {
      usual: said(usual ?? usualDay),
      sites: sites.map(({ siteId, code, name, nameEn, zone, openedAt, own, rule }) => {
        const newest = last.find((row) => row.siteId === siteId);
        return {
          ...{ siteId, code, name, nameEn, zone },
          own: own ? said(own) : null,
          rule: rule ? said(rule) : null,
          nextAt: rule ? dueDays(rule, { zone, openedAt }, ctx.now).next : null,
          last: newest ? { ...newest, heldBy: newest.heldBy as DayHoldReason | null } : null,
        };
      }),
    };
  },
});

/** Sets the clock by which days fall due; a day whose last shift still runs is looked at again within the hour. */
async function setDayClock(ctx: UseContext, waiting = false): Promise<void> {
  const { usual, sites } = await dayRules(ctx);
  const coming = sites.flatMap((site) => (site.rule ? [dueDays(site.rule, site, ctx.now).next] : []));
  const latest = new Date(ctx.now.getTime() + (waiting ? hourMs : lookEveryMs));
  const dueAt = [...coming, latest].sort((a, b) => a.getTime() - b.getTime())[0] ?? latest;
  if (coming.length > 0 || usual?.isOn)
    await setDeadline(ctx, { task: sweepDueDaysTask, key: 'days', payload: {}, dueAt });
  else await cancelDeadline(ctx, sweepDueDaysTask, 'days');
}

/** Asks for each day that has fallen due and was not looked at yet, or was not over then. Bears a repeat. */
export const sweepDueDays = command({
  action: 'report.issue-due',
  input: noInput,
  async run(ctx): Promise<{ asked: number }> {
    const { sites } = await dayRules(ctx);
    const seen = await ctx.tx
      .select({ siteId: dayDue.siteId, day: dayDue.day, heldBy: dayDue.heldBy })
      .from(dayDue)
      .where(and(eq(dayDue.tenantId, ctx.tenantId), gte(dayDue.day, addDays(dayOf(ctx.now, 'UTC'), -6))));
    const settled = new Set(
      seen.flatMap((row) => (row.heldBy === 'notOver' ? [] : [`${row.siteId} ${row.day}`])),
    );
    let asked = 0;
    for (const site of sites) {
      if (!site.rule) continue;
      for (const { day } of dueDays(site.rule, site, ctx.now).due) {
        if (settled.has(`${site.siteId} ${day}`)) continue;
        await askToIssueDay(ctx, site.siteId, day);
        asked += 1;
      }
    }
    await setDayClock(ctx, asked > 0);
    ctx.audit({ asked });
    return { asked };
  },
});

/** Queues the job that issues a site's day or says why not. */
export async function askToIssueDay(ctx: UseContext, siteId: string, day: string): Promise<void> {
  await ctx.enqueue(issueDueDayTask, { siteId, day }, `${issueDueDayTask}:${siteId}:${day}`);
}
