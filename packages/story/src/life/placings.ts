import { randomFor } from '../chance/random-for.ts';
import { type Act, minute, type PostDay } from './act.ts';
import type { Hold } from './holds.ts';
import { keyOfShift, record } from './record.ts';

/** Points with open sky; below ground a phone finds no place. */
const pointsPlaced = 2;
/** A few dozen metres from one point to the next, in degrees. */
const stepDegrees = 0.0004;

/** 点位定位: on the first day the captain walks the route and says at the first points that this is the place. */
export function placingActs(post: PostDay, hold: Hold): Act[] {
  const { route, site } = post;
  if (!route || !site.captainId || hold.shift.day !== site.firstDay || hold.shift.code !== 'D') return [];
  const { captainId } = site;
  const place = randomFor(post.seed, post.siteCode, 'place');
  const [north, east] = [31.1 + place.next() * 0.2, 121.3 + place.next() * 0.2];
  return route.points.slice(0, pointsPlaced).map((point, i) => {
    const key = `${keyOfShift(post, hold.shift)}/placed-${point.code}`;
    const chance = randomFor(post.seed, key);
    const position = {
      latitude: Number((north + i * stepDegrees).toFixed(6)),
      longitude: Number((east + i * stepDegrees).toFixed(6)),
      datum: 'WGS84',
      accuracyMetres: chance.int(5, 12),
      ageMs: chance.int(200, 3000),
    };
    const at = hold.from + (40 + 4 * i) * minute + chance.int(0, 90) * 1000;
    const who = { shiftId: hold.shift.id, personId: captainId };
    return record('checkpoint.placed', key, at, who, { checkpoint: point.id, label: point.label, position });
  });
}
