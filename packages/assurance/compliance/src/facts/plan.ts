import type { UseContext } from '@zhiqin/access';
import { addDays, addMonths, type Day, dayOf, type Month, monthWindow } from '@zhiqin/kernel';
import { type ScenarioCode, scenarioCodes, scenariosOf } from '@zhiqin/preparedness/rules';
import { askedScenario, drill, drillEvent, emergencyPlan, planReview } from '@zhiqin/preparedness/schema';
import type { PlanFacts } from '@zhiqin/regulations';
import { circumstancesOf } from '@zhiqin/sites/rules';
import { sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { jsonRows, ms } from './json-rows.ts';
import type { SiteDays } from './site-days.ts';

/** Emergency plans and drills as they stood at a month's end, scenario by scenario of those the site has to be ready for (I09, I10). */
export async function planWindows(ctx: UseContext, days: SiteDays, month: Month): Promise<JudgedWindow[]> {
  const window = monthWindow(month, days.zone);
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  const [scenarios, reviewed, drilled] = await Promise.all([
    askedScenarios(ctx, days, last, window.endsAt),
    reviewsOf(ctx, days, last, window.endsAt),
    lastDrills(ctx, days, window.endsAt),
  ]);
  if (scenarios.length === 0) return [];
  const facts: PlanFacts = {
    siteId: days.siteId,
    asOf: last,
    scenarios: scenarios.map((scenario) => {
      const run = drilled.get(scenario);
      return {
        name: `scenario:${scenario}`,
        reviewedOn: reviewed.get(scenario) ?? null,
        drilledOn: run?.on ?? null,
        entryIds: run?.entryIds ?? [],
      };
    }),
  };
  return [
    {
      subjectKey: `site-month:plans:${month}`,
      postId: null,
      shiftId: null,
      personId: null,
      day: last,
      ...window,
      named: { family: 'plan', facts },
    },
  ];
}

/** What the site's kind and flags ask, and what the house asked in addition at that time. */
async function askedScenarios(
  ctx: UseContext,
  days: SiteDays,
  last: Day,
  endsAt: Date,
): Promise<ScenarioCode[]> {
  const { profile, overlays } = circumstancesOf(days, last);
  const a = askedScenario;
  const end = endsAt.toISOString();
  const more = await jsonRows<{ scenario: string }>(
    ctx,
    sql`select distinct ${a.scenario} as "scenario" from ${a}
        where ${a.tenantId} = ${ctx.tenantId} and ${a.siteId} = ${days.siteId}
          and ${a.askedAt} < ${end} and (${a.endedAt} is null or ${a.endedAt} >= ${end})`,
  );
  const asked = new Set<string>([...scenariosOf(profile, overlays), ...more.map((row) => row.scenario)]);
  return scenarioCodes.filter((code) => asked.has(code));
}

/** Day on which the version in force at the end was last looked at as it stands: reviewed and kept, or approved. */
async function reviewsOf(
  ctx: UseContext,
  days: SiteDays,
  last: Day,
  endsAt: Date,
): Promise<Map<string, Day>> {
  const [p, r] = [emergencyPlan, planReview];
  const rows = await jsonRows<{ scenario: string; approvedMs: number; keptOn: Day | null }>(
    ctx,
    sql`select ${p.scenario} as "scenario", ${ms(p.approvedAt, 'approvedMs')},
               (select max(${r.reviewedOn}) from ${r}
                where ${r.tenantId} = ${p.tenantId} and ${r.planId} = ${p.id} and ${r.finding} = 'kept'
                  and ${r.reviewedOn} <= ${last}) as "keptOn"
        from ${p} where ${p.tenantId} = ${ctx.tenantId} and ${p.siteId} = ${days.siteId}
          and ${p.approvedAt} < ${endsAt.toISOString()} and ${p.inForceFrom} <= ${last}
          and (${p.supersededOn} is null or ${p.supersededOn} > ${last})`,
  );
  return new Map(
    rows.map(({ scenario, approvedMs, keptOn }) => {
      const approvedOn = dayOf(new Date(approvedMs), days.zone);
      return [scenario, keptOn !== null && keptOn > approvedOn ? keptOn : approvedOn];
    }),
  );
}

/** The last drill of each scenario that ended before an instant, with the entries it stands in (I10, F07). */
export async function lastDrills(
  ctx: UseContext,
  days: SiteDays,
  endsAt: Date,
): Promise<Map<string, { on: Day; entryIds: string[] }>> {
  const [d, e] = [drill, drillEvent];
  const rows = await jsonRows<{ scenario: string; endedMs: number; entryIds: (string | null)[] }>(
    ctx,
    sql`select ${d.scenario} as "scenario", (date_part('epoch', max(${e.at})) * 1000)::bigint as "endedMs",
               array_agg(${e.entryId} order by ${e.at} desc, ${e.id}) as "entryIds"
        from ${e} join ${d} on ${d.tenantId} = ${e.tenantId} and ${d.id} = ${e.drillId}
          and ${d.siteId} = ${e.siteId}
        where ${e.tenantId} = ${ctx.tenantId} and ${e.siteId} = ${days.siteId} and ${e.kind} = 'drill.ended'
          and ${e.at} < ${endsAt.toISOString()}
        group by ${d.scenario}`,
  );
  return new Map(
    rows.map(({ scenario, endedMs, entryIds }) => [
      scenario,
      {
        on: dayOf(new Date(endedMs), days.zone),
        entryIds: entryIds.filter((id) => id !== null).slice(0, 1),
      },
    ]),
  );
}
