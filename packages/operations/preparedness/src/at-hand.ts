import type { PreparednessAtHand } from '@zhiqin/duty';
import { addDays, dayOf } from '@zhiqin/kernel';
import { plansShowing, type Reading, requireSite } from '@zhiqin/sites';
import { contactLines } from './contacts/contact-lines.ts';
import { drillLines } from './drills/list-drills.ts';
import { assemblyCodes } from './plan-content.ts';
import { plansOf } from './plans/plans-of-site.ts';
import { scenarioCodes } from './scenarios.ts';
import { stationsNow } from './station/station-now.ts';

/** Days ahead of a drill's window that posts have it on their phones. */
const drillAheadDays = 14;

/**
 * What a post has to have without a network (S9A-3a, S9A-4, S5-16): the plans to go by, the drills to run, whom to call, and what is to lie
 * in the fire station.
 */
export async function preparednessAt(ctx: Reading, siteId: string, now: Date): Promise<PreparednessAtHand> {
  const site = await requireSite(ctx, siteId);
  const today = dayOf(now, site.zone);
  const [plans, drills, contacts, stations] = await Promise.all([
    plansOf(ctx, siteId, today, (instant) => dayOf(instant, site.zone)),
    drillLines(ctx, siteId, today),
    contactLines(ctx, siteId),
    stationsNow(ctx, siteId, today, today),
  ]);
  const inForce = plans.filter((plan) => plan.state === 'in-force');
  const shown = await plansShowing(ctx, siteId, assemblyCodes(inForce.map(({ content }) => content)));
  return {
    plans: inForce
      .sort((a, b) => scenarioCodes.indexOf(a.scenario) - scenarioCodes.indexOf(b.scenario))
      .map(({ id, scenario, version, content }) => ({ id, scenario, version, ...content })),
    assemblyPlans: shown.map(({ id, name, nameEn, building, floor, picture, points }) => ({
      ...{ id, name, nameEn, building, floor, picture, points },
    })),
    drills: drills
      .filter(
        (one) =>
          ['planned', 'overdue', 'running'].includes(one.state) &&
          (one.windowFrom === null || one.windowFrom <= addDays(today, drillAheadDays)) &&
          !one.isUnannounced,
      )
      .map((one) => ({
        id: one.id,
        scenario: one.scenario,
        windowFrom: one.windowFrom,
        windowUntil: one.windowUntil,
        place: one.place,
        commander: one.commander,
        expectedHeads: one.expectedHeads,
      })),
    contacts: contacts
      .filter((line) => line.isAtPost)
      .map(({ id, kind, name, nameEn, person, phone, verifiedAt }) => ({
        ...{ id, kind, name, nameEn, person, phone },
        verifiedOn: verifiedAt ? dayOf(verifiedAt, site.zone) : null,
      })),
    stations: stations.map((station) => ({
      id: station.id,
      name: station.name,
      nameEn: station.nameEn,
      place: station.place,
      crewTarget: station.crewTarget,
      checkedOn: station.checkedAt ? dayOf(station.checkedAt, site.zone) : null,
      stock: station.stock.map(({ id, name, nameEn, unit, target, actual, expiresOn }) => ({
        ...{ id, name, nameEn, unit, target, actual, expiresOn },
      })),
    })),
  };
}
