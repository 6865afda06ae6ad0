import type { Chance } from './chance.ts';
import { type MadePhone, type Reading, walkRound } from './made-round.ts';
import type { MadeSite, Walker } from './made-site.ts';

/** Every reading happens in the chair. */
const seated = (site: MadeSite, readings: readonly Reading[]): Reading[] =>
  readings.map((one) => ({ ...one, where: site.chair }));

function paced(site: MadeSite, phone: MadePhone, startMs: number, secondsOf: () => number): Reading[] {
  let at = startMs;
  return site.points.map((point) => {
    at += 1000 * secondsOf();
    return { point, atMs: at, phone, where: site.chair };
  });
}

/** Copies of the labels lie on the desk: one after the other, as fast as the hand goes. */
export function chairRound(site: MadeSite, phone: MadePhone, startMs: number, chance: Chance): Reading[] {
  return paced(site, phone, startMs, () => chance.between(2, 9));
}

/** Photographs of labels, read in the chair with pauses that feel long to somebody who is bored. */
export function impatientPhotographs(
  site: MadeSite,
  phone: MadePhone,
  startMs: number,
  chance: Chance,
): Reading[] {
  return paced(site, phone, startMs, () => chance.logNormal(18, 0.5));
}

/** A real round, but the farthest points are read from photographs while passing the ones before. */
export function farPointsFromPhotographs(
  site: MadeSite,
  walker: Walker,
  phone: MadePhone,
  startMs: number,
  chance: Chance,
): Reading[] {
  const far = [...site.points]
    .sort((a, b) => distanceOf(b) - distanceOf(a))
    .slice(0, chance.int(2, 3))
    .map((point) => point.id);
  const near = { ...site, points: site.points.filter((point) => !far.includes(point.id)) };
  const walked = new Map(walkRound(near, walker, phone, startMs, chance).map((one) => [one.point.id, one]));
  let last: Reading = { point: site.chair, atMs: startMs, phone, where: site.chair };
  return site.points.map((point) => {
    const real = walked.get(point.id);
    last = real
      ? { ...real, atMs: Math.max(real.atMs, last.atMs + 2000) }
      : { ...last, point, atMs: last.atMs + 1000 * chance.between(4, 14) };
    return last;
  });
}

const distanceOf = ({ east, north, floor }: MadeSite['points'][number]) =>
  Math.hypot(east, north) + 12 * Math.abs(floor);

/** Photographs read by the clock, as long between them as the walk takes. Only the phone's place gives it away. */
export function patientPhotographs(
  site: MadeSite,
  walker: Walker,
  phone: MadePhone,
  startMs: number,
  chance: Chance,
): Reading[] {
  return seated(site, walkRound(site, walker, phone, startMs, chance));
}

/** One guard carries the phone of another and reads each label with both. */
export function secondPhone(readings: readonly Reading[], phone: MadePhone, chance: Chance): Reading[] {
  return readings
    .filter(() => chance.isLucky(0.93))
    .map((one) => ({ ...one, phone, atMs: one.atMs + 1000 * chance.between(3, 20) }));
}
