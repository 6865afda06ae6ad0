import type { Window } from '@zhiqin/kernel';

/** What is known of somebody who might stand in. */
export interface Candidate {
  guardId: string;
  name: string;
  staffNo: string;
  /** Of the shift's own site: he can be put on it at once. */
  isHere: boolean;
  /** The site that settles his month, and lends him. */
  homeSiteId: string;
  siteName: string;
  /** To the shift's site; 0 for its own people, null where nobody has stood there with a phone. */
  distanceKm: number | null;
  isOnCall: boolean;
  /** Rostered then without a post of his own: he is there already. */
  isFloating: boolean;
  /** Skills the post asks for that his file does not show. */
  lacks: readonly string[];
  /** His other shifts around this one, at any site. */
  shifts: readonly Window[];
  /** Days in a row, before and after, that would run through this one if he stood in. */
  daysInARow: number;
  plannedMinutes: number;
}

type CoverReason =
  | {
      code: 'floating' | 'onCall' | 'stayed' | 'sameSite' | 'otherSite' | 'fewHours' | 'seventhDay';
      hours?: never;
      km?: never;
      limit?: never;
    }
  | { code: 'near' | 'away'; km: number; hours?: never; limit?: never }
  | { code: 'lacksSkill'; skills: string; hours?: never; km?: never; limit?: never }
  | { code: 'rested' | 'longDay'; hours: number; km?: never; limit?: never }
  | { code: 'shortRest'; hours: number; limit: number; km?: never };

interface RankedCandidate {
  guardId: string;
  name: string;
  staffNo: string;
  isHere: boolean;
  homeSiteId: string;
  siteName: string;
  plannedHours: number;
  reasons: CoverReason[];
  /** What speaks against it; shown, never hidden, never a refusal. */
  warnings: CoverReason[];
  score: number;
}

const hourMs = 3_600_000;
const nearKm = 8;
const longestStretchHours = 12;
const daysWithoutRest = 7;
/** A shift further off than this no longer bears on tonight's rest. */
const restLookedAtHours = 72;

/**
 * Who could take a shift, best first: floating, on call, rested, of this site, near, few hours. Whoever has another shift then is
 * left out; short rest, a long stretch and a week without a day off count against somebody and are named.
 */
export function rankCandidates(
  candidates: readonly Candidate[],
  shift: Window,
  restHours: number,
): RankedCandidate[] {
  const free = candidates.filter(
    ({ shifts }) => !shifts.some((other) => other.startsAt < shift.endsAt && shift.startsAt < other.endsAt),
  );
  const hours = free.map((one) => one.plannedMinutes).sort((a, b) => a - b);
  const lowThird = hours[Math.floor(hours.length / 3)] ?? 0;
  return free
    .map((one) => weigh(one, shift, restHours, lowThird))
    .sort((a, b) => b.score - a.score || (a.staffNo < b.staffNo ? -1 : 1));
}

function weigh(one: Candidate, shift: Window, restHours: number, lowThird: number): RankedCandidate {
  const reasons: CoverReason[] = [];
  const warnings: CoverReason[] = [];
  let score = 0;
  if (one.isFloating) {
    reasons.push({ code: 'floating' });
    score += 60;
  }
  if (one.isOnCall) {
    reasons.push({ code: 'onCall' });
    score += 40;
  }
  const before = Math.min(...one.shifts.map((other) => gapHours(other.endsAt, shift.startsAt)));
  const after = Math.min(...one.shifts.map((other) => gapHours(shift.endsAt, other.startsAt)));
  if (before === 0) {
    reasons.push({ code: 'stayed' });
  } else if (before >= restHours && before <= restLookedAtHours) {
    reasons.push({ code: 'rested', hours: Math.floor(before) });
    score += 15;
  } else if (before > restLookedAtHours) score += 20;
  if (before === 0 || after === 0) {
    const stretch = stretchHours(one.shifts, shift);
    if (stretch > longestStretchHours) {
      warnings.push({ code: 'longDay', hours: stretch });
      score -= 40;
    }
  }
  const rest = Math.min(
    before === 0 ? Number.POSITIVE_INFINITY : before,
    after === 0 ? Number.POSITIVE_INFINITY : after,
  );
  if (rest < restHours) {
    warnings.push({ code: 'shortRest', hours: Math.floor(rest), limit: restHours });
    score -= 50;
  }
  if (one.isHere) {
    reasons.push({ code: 'sameSite' });
    score += 20;
  } else if (one.distanceKm !== null && one.distanceKm <= nearKm) {
    reasons.push({ code: 'near', km: Math.round(one.distanceKm * 10) / 10 });
    score += 10 - one.distanceKm;
  } else if (one.distanceKm !== null) {
    // Never better than a near one, never worse than one nobody knows the way of by much.
    reasons.push({ code: 'away', km: Math.round(one.distanceKm * 10) / 10 });
    score += Math.max(-10, 2 - one.distanceKm / 5);
  } else {
    reasons.push({ code: 'otherSite' });
    score -= 10;
  }
  if (one.lacks.length > 0) {
    warnings.push({ code: 'lacksSkill', skills: one.lacks.join('、') });
    score -= 60;
  }
  if (one.plannedMinutes <= lowThird) reasons.push({ code: 'fewHours' });
  // Weighs between people alike: a full month is no reason to fetch somebody from another site.
  score -= one.plannedMinutes / 60 / 30;
  if (one.daysInARow >= daysWithoutRest) {
    warnings.push({ code: 'seventhDay' });
    score -= 20;
  }
  const { guardId, name, staffNo, isHere, homeSiteId, siteName } = one;
  const plannedHours = Math.round(one.plannedMinutes / 60);
  return { guardId, name, staffNo, isHere, homeSiteId, siteName, plannedHours, reasons, warnings, score };
}

/** Hours from an end to a start; infinite where the one does not come before the other. */
function gapHours(end: Date, start: Date): number {
  const ms = start.getTime() - end.getTime();
  return ms < 0 ? Number.POSITIVE_INFINITY : ms / hourMs;
}

/** Hours on end that shifts without a gap and this one make together. */
function stretchHours(shifts: readonly Window[], shift: Window): number {
  let from = shift.startsAt.getTime();
  let until = shift.endsAt.getTime();
  for (let grew = true; grew; ) {
    grew = false;
    for (const { startsAt, endsAt } of shifts) {
      if (endsAt.getTime() === from) {
        from = startsAt.getTime();
        grew = true;
      }
      if (startsAt.getTime() === until) {
        until = endsAt.getTime();
        grew = true;
      }
    }
  }
  return (until - from) / hourMs;
}

/** Days in a row with a shift that run through a day, that day counted. */
export function daysInARow(
  days: ReadonlySet<string>,
  day: string,
  step: (day: string, by: number) => string,
): number {
  let run = 1;
  for (const by of [-1, 1]) for (let at = step(day, by); days.has(at); at = step(at, by)) run += 1;
  return run;
}
