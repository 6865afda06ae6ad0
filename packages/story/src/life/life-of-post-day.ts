import { type Act, minute, type PostDay, type ShiftOfLife, type Twist } from './act.ts';
import { checkCallActs, musterActs, reliefActs, supervisionActs } from './care.ts';
import { controlRoomActs } from './control-room.ts';
import { correctionActs } from './corrections.ts';
import { keyActs, keyLoansOf, parcelActs, parcelsOf } from './custody.ts';
import { fireGearActs, paperActs } from './fire-gear.ts';
import { goodsActs } from './goods.ts';
import { type Hold, staysAt } from './holds.ts';
import { noteActs } from './notes.ts';
import { passActs, refusalActs } from './passes.ts';
import { placingActs } from './placings.ts';
import { roundActs } from './rounds.ts';
import { serviceActs } from './services.ts';
import { aloneAt, changeOf, type OpenThings, type ShiftChange } from './shift-change.ts';
import { signatureActs } from './signatures.ts';
import { trafficNoticeActs, vehicleActs, vehiclesOf } from './vehicles.ts';
import { visitActs, visitsOf } from './visits.ts';

type Silence = Extract<Twist, { kind: 'silence' }>;

/**
 * Everything recorded at a post in the shifts that begin on one day, in time order. Pure: seed, plan and twists in,
 * acts out; what was already told is found again by telling it anew.
 */
export function lifeOfPostDay(post: PostDay): Act[] {
  const silences = post.twists.filter((twist) => twist.kind === 'silence');
  const holds: Hold[] = [];
  const changes = post.shifts.map((shift, index): ShiftChange | null => {
    if (shift.guardId === null) return null;
    const previous = index === 0 ? post.before : (post.shifts[index - 1] ?? null);
    const change = changeAmid(post, shift, previous, silences, () => nothingOpen);
    holds.push({ shift, from: change.takenAt + minute, to: shift.endsAt - 10 * minute });
    return change;
  });
  const visits = visitsOf(post, holds);
  const vehicles = vehiclesOf(post, holds);
  const parcels = parcelsOf(post, holds);
  const keys = keyLoansOf(post, holds);
  const openAt = (at: number): OpenThings => ({
    passes: visits
      .filter(
        (visit) => visit.passNo && visit.admittedAt < at && (visit.leftAt === null || visit.leftAt > at),
      )
      .map((visit) => visit.passNo as string),
    keys: staysAt(keys, at).flatMap((loan) => loan.name.split('、')),
    parcels: staysAt(parcels, at).length,
    vehicles: staysAt(vehicles, at).length,
  });
  // Made again now that it is known what is open: it only goes into the handover's text.
  const taken = post.shifts.flatMap((shift, index) => {
    if (!changes[index]) return [];
    const previous = index === 0 ? post.before : (post.shifts[index - 1] ?? null);
    const change = changeAmid(post, shift, previous, silences, openAt);
    return [...change.acts, ...secondChange(post, shift, previous, silences)];
  });
  const during = holds.flatMap((hold) => {
    const notes = noteActs(post, hold);
    return [
      ...signatureActs(post, hold),
      ...musterActs(post, hold),
      ...placingActs(post, hold),
      ...roundActs(post, hold),
      ...notes,
      ...correctionActs(post, hold, notes),
      ...goodsActs(post, hold),
      ...passActs(post, hold),
      ...refusalActs(post, hold),
      ...trafficNoticeActs(post, hold),
      ...controlRoomActs(post, hold),
      ...supervisionActs(post, hold),
      ...checkCallActs(post, hold),
      ...serviceActs(post, hold),
      ...fireGearActs(post, hold),
      ...paperActs(post, hold),
    ];
  });
  const atGate = [
    ...visitActs(post, visits, holds),
    ...vehicleActs(post, vehicles, holds),
    ...parcelActs(post, parcels, holds),
    ...keyActs(post, keys, holds),
  ];
  const reliefs = holds.flatMap((hold) => reliefActs(post, hold));
  const acts = [...taken, ...reliefs, ...byStandIns([...atGate, ...during], reliefs)];
  return inTurn(acts.filter((act) => !silences.some((silence) => isSilenced(act, silence))));
}

const nothingOpen: OpenThings = { passes: [], keys: [], parcels: 0, vehicles: 0 };

/** The second operator of a control room takes over from the second before him, minutes apart from the first. */
function secondChange(
  post: PostDay,
  shift: ShiftOfLife,
  previous: ShiftOfLife | null,
  silences: readonly Silence[],
): Act[] {
  if (shift.secondId === null) return [];
  const second = (one: ShiftOfLife | null) => one && { ...one, guardId: one.secondId };
  const beside = { ...post, postCode: `${post.postCode}#2`, twists: [] };
  return changeAmid(beside, second(shift) as ShiftOfLife, second(previous), silences, () => nothingOpen).acts;
}

/** What is recorded while somebody stands in is recorded by him. */
function byStandIns(acts: readonly Act[], reliefs: readonly Act[]): Act[] {
  const backs = reliefs.filter((act) => act.cites !== null);
  return acts.map((act) => {
    const back = backs.find((one) => one.since <= act.at && act.at <= one.at);
    return back ? { ...act, personId: back.body.standIn as string } : act;
  });
}

/** After a silence the guard of the shift signs on alone; after one over a shift's end, so does the next. */
function changeAmid(
  post: PostDay,
  shift: ShiftOfLife,
  previous: ShiftOfLife | null,
  silences: readonly Silence[],
  openAt: (at: number) => OpenThings,
): ShiftChange {
  const key = `${post.siteCode}/${post.postCode}/${shift.day}/${shift.code}`;
  const back = silences.find(
    ({ from, to }) =>
      from < shift.startsAt && shift.startsAt - 10 * minute < to && to < shift.endsAt - 60 * minute,
  );
  if (back) return aloneAt(key, shift, back.to + 4 * minute, back.to + 5 * minute);
  const wasLost = silences.some(
    ({ from, to }) =>
      previous &&
      from < shift.startsAt - 10 * minute &&
      to >= previous.endsAt - 60 * minute &&
      to <= shift.startsAt,
  );
  return changeOf(post, shift, wasLost ? null : previous, openAt);
}

const isSilenced = (act: Act, { from, to }: Silence) =>
  (act.at > from && act.at <= to) || (act.since > from && act.since <= to);

/** In time order, each at a millisecond of its own. */
function inTurn(acts: Act[]): Act[] {
  const times = new Map<string, number>();
  let last = 0;
  return acts
    .sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
    .map((act) => {
      last = Math.max(act.at, last + 1);
      times.set(act.key, last);
      // What is cited happened before; where it was cut off, nothing is cited.
      return { ...act, at: last, citesAt: act.cites === null ? undefined : times.get(act.cites) };
    });
}
