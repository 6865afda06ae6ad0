import type { Chance } from './chance.ts';

/** Metres east and north of the gate; floors count from 0, cellars below. */
export interface MadePoint {
  id: string;
  name: string;
  east: number;
  north: number;
  floor: number;
  sky: 'open' | 'indoors' | 'cellar';
}

export interface MadeSite {
  points: MadePoint[];
  /** Whether the guards' phones may tell where they are. */
  tellsPlace: boolean;
  /** The chair of a guard who does not walk. */
  chair: MadePoint;
  hasLift: boolean;
}

/**
 * A housing estate (spread out, a cellar garage), an office tower (one plan, many floors, lifts) or a works (far
 * apart under the sky), six to fourteen points in walking order.
 */
export function makeSite(chance: Chance): MadeSite {
  const kind = chance.pick(['estate', 'tower', 'works'] as const);
  const count = chance.int(6, 14);
  const extent = { estate: 160, tower: 35, works: 300 }[kind];
  const top = kind === 'tower' ? chance.int(8, 30) : 3;
  const points = Array.from({ length: count }, (_, i): MadePoint => {
    const angle = (2 * Math.PI * i) / count + chance.normal(0, 0.2);
    const reach = extent * chance.between(0.35, 1);
    const sky = skyAt(kind, chance);
    const floor = sky === 'open' ? 0 : sky === 'cellar' ? -chance.int(1, 2) : chance.int(0, top);
    const place = { east: reach * Math.cos(angle), north: reach * Math.sin(angle), floor, sky };
    return { id: `point-${i}`, name: `点位${i + 1}`, ...place };
  });
  if (kind === 'tower') points.sort((a, b) => b.floor - a.floor);
  const chair = {
    id: 'chair',
    name: '岗亭',
    east: 0,
    north: 0,
    floor: 0,
    sky: chance.pick(['open', 'indoors'] as const),
  };
  return { points, chair, tellsPlace: chance.isLucky(0.6), hasLift: kind === 'tower' || chance.isLucky(0.5) };
}

function skyAt(kind: 'estate' | 'tower' | 'works', chance: Chance): MadePoint['sky'] {
  const drawn = chance.next();
  if (kind === 'tower') return drawn < 0.8 ? 'indoors' : drawn < 0.95 ? 'cellar' : 'open';
  if (kind === 'works') return drawn < 0.7 ? 'open' : 'indoors';
  return drawn < 0.5 ? 'open' : drawn < 0.75 ? 'indoors' : 'cellar';
}

/** How somebody is on his feet. */
export interface Walker {
  metresPerSecond: number;
  /** Seconds looked around at a point, in the middle. */
  lookSeconds: number;
}

/** Walking pace of adults is 1.0 to 1.6 m/s; a hurried one goes 1.8 and hardly looks. */
export function makeWalker(chance: Chance, isHurried: boolean): Walker {
  if (isHurried) return { metresPerSecond: chance.between(1.65, 1.95), lookSeconds: chance.between(3, 8) };
  return { metresPerSecond: chance.between(1.0, 1.5), lookSeconds: chance.between(8, 35) };
}

/** Seconds from reading one label to reading the next, on foot. */
export function walkSeconds(
  from: MadePoint,
  to: MadePoint,
  { metresPerSecond, lookSeconds }: Walker,
  site: MadeSite,
  chance: Chance,
  liftWorks: boolean,
): number {
  const flat = Math.hypot(to.east - from.east, to.north - from.north) * 1.3;
  const floors = to.floor - from.floor;
  const stairs = Math.abs(floors) * (floors > 0 ? 16 : 11);
  // A lift stands open now and then, and at other times nobody sees it for two minutes.
  const lift = (chance.isLucky(0.25) ? 4 : chance.exponential(35)) + 6 + 2.5 * Math.abs(floors);
  const climbing = floors === 0 ? 0 : site.hasLift && liftWorks && Math.abs(floors) > 1 ? lift : stairs;
  const reading = chance.between(3, 9);
  const looking = chance.logNormal(lookSeconds, 0.4);
  return flat / (metresPerSecond * chance.logNormal(1, 0.08)) + climbing + reading + looking;
}

export interface MadeReading {
  east: number;
  north: number;
  accuracyMetres: number;
}

/**
 * What a phone says of its place, null: nothing in time. Under the sky good to some metres; indoors half the time
 * nothing, else by Wi-Fi, one in five of those a jump the receiver does not own up to; in cellars hardly ever, and then
 * the last place known.
 */
export function readPlace(at: MadePoint, chance: Chance): MadeReading | null {
  const off = (metres: number, accuracyMetres: number): MadeReading => {
    const angle = chance.between(0, 2 * Math.PI);
    return {
      east: at.east + metres * Math.cos(angle),
      north: at.north + metres * Math.sin(angle),
      accuracyMetres,
    };
  };
  if (at.sky === 'open') {
    if (chance.isLucky(0.06)) return null;
    const accuracy = chance.between(4, 18);
    return chance.isLucky(0.02)
      ? off(chance.between(60, 250), accuracy)
      : off(Math.abs(chance.normal(0, accuracy * 0.7)), accuracy);
  }
  if (at.sky === 'cellar' && !chance.isLucky(0.15)) return null;
  if (at.sky === 'indoors' && chance.isLucky(0.5)) return null;
  const accuracy = chance.between(12, 70);
  const isJump = chance.isLucky(at.sky === 'cellar' ? 0.4 : 0.2);
  return off(isJump ? chance.between(80, 500) : Math.abs(chance.normal(0, accuracy * 0.8)), accuracy);
}
