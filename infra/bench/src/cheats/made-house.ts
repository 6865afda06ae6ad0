import {
  distanceMetres,
  type KnownSite,
  type ScanForProof,
  usualError,
  walkingMinimum,
  wayKey,
} from '@zhiqin/duty/rules';
import { Chance } from './chance.ts';
import { drawLook, honestRound } from './look-alikes.ts';
import { type MadePhone, type MadeRound, makePhone, placed, type Reading, scansOf } from './made-round.ts';
import { type MadeSite, makeSite, makeWalker, type Walker } from './made-site.ts';
import {
  chairRound,
  farPointsFromPhotographs,
  impatientPhotographs,
  patientPhotographs,
  secondPhone,
} from './planted-cheats.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const firstNight = Date.UTC(2026, 8, 1, 12);
const learnedNights = 30;
const nightsAt = { quick: 6, full: 14 } as const;

interface Guard {
  id: string;
  walker: Walker;
  isHurried: boolean;
  phone: MadePhone;
}

export interface MadeHouse {
  known: KnownSite;
  /** Night by night, what the server has. */
  nights: MadeRound[][];
}

/** One site with a month behind it, in which a few rounds were cheated too, and the nights that are looked at. */
export function makeHouse(seed: number, size: keyof typeof nightsAt): MadeHouse {
  const chance = new Chance(seed);
  const site = makeSite(chance);
  const guards = Array.from({ length: chance.int(3, 6) }, (_, i): Guard => {
    const isHurried = chance.isLucky(0.15);
    const phone = makePhone(`phone-${i}`, chance);
    return { id: `guard-${i}`, walker: makeWalker(chance, isHurried), isHurried, phone };
  });
  const spoiledShare = chance.between(0, 0.05);
  const past = Array.from({ length: learnedNights }, (_, night) =>
    nightOf(site, guards, firstNight + night * dayMs, chance, 'honest', spoiledShare),
  ).flat();
  const kinds = [
    'photographed codes',
    'chair rounds',
    'two phones one tag',
    'every 30 minutes',
    'patient, no place',
  ] as const;
  const nights = Array.from({ length: nightsAt[size] }, (_, night) => {
    const startMs = firstNight + (learnedNights + night) * dayMs;
    const kind = night % 3 === 2 ? (kinds[(Math.floor(night / 3) + seed) % kinds.length] as Kind) : 'honest';
    return nightOf(site, guards, startMs, chance, kind, 0);
  });
  return { known: learn(site, past), nights };
}

type Kind =
  | 'honest'
  | 'photographed codes'
  | 'chair rounds'
  | 'two phones one tag'
  | 'every 30 minutes'
  | 'patient, no place';

/** One guard's night of rounds; at every third site somebody else walks the same points with a phone of his own. */
function nightOf(
  site: MadeSite,
  guards: readonly Guard[],
  nightMs: number,
  chance: Chance,
  kind: Kind,
  spoiledShare: number,
): MadeRound[] {
  const guard = chance.pick(guards);
  const phone = makePhone(guard.phone.id, chance);
  const mate = chance.pick(guards.filter((one) => one !== guard));
  const matePhone = makePhone(mate.phone.id, chance);
  const everyMinutes = kind === 'every 30 minutes' ? 30 : chance.pick([30, 45, 60, 60, 90, 120]);
  const roundMinutes = site.points.length * 2.2;
  const count = Math.min(Math.floor(480 / everyMinutes), 16);
  const startsByAlarm = chance.isLucky(0.4);
  const isFollowed = kind === 'honest' && chance.isLucky(0.3);
  const rounds: MadeRound[] = [];
  const add = (who: Guard, readings: Reading[], what: Kind, look: string) => {
    const id = `${nightMs}/${rounds.length}`;
    const told = what === 'patient, no place' ? { ...site, tellsPlace: false } : site;
    const scans = scansOf(readings, told, { roundId: id, personId: who.id, postId: 'patrol' }, chance);
    rounds.push({ id, kind: what, look, scans });
  };
  let freeAt = nightMs;
  let mateFreeAt = nightMs;
  for (let i = 0; i < count; i++) {
    const due = nightMs + i * everyMinutes * minuteMs;
    const late = startsByAlarm ? chance.exponential(35_000) : chance.between(0, 9 * minuteMs);
    const startMs =
      kind === 'every 30 minutes' ? due + chance.normal(0, 700) : Math.max(due + late, freeAt + 60_000);
    const made = cheatedRound(site, guard, phone, startMs, chance, kind, spoiledShare);
    if (made) add(guard, made.readings, made.kind, made.look);
    else {
      const look = drawLook(chance);
      const readings = honestRound(look, site, guard.walker, phone, startMs, chance);
      const plain = guard.isHurried ? 'hurried walker' : site.tellsPlace ? 'plain, place told' : 'plain';
      add(guard, readings, 'honest', look === 'plain' ? plain : look);
    }
    const readings = rounds.at(-1)?.scans ?? [];
    freeAt = Math.max(startMs + roundMinutes * 0.2 * minuteMs, readings.at(-1)?.at ?? 0);
    if (kind === 'two phones one tag') {
      const walked = honestRound('plain', site, guard.walker, phone, startMs, chance);
      rounds.pop();
      add(guard, walked, kind, 'the carrier');
      add(mate, secondPhone(walked, matePhone, chance), kind, 'the carried');
    } else if (isFollowed && chance.isLucky(0.5)) {
      // Another guard sets off some minutes before or after, the same way or the other way round.
      const other = chance.isLucky(0.5) ? site : { ...site, points: site.points.toReversed() };
      const offset = chance.between(2, 12) * minuteMs * (chance.isLucky(0.5) ? 1 : -1);
      const from = Math.max(startMs + offset, mateFreeAt + 60_000);
      const walked = honestRound('plain', other, mate.walker, matePhone, from, chance);
      mateFreeAt = walked.at(-1)?.atMs ?? from;
      add(mate, walked, 'honest', 'meets a colleague');
    }
  }
  return rounds;
}

function cheatedRound(
  site: MadeSite,
  guard: Guard,
  phone: MadePhone,
  startMs: number,
  chance: Chance,
  kind: Kind,
  spoiledShare: number,
): { readings: Reading[]; kind: Kind; look: string } | null {
  if (kind === 'honest' && chance.isLucky(spoiledShare))
    return { readings: chairRound(site, phone, startMs, chance), kind: 'chair rounds', look: 'learned from' };
  // A night of cheating has honest rounds in it too.
  if (kind === 'chair rounds' && chance.isLucky(0.6))
    return { readings: chairRound(site, phone, startMs, chance), kind, look: kind };
  if (kind === 'photographed codes' && chance.isLucky(0.6)) {
    const way = chance.next();
    if (way < 0.4)
      return {
        readings: impatientPhotographs(site, phone, startMs, chance),
        kind,
        look: 'impatient, in the chair',
      };
    if (way < 0.75)
      return {
        readings: farPointsFromPhotographs(site, guard.walker, phone, startMs, chance),
        kind,
        look: 'the far points only',
      };
    const readings = patientPhotographs(site, guard.walker, phone, startMs, chance);
    return { readings, kind: site.tellsPlace ? kind : 'patient, no place', look: 'patient, place told' };
  }
  if (kind === 'every 30 minutes') {
    const readings = patientPhotographs(site, guard.walker, phone, startMs, chance);
    // The first label is read when the watch says so.
    const early = (readings[0]?.atMs ?? startMs) - startMs;
    return { readings: readings.map((one) => ({ ...one, atMs: one.atMs - early })), kind, look: kind };
  }
  if (kind === 'patient, no place') {
    return { readings: patientPhotographs(site, guard.walker, phone, startMs, chance), kind, look: kind };
  }
  return null;
}

/** What the product would have learned by then from the same rounds. */
function learn(site: MadeSite, past: readonly MadeRound[]): KnownSite {
  const checkpoints = new Map(
    // Somebody stood there with a phone, or nobody did.
    site.points.map((point) => {
      const position = site.tellsPlace ? placed(point, 10) : null;
      return [point.id, { name: point.name, position }] as const;
    }),
  );
  const ways = new Map<string, number[]>();
  const errors = new Map<string, number[]>();
  for (const { scans } of past) {
    const ordered = [...scans].sort((a, b) => a.at - b.at);
    for (const [i, to] of ordered.entries()) {
      const from = ordered[i - 1];
      const key = wayKey(from?.checkpointId ?? '', to.checkpointId ?? '');
      if (from && from.checkpointId !== to.checkpointId && from.deviceId === to.deviceId)
        ways.set(key, [...(ways.get(key) ?? []), (to.clock.wallMs - from.clock.wallMs) / 1000]);
      const place = checkpoints.get(to.checkpointId ?? '')?.position;
      if (to.position && place && to.position.accuracyMetres <= 150)
        errors.set(to.checkpointId as string, [
          ...(errors.get(to.checkpointId as string) ?? []),
          distanceMetres(to.position, place),
        ]);
    }
  }
  return {
    checkpoints,
    walking: new Map([...ways].flatMap(([key, seconds]) => withValue(key, walkingMinimum(seconds)))),
    usualErrorMetres: new Map([...errors].flatMap(([id, metres]) => withValue(id, usualError(metres)))),
    pairPostIds: new Set(),
  };
}

const withValue = <T>(key: string, value: T | null): [string, T][] => (value === null ? [] : [[key, value]]);

export const scansOfNight = (night: readonly MadeRound[]): ScanForProof[] =>
  night.flatMap((round) => round.scans);
