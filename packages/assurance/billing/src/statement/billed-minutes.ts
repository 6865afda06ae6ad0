import { addDays, type Day, dayOf, instantAt, timeOf } from '@zhiqin/kernel';
import { nightHours } from '@zhiqin/regulations/rules';
import type { HourKind } from './statement-data.ts';

/** Whole minutes since the epoch, half open. */
export interface Span {
  fromMin: number;
  toMin: number;
}
/** A published shift of a post: so many heads from when to when. */
export interface RosteredShift extends Span {
  id: string;
  postId: string;
  day: Day;
  code: string;
  heads: number;
}
/** Proven presence at a post, of somebody, for a day of the roster. */
export interface WorkedPiece extends Span {
  postId: string;
  day: Day;
  shiftId: string | null;
}

export interface KindMinutes {
  kind: HourKind;
  minutes: number;
}

export const lengthOf = ({ fromMin, toMin }: Span): number => Math.max(0, toMin - fromMin);

/** Stretches of a shift with how many stood there, at most the heads the shift has, in order. */
export function mannedStretches(shift: RosteredShift, pieces: readonly Span[]): (Span & { heads: number })[] {
  const inside = pieces
    .map((piece) => ({
      fromMin: Math.max(piece.fromMin, shift.fromMin),
      toMin: Math.min(piece.toMin, shift.toMin),
    }))
    .filter((piece) => piece.toMin > piece.fromMin);
  const cuts = [...new Set(inside.flatMap((piece) => [piece.fromMin, piece.toMin]))].sort((a, b) => a - b);
  return cuts.slice(1).flatMap((toMin, at) => {
    const fromMin = cuts[at] as number;
    const present = inside.filter((piece) => piece.fromMin <= fromMin && piece.toMin >= toMin).length;
    const heads = Math.min(present, shift.heads);
    return heads > 0 ? [{ fromMin, toMin, heads }] : [];
  });
}

/** What was stood after the end of the shift, head by head. */
export function overrunOf(shift: RosteredShift, pieces: readonly Span[]): Span[] {
  return pieces
    .map((piece) => ({ fromMin: Math.max(piece.fromMin, shift.toMin), toMin: piece.toMin }))
    .filter((piece) => piece.toMin > piece.fromMin);
}

export interface ClockRules {
  zone: string;
  isHoliday(day: Day): boolean;
  nightPercent: number;
  holidayPercent: number;
}

/**
 * Minutes of a span by the kind they are charged at: each minute once, at the highest percentage that applies to it; night is
 * 22:00–06:00 and a holiday a day by the site's clock, in real minutes where the clock is put forward or back.
 */
export function minutesByKind(span: Span, rules: ClockRules): KindMinutes[] {
  const edges = new Set<number>([span.fromMin, span.toMin]);
  const first = dayOf(instantOf(span.fromMin), rules.zone);
  const last = dayOf(instantOf(Math.max(span.fromMin, span.toMin - 1)), rules.zone);
  for (let day = first; day <= last; day = addDays(day, 1))
    for (const time of ['00:00', nightHours.until, nightHours.from]) {
      const edge = minuteAt(day, time, rules.zone);
      if (edge > span.fromMin && edge < span.toMin) edges.add(edge);
    }
  const cuts = [...edges].sort((a, b) => a - b);
  const found = new Map<HourKind, number>();
  cuts.slice(1).forEach((toMin, at) => {
    const fromMin = cuts[at] as number;
    const kind = kindAt(fromMin, rules);
    found.set(kind, (found.get(kind) ?? 0) + (toMin - fromMin));
  });
  return [...found].map(([kind, minutes]) => ({ kind, minutes }));
}

function kindAt(minute: number, { zone, isHoliday, nightPercent, holidayPercent }: ClockRules): HourKind {
  const at = instantOf(minute);
  const time = timeOf(at, zone);
  const isNight = time >= nightHours.from || time < nightHours.until;
  const night = isNight ? nightPercent : 0;
  const holiday = isHoliday(dayOf(at, zone)) ? holidayPercent : 0;
  if (holiday > 100 && holiday >= night) return 'holiday';
  return night > 100 ? 'night' : 'plain';
}

/** By how much longer a span is than its clock says: −60 where an hour is left out, 60 where it comes twice. */
export function clockShift(span: Span, zone: string): number {
  const clock = (minute: number) => {
    const at = instantOf(minute);
    const [day, time] = [dayOf(at, zone), timeOf(at, zone)];
    return Date.parse(`${day}T${time}:00Z`) / 60_000;
  };
  return lengthOf(span) - (clock(span.toMin) - clock(span.fromMin));
}

export const instantOf = (minute: number): Date => new Date(minute * 60_000);
export const minuteOf = (at: Date): number => Math.round(at.getTime() / 60_000);

// A month asks for the same few midnights again and again, and each costs Temporal tens of microseconds.
const known = new Map<string, number>();
function minuteAt(day: Day, time: string, zone: string): number {
  const key = `${zone} ${day} ${time}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const minute = minuteOf(instantAt(day, time, zone));
  if (known.size > 5_000) known.clear();
  known.set(key, minute);
  return minute;
}
