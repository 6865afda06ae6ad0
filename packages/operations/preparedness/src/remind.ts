import { command, type UseContext } from '@zhiqin/access';
import { addDays, dayOf } from '@zhiqin/kernel';
import { requireSite, type SiteRow } from '@zhiqin/sites';
import { and, eq } from 'drizzle-orm';
import type { ClockName } from './choices.ts';
import { setClock } from './clocks.ts';
import { setContactClock } from './contacts/contact-clock.ts';
import { contactLines } from './contacts/contact-lines.ts';
import { eventsOf, runOf } from './drills/require-drill.ts';
import { remindInput } from './input.ts';
import { monthsOn, readinessTimes } from './readiness-times.ts';
import { drill, drillEvaluation, drillFix, emergencyPlan } from './schema.ts';
import { checkEveryMonths } from './station/station-clocks.ts';
import { stationsNow } from './station/station-now.ts';
import { tellOnce } from './tell-once.ts';

/** Days after which somebody is told again of what is still not done. */
const againDays = 7;

interface Due {
  params: Record<string, string | number>;
  path: string;
}

/**
 * What has fallen due is told to whoever keeps the site ready, unless it was done: a plan's review (I09), a drill not run (I10), its
 * evaluation, a fix and whether it helped, numbers not verified (I11), a station not gone through. Told again after a week while it lasts.
 * The job of every clock; bears a repeat. Errors: `not-found` (site).
 */
export const remindReadiness = command({
  action: 'preparedness.remind',
  input: remindInput,
  async run(ctx, { siteId, what, subjectId }): Promise<{ isDue: boolean }> {
    const site = await requireSite(ctx, siteId);
    const due = await dueOf(ctx, site, what, subjectId);
    if (!due) return { isDue: false };
    await tellOnce(ctx, {
      ...{ site, what, subjectId, params: { what, ...due.params } },
      template: 'scenario' in due.params ? 'readinessDue' : 'readinessDueAtSite',
      path: `/admin/sites/${site.code}/preparedness${due.path}`,
    });
    const on = addDays(dayOf(ctx.now, site.zone), againDays);
    await setClock(ctx, { siteId, what, subjectId, on, zone: site.zone });
    ctx.audit({ siteId, subjectId, what });
    return { isDue: true };
  },
});

/** Null: done meanwhile, or gone. */
function dueOf(ctx: UseContext, site: SiteRow, what: ClockName, id: string): Promise<Due | null> {
  switch (what) {
    case 'plan-review':
      return reviewDue(ctx, site, id);
    case 'drill':
    case 'evaluation':
      return drillDue(ctx, what, id);
    case 'fix':
    case 'effect':
      return fixDue(ctx, what, id);
    case 'contacts':
      return contactsDue(ctx, site);
    default:
      return stationDue(ctx, site, id);
  }
}

async function reviewDue({ tx, tenantId, now }: UseContext, site: SiteRow, id: string): Promise<Due | null> {
  const [plan] = await tx
    .select()
    .from(emergencyPlan)
    .where(and(eq(emergencyPlan.tenantId, tenantId), eq(emergencyPlan.id, id)));
  const today = dayOf(now, site.zone);
  if (!plan?.reviewOn || (plan.supersededOn !== null && plan.supersededOn <= today)) return null;
  return { params: { scenario: plan.scenario, day: plan.reviewOn }, path: `/plans/${id}` };
}

async function drillDue(ctx: UseContext, what: 'drill' | 'evaluation', id: string): Promise<Due | null> {
  const { tx, tenantId } = ctx;
  const [row] = await tx
    .select()
    .from(drill)
    .where(and(eq(drill.tenantId, tenantId), eq(drill.id, id)));
  if (!row || row.calledOffAt) return null;
  const run = runOf(await eventsOf(ctx, row.siteId, [id]));
  if (what === 'drill' && run.endedAt) return null;
  if (what === 'evaluation') {
    const [done] = await tx
      .select({ id: drillEvaluation.id })
      .from(drillEvaluation)
      .where(and(eq(drillEvaluation.tenantId, tenantId), eq(drillEvaluation.drillId, id)))
      .limit(1);
    if (done) return null;
  }
  return { params: { scenario: row.scenario, day: row.windowUntil ?? '' }, path: `/drills/${id}` };
}

async function fixDue(ctx: UseContext, what: 'fix' | 'effect', id: string): Promise<Due | null> {
  const { tx, tenantId } = ctx;
  const [found] = await tx
    .select({ fix: drillFix, scenario: drill.scenario })
    .from(drillFix)
    .innerJoin(drill, and(eq(drill.tenantId, drillFix.tenantId), eq(drill.id, drillFix.drillId)))
    .where(and(eq(drillFix.tenantId, tenantId), eq(drillFix.id, id)));
  if (!found) return null;
  const { fix, scenario } = found;
  if (what === 'fix' ? fix.doneAt : fix.checkedAt) return null;
  const day = what === 'fix' ? fix.dueOn : (fix.checkDueOn ?? fix.dueOn);
  return { params: { scenario, day }, path: `/drills/${fix.drillId}` };
}

async function contactsDue(ctx: UseContext, site: SiteRow): Promise<Due | null> {
  const today = dayOf(ctx.now, site.zone);
  const { verifyDays } = await readinessTimes(ctx, site.id, today);
  const lines = await contactLines(ctx, site.id);
  // Told a week before the first lapses: those that will have lapsed by then.
  const from = addDays(today, againDays - verifyDays);
  const lapsing = lines.filter((line) => dayOf(line.verifiedAt ?? line.addedAt, site.zone) <= from);
  if (lapsing.length === 0) {
    await setContactClock(ctx, site.id);
    return null;
  }
  return { params: { count: lapsing.length }, path: '/contacts' };
}

async function stationDue(ctx: UseContext, site: SiteRow, id: string): Promise<Due | null> {
  const today = dayOf(ctx.now, site.zone);
  const station = (await stationsNow(ctx, site.id, today, today)).find((one) => one.id === id);
  if (!station) return null;
  const checked = station.checkedAt ? dayOf(station.checkedAt, site.zone) : null;
  if (checked && monthsOn(checked, checkEveryMonths) >= today) return null;
  return { params: {}, path: '/station' };
}
