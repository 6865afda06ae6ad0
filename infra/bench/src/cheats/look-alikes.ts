import type { Chance } from './chance.ts';
import { type MadePhone, makePhone, type Reading, walkRound } from './made-round.ts';
import type { MadeSite, Walker } from './made-site.ts';

/** Honest rounds that look odd, and how often each is met. */
export const looks = [
  ['plain', 0.5],
  ['read again', 0.14],
  ['swapped phone', 0.08],
  ['lift out of order', 0.08],
  ['called away', 0.08],
  ['back to a point', 0.06],
  ['leaves points out', 0.06],
] as const;
type Look = (typeof looks)[number][0];

export function drawLook(chance: Chance): Look {
  let drawn = chance.next();
  for (const [look, share] of looks) {
    drawn -= share;
    if (drawn < 0) return look;
  }
  return 'plain';
}

/** A round somebody really walked, with what happens to people. */
export function honestRound(
  look: Look,
  site: MadeSite,
  walker: Walker,
  phone: MadePhone,
  startMs: number,
  chance: Chance,
): Reading[] {
  const walked = walkRound(site, walker, phone, startMs, chance, look !== 'lift out of order');
  const some = chance.int(1, walked.length - 2);
  const later = (readings: Reading[], from: number, seconds: number) =>
    readings.map((one, i) => (i >= from ? { ...one, atMs: one.atMs + seconds * 1000 } : one));
  if (look === 'read again') {
    return walked.flatMap((one) => {
      const again = { ...one, atMs: one.atMs + 1000 * chance.between(2, 8) };
      return chance.isLucky(0.25) ? [one, again] : [one];
    });
  }
  if (look === 'called away') return later(walked, some, chance.between(300, 2400));
  if (look === 'leaves points out') return walked.filter((_, i) => i === 0 || chance.isLucky(0.7));
  if (look === 'back to a point') {
    // There and back on foot, the way forward gone twice more.
    const [before, here] = [walked[some - 1] as Reading, walked[some] as Reading];
    const wayMs = here.atMs - before.atMs;
    const back = { ...before, atMs: here.atMs + wayMs * chance.between(0.8, 1.1) };
    const rest = later(walked, some + 1, (2 * wayMs) / 1000);
    return [...rest.slice(0, some + 1), back, ...rest.slice(some + 1)];
  }
  if (look === 'swapped phone') {
    const other = makePhone(`${phone.id}-spare`, chance);
    const rest = later(walked, some, chance.between(20, 240)).map((one, i) =>
      i >= some ? { ...one, phone: other } : one,
    );
    const last = rest[some - 1] as Reading;
    const again = { ...last, phone: other, atMs: last.atMs + 1000 * chance.between(10, 19) };
    return chance.isLucky(0.5) ? [...rest.slice(0, some), again, ...rest.slice(some)] : rest;
  }
  return walked;
}
