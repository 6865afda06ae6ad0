import { type Day, dayOf } from '@zhiqin/kernel';
import { closeStay } from './close-stay.ts';
import type { ClosedBy, Duty, Stay } from './hours-facts.ts';
import { type Interval, instantOf } from './interval.ts';

/** A stay, or the part of one, that belongs to one duty; without a duty to the day it began. */
export interface Attributed extends Interval {
  stay: Stay;
  duty: Duty | null;
  day: Day;
  closedBy: ClosedBy;
  /** Goes on from the duty before without a break: nothing before its beginning is to be asked. */
  isContinued: boolean;
}

/** How far before a shift somebody who signed on without naming it is taken to have come for it. */
const comesForMinutes = 2 * 60;

/**
 * Each stay with its duty: the one signed on for; else his own that it falls into. A stay that runs on into his next
 * shift is cut at that shift's beginning.
 */
export function attributeStays(
  stays: readonly Stay[],
  duties: readonly Duty[],
  nowMin: number,
): Attributed[] {
  const inOrder = [...stays].sort((a, b) => a.fromMin - b.fromMin || (a.id < b.id ? -1 : 1));
  const byShift = new Map(duties.map((duty) => [duty.shiftId, duty]));
  const own = duties.filter((duty) => duty.isPlanned).sort((a, b) => a.fromMin - b.fromMin);
  return inOrder.flatMap((stay, i) => {
    const duty = (stay.shiftId ? byShift.get(stay.shiftId) : undefined) ?? dutyAt(own, stay);
    const next = inOrder.slice(i + 1).find((other) => other.fromMin > stay.fromMin);
    const { toMin, closedBy } = closeStay(stay, duty, next?.fromMin ?? null, nowMin);
    return cutAtNextDuties({ stay, toMin, closedBy, duty: duty ?? null }, own);
  });
}

function dutyAt(own: readonly Duty[], stay: Stay): Duty | undefined {
  return (
    own.find((duty) => duty.fromMin <= stay.fromMin && stay.fromMin < duty.toMin) ??
    own.find((duty) => duty.fromMin > stay.fromMin && duty.fromMin - stay.fromMin <= comesForMinutes)
  );
}

interface ClosedStay {
  stay: Stay;
  toMin: number;
  closedBy: ClosedBy;
  duty: Duty | null;
}

function cutAtNextDuties({ stay, toMin, closedBy, duty }: ClosedStay, own: readonly Duty[]): Attributed[] {
  const parts: Attributed[] = [];
  let current: Attributed = {
    stay,
    duty,
    day: duty?.day ?? dayOf(instantOf(stay.fromMin), stay.zone),
    fromMin: stay.fromMin,
    toMin,
    closedBy,
    isContinued: false,
  };
  for (const later of own) {
    const begins = later !== duty && later.fromMin > current.fromMin && later.fromMin < toMin;
    if (!begins || (duty && later.fromMin < duty.toMin)) continue;
    parts.push({ ...current, toMin: later.fromMin, closedBy: 'signed' });
    current = { ...current, duty: later, day: later.day, fromMin: later.fromMin, isContinued: true };
  }
  return [...parts, current];
}
