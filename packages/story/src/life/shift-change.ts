import { handover, signOff, signOn } from '@zhiqin/duty/rules';
import { randomFor } from '../chance/random-for.ts';
import { gearOf, workPhrases } from '../world/phrases.ts';
import { type Act, minute, type PostDay, type ShiftOfLife, type Twist } from './act.ts';

export interface ShiftChange {
  acts: Act[];
  /** When the shift's guard has the post. */
  takenAt: number;
}

const checked = { uniform: true, badge: true, certificate: true };

/** What changes hands with a post, as its phone knows it at an instant. */
export interface OpenThings {
  passes: string[];
  keys: string[];
  parcels: number;
  vehicles: number;
}

/** How a shift begins: with the guard before still there, both sign; on an empty post he signs on alone. */
export function changeOf(
  post: PostDay,
  shift: ShiftOfLife,
  outgoing: ShiftOfLife | null,
  openAt: (at: number) => OpenThings,
): ShiftChange {
  const personId = shift.guardId as string;
  const chance = randomFor(post.seed, post.siteCode, post.postCode, shift.day, shift.code, 'change');
  const early = chance.int(11 * 60, 19 * 60) * 1000;
  const signed = shift.startsAt + chance.int(-360, 180) * 1000 + chance.int(1, 900);
  const key = `${post.siteCode}/${post.postCode}/${shift.day}/${shift.code}`;
  const twist = post.twists.find(
    (one) => (one.kind === 'unmanned' || one.kind === 'late-relief') && one.shiftId === shift.id,
  );
  if (twist?.kind === 'unmanned' && outgoing?.guardId) return unmanned(key, shift, outgoing, twist);
  const isLate = twist?.kind === 'late-relief';
  const arrivedAt = isLate ? shift.startsAt + twist.minutes * minute + 20_000 : shift.startsAt - early;
  const at = isLate ? arrivedAt + 2 * minute : signed;
  if (!outgoing?.guardId) return aloneAt(key, shift, arrivedAt, at);
  const suspicious = chance.isLucky(0.03) ? '有陌生人在出入口附近逗留，已劝离，请接班留意。' : null;
  const open = openAt(at);
  const body = {
    outgoing: outgoing.guardId,
    incoming: personId,
    incomingShift: shift.id,
    incomingArrivedAt: iso(arrivedAt),
    incomingIdentity: 'pin',
    outgoingSignedAt: iso(at - chance.int(20, 70) * 1000),
    incomingSignedAt: iso(at),
    selfCheck: checked,
    work: chance.pick(workPhrases),
    suspicious,
    gear: gearAt(post).map((item) => ({ item, count: 1, expected: 1, ok: true })),
    passesOut: open.passes,
    keysOut: open.keys.length,
    keysLent: open.keys,
    parcelsHeld: open.parcels,
    vehiclesInside: open.vehicles,
    disagreement: null,
  };
  const act = { key: `${key}/handover`, at, since: at, kind: handover as Act['kind'], body, cites: null };
  return { acts: [{ ...act, shiftId: outgoing.id, personId: outgoing.guardId }], takenAt: at };
}

/** He comes to an empty post at a time of his own: after a silence, or on the first day. */
export function aloneAt(key: string, shift: ShiftOfLife, arrivedAt: number, at: number): ShiftChange {
  const body = { arrivedAt: iso(arrivedAt), identity: 'pin', selfCheck: checked, name: null, reason: null };
  const who = { shiftId: shift.id, personId: shift.guardId as string };
  return {
    acts: [{ key: `${key}/sign-on`, at, since: at, kind: signOn as Act['kind'], body, cites: null, ...who }],
    takenAt: at,
  };
}

function unmanned(
  key: string,
  shift: ShiftOfLife,
  outgoing: ShiftOfLife,
  twist: Twist & { kind: 'unmanned' },
): ShiftChange {
  const leftAt = shift.startsAt + 20_000;
  const left: Act = {
    key: `${key}/sign-off`,
    at: leftAt,
    since: leftAt,
    kind: signOff as Act['kind'],
    body: { reason: 'no-relief', note: '接班人员未到，已电话报告队长。' },
    shiftId: outgoing.id,
    personId: outgoing.guardId as string,
    cites: null,
  };
  const cameAt = shift.startsAt + twist.minutes * minute;
  const came = aloneAt(key, shift, cameAt, cameAt + 15_000);
  return { acts: [left, ...came.acts], takenAt: came.takenAt };
}

function gearAt({ postKind }: PostDay): readonly string[] {
  return gearOf[postKind === 'lobby' ? 'gate' : postKind];
}

const iso = (ms: number) => new Date(ms).toISOString();
