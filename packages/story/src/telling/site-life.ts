import type { DeviceActor } from '@zhiqin/access';
import type { Database } from '@zhiqin/db';
import { readSitePack } from '@zhiqin/duty';
import type { SitePack } from '@zhiqin/duty/rules';
import { addDays, type Day } from '@zhiqin/kernel';
import { type SiteProfile, templateBindings } from '@zhiqin/regulations';
import { calendarRegionOf, dayKind } from '@zhiqin/sites';
import type { Act, OrderToRead, PostDay, RulesToSign, ShiftOfLife, Twist } from '../life/act.ts';
import { lifeOfPostDay } from '../life/life-of-post-day.ts';
import type { SiteOfLife } from '../life/site-of-life.ts';
import {
  type Fault,
  isPetty,
  lateReliefMinutes,
  roundsInsteadOfThree,
  silenceOf,
  unmannedMinutes,
  unreturnedPasses,
} from '../world/faults.ts';
import { sitePlanOf } from '../world/load-sites.ts';
import type { SitePlanOfStory } from '../world/site-plans.ts';
import { doAt } from './environment.ts';

export interface LifeSetting {
  seed: string;
  siteCode: string;
  /** Nothing of what is planned before this day is lived. */
  firstDay: Day;
  faults: readonly Fault[];
}

/** What guards of the site sign for and tap as read, whichever shift it is. */
export interface SignaturesOfSite {
  rulesToSign: readonly RulesToSign[];
  ordersToRead: readonly OrderToRead[];
}

/** What a phone of the site knows on a day: people, shifts, labels, routes, parameters. */
export function packAt(db: Database, at: Date | number, phone: DeviceActor): Promise<SitePack> {
  return doAt(db, at, phone, readSitePack, {});
}

/**
 * What happens at a post in the shifts that begin on a day.
 * @param pack read at most two days after and four before it
 * @param silences stretches in which somebody real holds the post
 */
export function lifeAt(
  setting: LifeSetting,
  pack: SitePack,
  postId: string,
  day: Day,
  signatures: SignaturesOfSite,
  silences: readonly Twist[] = [],
): Act[] {
  const plan = sitePlanOf(setting.siteCode);
  const post = pack.posts.find((one) => one.id === postId);
  const postPlan = plan?.posts.find((one) => one.code === post?.code);
  if (!plan || !post || !postPlan || day < setting.firstDay) return [];
  const shifts = pack.shifts
    .filter((shift) => shift.postId === postId && shift.day >= setting.firstDay)
    .map(asShift)
    .sort((a, b) => a.startsAt - b.startsAt);
  const own = shifts.filter((shift) => shift.day === day);
  const dayBefore = addDays(day, -1);
  const before = shifts.findLast((shift) => shift.day === dayBefore) ?? null;
  const faults = setting.faults.filter(
    (fault) => fault.siteCode === plan.code && fault.postCode === post.code,
  );
  const route = pack.routes.find((one) => one.postId === postId);
  const postDay: PostDay = {
    seed: setting.seed,
    siteCode: plan.code,
    site: siteOf(setting, pack, plan, day),
    asksIdNumber: plan.siteType !== 'residential',
    postCode: post.code,
    postKind: postPlan.kind,
    visitorsPerShift: postPlan.visitorsPerShift ?? null,
    route: route ? { id: route.id, points: pointsOf(pack, route.checkpointIds) } : null,
    roundsPerShift: route
      ? Math.max(
          pack.parameters.roundsPerShift[route.id] ?? 0,
          holidayRounds(plan.siteType, day, pack.site.zone),
        )
      : 0,
    shifts: own,
    before,
    ...signatures,
    twists: [...faults.flatMap((fault) => twistOf(fault, own)), ...silences],
  };
  return lifeOfPostDay(postDay);
}

const asShift = (shift: SitePack['shifts'][number]): ShiftOfLife => ({
  id: shift.id,
  day: shift.day,
  code: shift.code,
  startsAt: Date.parse(shift.startsAt),
  endsAt: Date.parse(shift.endsAt),
  guardId: shift.guardIds[0] ?? null,
  secondId: shift.guardIds[1] ?? null,
});

/** The site's registers and shifts as a phone of it has them; in orders of their own, since ids differ each founding. */
function siteOf({ firstDay }: LifeSetting, pack: SitePack, plan: SitePlanOfStory, day: Day): SiteOfLife {
  const { registers, postLife } = pack;
  const postCode = new Map(pack.posts.map((post) => [post.id, post.code]));
  const placeOf = new Map(plan.posts.map((post, index) => [post.code, index]));
  return {
    siteType: plan.siteType,
    day,
    firstDay,
    captainId: pack.people.find((person) => person.rank === 'captain')?.id ?? null,
    shifts: pack.shifts
      .filter((shift) => shift.day === day)
      .map((shift) => ({ ...asShift(shift), postCode: postCode.get(shift.postId) ?? '' }))
      .sort((a, b) => (placeOf.get(a.postCode) ?? 0) - (placeOf.get(b.postCode) ?? 0)),
    orders: pack.shortOrders.map(({ id, startsAt, endsAt }) => ({
      id,
      from: Date.parse(startsAt),
      to: Date.parse(endsAt),
    })),
    agreements: byNo(registers?.agreements ?? []),
    longPasses: byNo(registers?.longPasses ?? []),
    keys: byNo((registers?.keys ?? []).map(([, no, opens, ring]) => ({ no, opens, ring: ring || null }))),
    bans: (registers?.bans ?? []).toSorted((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1)),
    fireGear: (postLife?.fireGear ?? []).toSorted((a, b) => (a.assetNo < b.assetNo ? -1 : 1)),
    cameras: byNo(postLife?.cameras ?? []),
    units: (registers?.directory ?? [])
      .map(([building, unit, occupant]) => ({
        unit: `${registers?.buildings[building] ?? ''} ${unit}`.trim(),
        occupant,
      }))
      .sort((a, b) => (a.unit < b.unit ? -1 : 1)),
  };
}

const byNo = <Line extends { no: string }>(lines: readonly Line[]): Line[] =>
  lines.toSorted((a, b) => (a.no < b.no ? -1 : 1));

function pointsOf(pack: SitePack, ids: readonly string[]) {
  return ids.flatMap((id) => {
    const point = pack.checkpoints.find((one) => one.id === id);
    return point
      ? [
          {
            id,
            code: point.code,
            label: point.label,
            isFireLane: point.isFireLane,
            isCritical: point.isCritical,
            items: point.checkItems.map((item) => item.key),
          },
        ]
      : [];
  });
}

/** On a holiday the base rounds and the uplift the site adopted (T02); no more on another day. */
function holidayRounds(profile: SiteProfile, day: Day, zone: string): number {
  if (!dayKind(day, calendarRegionOf({ zone, region: null })).isHoliday) return 0;
  const values = templateBindings(profile).find((binding) => binding.code === 'T02')?.values;
  return (values?.baseRounds ?? 0) + (values?.holidayUplift ?? 0);
}

/** A fault as it bears on the shifts of one day; a silence bears on every day it touches. */
function twistOf(fault: Fault, shifts: readonly ShiftOfLife[]): Twist[] {
  if (fault.kind === 'silent-phone') {
    const { from, to } = silenceOf(fault);
    return [{ kind: 'silence', from: from.getTime(), to: to.getTime(), isPlanted: true }];
  }
  const shift = shifts.find((one) => one.day === fault.day && one.code === fault.shiftCode);
  if (!shift) return [];
  if (isPetty(fault.kind)) return [{ kind: 'planted', what: fault.kind, shiftId: shift.id }];
  switch (fault.kind) {
    case 'late-relief':
      return [{ kind: 'late-relief', shiftId: shift.id, minutes: lateReliefMinutes }];
    case 'missed-rounds':
      return [{ kind: 'missed-rounds', shiftId: shift.id, rounds: roundsInsteadOfThree }];
    case 'unmanned':
      return [{ kind: 'unmanned', shiftId: shift.id, minutes: unmannedMinutes }];
    case 'unreturned-passes':
      return [{ kind: 'unreturned-passes', day: fault.day, count: unreturnedPasses }];
  }
}
