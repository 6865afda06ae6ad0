import { query } from '@zhiqin/access';
import { addDays, dayOf } from '@zhiqin/kernel';
import { type Reading, requireSite, type SiteRow } from '@zhiqin/sites';
import { and, desc, eq } from 'drizzle-orm';
import { evaluateWithinDays } from './clocks.ts';
import { type ContactLine, contactLines } from './contacts/contact-lines.ts';
import { type DrillLine, drillLines } from './drills/list-drills.ts';
import { siteInput } from './input.ts';
import { type AskedScenario, askedOf } from './plans/asked-scenarios.ts';
import { type PlanWithReviews, plansOf } from './plans/plans-of-site.ts';
import { drillMonthsOf, monthsOn, type ReadinessTimes, readinessTimes } from './readiness-times.ts';
import { scenarioCodes } from './scenarios.ts';
import { safetyEducation } from './schema.ts';
import { expiringDays, type StationNow, stationsNow } from './station/station-now.ts';

type EducationLine = typeof safetyEducation.$inferSelect;

/** A scenario at a site: why it is asked, its plan, when it was drilled, and what is missing. */
interface ScenarioStanding extends AskedScenario {
  isAsked: boolean;
  inForce: PlanWithReviews | null;
  /** A version being written, or approved and not in force yet. */
  next: PlanWithReviews | null;
  reviewDueOn: string | null;
  drilledOn: string | null;
  drillDueOn: string | null;
  lacks: ('plan' | 'review' | 'drill')[];
}

/** Something a site lacks today, as HQ's list and the site's page show it. */
export interface Lack {
  what:
    | 'plan'
    | 'review'
    | 'drill'
    | 'evaluation'
    | 'fix'
    | 'contact'
    | 'services'
    | 'station'
    | 'stock'
    | 'education';
  /** A scenario, or a name people know it by. */
  scenario: string | null;
  name: string | null;
  /** Since when, or until when it should have been. */
  day: string | null;
}

export interface Preparedness {
  site: Pick<SiteRow, 'id' | 'code' | 'name' | 'nameEn' | 'zone' | 'clientId'>;
  today: string;
  times: ReadinessTimes;
  scenarios: ScenarioStanding[];
  drills: DrillLine[];
  contacts: ContactLine[];
  stations: StationNow[];
  education: EducationLine[];
  /** Reach by quarter of the last four, this one first. */
  reach: { quarter: string; events: number; reached: number }[];
  lacks: Lack[];
}

/** Everything about how ready a site is, and what it lacks (S4-4.4, S4-4.5, S3-12). Errors: `not-found`. */
export const getPreparedness = query({
  action: 'preparedness.read',
  input: siteInput,
  async run(ctx, { siteId }): Promise<Preparedness> {
    return readPreparedness(ctx, await requireSite(ctx, siteId), ctx.now);
  },
});

export async function readPreparedness(ctx: Reading, site: SiteRow, now: Date): Promise<Preparedness> {
  const today = dayOf(now, site.zone);
  const dayAt = (instant: Date) => dayOf(instant, site.zone);
  const [times, asked, plans, drills, contacts, stations, education] = await Promise.all([
    readinessTimes(ctx, site.id, today),
    askedOf(ctx, site, today),
    plansOf(ctx, site.id, today, dayAt),
    drillLines(ctx, site.id, today),
    contactLines(ctx, site.id),
    stationsNow(ctx, site.id, today, addDays(today, expiringDays)),
    educationOf(ctx, site.id),
  ]);
  const scenarios = scenarioCodes.flatMap((scenario): ScenarioStanding[] => {
    const own = plans.filter((plan) => plan.scenario === scenario);
    const wish = asked.find((one) => one.scenario === scenario);
    if (!wish && own.length === 0) return [];
    const inForce = own.find((plan) => plan.state === 'in-force') ?? null;
    const drilled = drills
      .filter((one) => one.scenario === scenario && one.run.endedAt !== null)
      .map((one) => dayAt(one.run.endedAt as Date))
      .sort()
      .at(-1);
    const months = drillMonthsOf(scenario, times);
    const drillDueOn = drilled ? monthsOn(drilled, months) : null;
    const reviewDueOn = inForce?.reviewedOn ? monthsOn(inForce.reviewedOn, times.planReviewMonths) : null;
    const lacks: ScenarioStanding['lacks'] = [];
    if (wish && !inForce) lacks.push('plan');
    if (reviewDueOn && reviewDueOn < today) lacks.push('review');
    if (wish && (!drillDueOn || drillDueOn < today)) lacks.push('drill');
    return [
      {
        scenario,
        reason: wish?.reason ?? null,
        isAsked: wish !== undefined,
        inForce,
        next: own.find((plan) => plan.state === 'draft' || plan.state === 'approved') ?? null,
        reviewDueOn,
        drilledOn: drilled ?? null,
        drillDueOn,
        lacks,
      },
    ];
  });
  const reach = quartersBack(today, 4).map((quarter) => {
    const own = education.filter((one) => !one.withdrawnAt && quarterOf(one.heldOn) === quarter);
    return { quarter, events: own.length, reached: own.reduce((sum, one) => sum + one.reached, 0) };
  });
  const { id, code, name, nameEn, zone, clientId } = site;
  return {
    site: { id, code, name, nameEn, zone, clientId },
    ...{ today, times, scenarios, drills, contacts, stations, education, reach },
    lacks: lacksOf({ today, dayAt, times, scenarios, drills, contacts, stations, reach }),
  };
}

function lacksOf(of: {
  today: string;
  dayAt: (instant: Date) => string;
  times: ReadinessTimes;
  scenarios: readonly ScenarioStanding[];
  drills: readonly DrillLine[];
  contacts: readonly ContactLine[];
  stations: readonly StationNow[];
  reach: Preparedness['reach'];
}): Lack[] {
  const { today, dayAt, times } = of;
  const lack = (what: Lack['what'], more: Partial<Lack> = {}): Lack => ({
    ...{ what, scenario: null, name: null, day: null },
    ...more,
  });
  const lacks: Lack[] = of.scenarios.flatMap((one) =>
    one.lacks.map((what) =>
      lack(what, {
        scenario: one.scenario,
        day: { plan: null, review: one.reviewDueOn, drill: one.drillDueOn }[what],
      }),
    ),
  );
  for (const one of of.drills) {
    const { scenario } = one;
    const evaluateBy = one.run.endedAt ? addDays(dayAt(one.run.endedAt), evaluateWithinDays) : null;
    if (evaluateBy && evaluateBy < today && !one.result)
      lacks.push(lack('evaluation', { scenario, day: evaluateBy }));
    for (const fix of one.openFixes)
      if (fix.dueOn < today) lacks.push(lack('fix', { scenario, name: fix.text, day: fix.dueOn }));
  }
  for (const kind of ['police', 'fire', 'ambulance'] as const)
    if (of.contacts.every((line) => line.kind !== kind)) lacks.push(lack('services', { name: kind }));
  for (const line of of.contacts) {
    const until = addDays(dayAt(line.verifiedAt ?? line.addedAt), times.verifyDays);
    if (line.lastOutcome === 'wrong' || until < today)
      lacks.push(lack('contact', { name: line.name, day: until }));
  }
  for (const station of of.stations) {
    const due = station.checkedAt ? monthsOn(dayAt(station.checkedAt), 1) : null;
    if (!due || due < today) lacks.push(lack('station', { name: station.name, day: due }));
    for (const line of station.stock)
      if (line.lacks.some((one) => one !== 'not-counted'))
        lacks.push(lack('stock', { name: line.name, day: line.expiresOn }));
  }
  const [, last] = of.reach;
  const [present] = of.reach;
  // The quarter is judged when it is over; in its last month it is still time.
  if (present && present.events < times.noticesPerQuarter && Number(today.slice(5, 7)) % 3 === 0)
    lacks.push(lack('education', { name: present.quarter }));
  // A quarter before the register began is nobody's shortfall.
  const isKept = of.reach.slice(1).some((one) => one.events > 0);
  if (last && isKept && last.events < times.noticesPerQuarter)
    lacks.push(lack('education', { name: last.quarter }));
  return lacks;
}

function educationOf({ tx, tenantId }: Reading, siteId: string): Promise<EducationLine[]> {
  return tx
    .select()
    .from(safetyEducation)
    .where(and(eq(safetyEducation.tenantId, tenantId), eq(safetyEducation.siteId, siteId)))
    .orderBy(desc(safetyEducation.heldOn), desc(safetyEducation.id))
    .limit(200);
}

const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** This quarter and those before it. */
function quartersBack(today: string, count: number): string[] {
  let year = Number(today.slice(0, 4));
  let quarter = Math.ceil(Number(today.slice(5, 7)) / 3);
  return Array.from({ length: count }, () => {
    const text = `${year}-Q${quarter}`;
    quarter -= 1;
    if (quarter === 0) [year, quarter] = [year - 1, 4];
    return text;
  });
}
