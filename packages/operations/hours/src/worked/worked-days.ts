import type { Day } from '@zhiqin/kernel';
import { type Attributed, attributeStays } from './attribute-stays.ts';
import { countDay } from './count-day.ts';
import {
  type DayMark,
  type Duty,
  defaultHoursRules,
  type HoursRules,
  type Piece,
  type Stay,
  type WorkedDay,
} from './hours-facts.ts';
import { type Interval, minutesIn, without } from './interval.ts';

/** What is known of one guard around one month, over all sites. */
export interface GuardFacts {
  duties: readonly Duty[];
  stays: readonly Stay[];
  nowMin: number;
  /** By site; where absent the house's. */
  rules?: ReadonlyMap<string, HoursRules>;
}

/**
 * The days on which a guard was to work or did, in order. No minute counts twice, at whatever posts or sites he stood.
 * Days of neighbouring months come as far as the facts reach: take those you asked for.
 */
export function workedDays({ duties, stays, nowMin, rules }: GuardFacts): WorkedDay[] {
  const parts = attributeStays(stays, duties, nowMin);
  const rulesOf = (siteId: string) => rules?.get(siteId) ?? defaultHoursRules;
  const groups = groupByDuty(parts, duties);
  const counted: Interval[] = [];
  const byDay = new Map<Day, CountedDuty[]>();
  for (const group of groups) {
    const done = countDuty(group, rulesOf(group.siteId), counted, nowMin);
    counted.push(...done.pieces);
    byDay.set(group.day, [...(byDay.get(group.day) ?? []), done]);
  }
  return [...byDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, ofDay]) => dayOfDuties(day, ofDay, rulesOf));
}

interface DutyGroup {
  duty: Duty | null;
  day: Day;
  siteId: string;
  zone: string;
  parts: Attributed[];
  startsMin: number;
}

function groupByDuty(parts: readonly Attributed[], duties: readonly Duty[]): DutyGroup[] {
  const groups = new Map<string, DutyGroup>();
  for (const duty of duties.filter((one) => one.isPlanned)) {
    const { day, siteId, zone } = duty;
    groups.set(duty.shiftId, { duty, day, siteId, zone, parts: [], startsMin: duty.fromMin });
  }
  for (const part of parts) {
    const { duty, stay, day } = part;
    const key = duty?.shiftId ?? `${day} ${stay.siteId}`;
    const { siteId, zone } = duty ?? stay;
    const group = groups.get(key) ?? { duty, day, siteId, zone, parts: [], startsMin: part.fromMin };
    group.parts.push(part);
    group.startsMin = Math.min(group.startsMin, part.fromMin);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => a.startsMin - b.startsMin);
}

interface CountedDuty extends Omit<DutyGroup, 'parts'> {
  pieces: Piece[];
  marks: Set<DayMark>;
  earlyMinutes: number;
  overrunMinutes: number;
  lateMinutes: number;
  leftEarlyMinutes: number;
  gapMinutes: number;
  breakMinutes: number;
  /** His last stay ended with his relief's signature. */
  isHandedOver: boolean;
}

const markOfClosing: Partial<Record<Piece['closedBy'], DayMark>> = {
  relief: 'closedByRelief',
  plan: 'closedByPlan',
  next: 'closedByNext',
  running: 'running',
  nothing: 'notClosed',
};

function countDuty(
  group: DutyGroup,
  rules: HoursRules,
  taken: readonly Interval[],
  nowMin: number,
): CountedDuty {
  const { duty, parts } = group;
  const marks = new Set<DayMark>();
  let pieces: Piece[] = [];
  for (const part of parts) {
    const mark = markOfClosing[part.closedBy];
    if (mark) marks.add(mark);
    if (!part.stay.isConfirmed) marks.add('unconfirmed');
    const piece: Piece = {
      fromMin: countedFrom(part, rules),
      toMin: part.toMin,
      source: 'presence',
      siteId: part.stay.siteId,
      postId: part.stay.postId,
      entryIds: [part.stay.openingEntryId, part.stay.closingEntryId].filter((id) => id !== null),
      closedBy: part.closedBy,
    };
    if (piece.toMin > piece.fromMin) pieces.push(...without(piece, [...taken, ...pieces]));
  }
  pieces.sort((a, b) => a.fromMin - b.fromMin);
  const between = countBetween(group, pieces, rules, taken);
  pieces = [...pieces, ...between.pieces].sort((a, b) => a.fromMin - b.fromMin);
  if (between.gapMinutes > 0) marks.add('gap');
  if (duty && !duty.isPlanned) marks.add('cover');
  const { day, siteId, zone, startsMin } = group;
  const counted: CountedDuty = {
    ...{ duty, day, siteId, zone, startsMin, pieces, marks },
    ...{ gapMinutes: between.gapMinutes, breakMinutes: between.breakMinutes },
    isHandedOver: group.parts.at(-1)?.stay.isHandedOver ?? false,
    ...{ earlyMinutes: 0, overrunMinutes: 0, lateMinutes: 0, leftEarlyMinutes: 0 },
  };
  return duty ? againstPlan(counted, duty, nowMin) : counted;
}

/** Required minutes before the shift count as work; so does all from when he had really taken the post over. */
function countedFrom({ stay, duty, fromMin, isContinued }: Attributed, rules: HoursRules): number {
  if (!duty || isContinued) return fromMin;
  const required = duty.fromMin - rules.preShiftMinutes;
  const tookOver = stay.tookOverMin === null ? required : Math.max(stay.tookOverMin, stay.fromMin);
  return Math.max(fromMin, Math.min(required, tookOver));
}

/** What lies between two stays of one duty: on an errand or at the toilet he works, of a meal the site's minutes do. */
function countBetween(
  group: DutyGroup,
  pieces: readonly Piece[],
  rules: HoursRules,
  taken: readonly Interval[],
) {
  const added: Piece[] = [];
  let paidLeft = rules.paidBreakMinutes;
  let [gapMinutes, breakMinutes] = [0, 0];
  const away = new Map(group.parts.map((part) => [part.toMin, part.stay]));
  for (const [i, after] of pieces.entries()) {
    const before = pieces[i - 1];
    if (!before || before.toMin >= after.fromMin) continue;
    const hole: Piece = { ...before, fromMin: before.toMin, toMin: after.fromMin, closedBy: 'signed' };
    const reason = away.get(before.toMin)?.away ?? null;
    if (reason === 'toilet' || reason === 'called') {
      added.push(...without({ ...hole, source: 'away' as const }, taken));
    } else if (reason === 'meal' || reason === 'rest') {
      const paid = Math.min(paidLeft, hole.toMin - hole.fromMin);
      breakMinutes += hole.toMin - hole.fromMin;
      paidLeft -= paid;
      if (paid > 0)
        added.push(...without({ ...hole, toMin: hole.fromMin + paid, source: 'break' as const }, taken));
    } else if (group.duty) {
      const within = Math.min(hole.toMin, group.duty.toMin) - Math.max(hole.fromMin, group.duty.fromMin);
      gapMinutes += Math.max(0, within);
    }
  }
  return { pieces: added, gapMinutes, breakMinutes };
}

function againstPlan(counted: CountedDuty, duty: Duty, nowMin: number): CountedDuty {
  const { pieces, marks } = counted;
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) {
    if (duty.isPlanned && nowMin >= duty.toMin && !marks.has('notClosed')) marks.add('noPresence');
    return counted;
  }
  const early = pieces.map((piece) => ({ ...piece, toMin: Math.min(piece.toMin, duty.fromMin) }));
  const over = pieces.map((piece) => ({ ...piece, fromMin: Math.max(piece.fromMin, duty.toMin) }));
  const lateMinutes = Math.max(0, Math.min(first.fromMin, duty.toMin) - duty.fromMin);
  const isOver = nowMin >= duty.toMin;
  const isRelieved = counted.isHandedOver || !isOver;
  const leftEarlyMinutes = !isRelieved ? Math.max(0, duty.toMin - Math.max(last.toMin, duty.fromMin)) : 0;
  if (duty.isPlanned && lateMinutes > 0) marks.add('late');
  if (duty.isPlanned && leftEarlyMinutes > 0) marks.add('leftEarly');
  const positive = (spans: Interval[]) => minutesIn(spans.filter((span) => span.toMin > span.fromMin));
  return {
    ...counted,
    earlyMinutes: positive(early),
    overrunMinutes: positive(over),
    lateMinutes: duty.isPlanned ? lateMinutes : 0,
    leftEarlyMinutes: duty.isPlanned ? leftEarlyMinutes : 0,
  };
}

function dayOfDuties(
  day: Day,
  ofDay: readonly CountedDuty[],
  rulesOf: (siteId: string) => HoursRules,
): WorkedDay {
  const [first] = ofDay as [CountedDuty];
  const { siteId } = first;
  const { restDays } = rulesOf(siteId);
  const sum = (
    key:
      | 'earlyMinutes'
      | 'overrunMinutes'
      | 'lateMinutes'
      | 'leftEarlyMinutes'
      | 'gapMinutes'
      | 'breakMinutes',
  ) => ofDay.reduce((total, one) => total + one[key], 0);
  const duties = ofDay.flatMap(({ duty }) => {
    if (!duty) return [];
    const { fromMin, toMin, shiftId, siteId, postId, isPlanned } = duty;
    return [{ fromMin, toMin, shiftId, siteId, postId, isPlanned }];
  });
  const pieces = ofDay.flatMap((one) => one.pieces).sort((a, b) => a.fromMin - b.fromMin);
  const zones = new Map(ofDay.flatMap((one) => one.pieces.map((piece) => [piece.siteId, one.zone])));
  const regions = new Map([siteId, ...zones.keys()].map((id) => [id, rulesOf(id).region ?? null]));
  return {
    day,
    siteId,
    zone: first.zone,
    duties,
    pieces,
    plannedMinutes: minutesIn(duties.filter((duty) => duty.isPlanned)),
    ...countDay(day, pieces, { duties, zones, zone: first.zone, regions, siteId, restDays }),
    earlyMinutes: sum('earlyMinutes'),
    overrunMinutes: sum('overrunMinutes'),
    lateMinutes: sum('lateMinutes'),
    leftEarlyMinutes: sum('leftEarlyMinutes'),
    gapMinutes: sum('gapMinutes'),
    breakMinutes: sum('breakMinutes'),
    marks: [...new Set(ofDay.flatMap((one) => [...one.marks]))],
  };
}
