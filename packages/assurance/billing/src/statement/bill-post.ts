import { type Day, ratioFen, sumFen } from '@zhiqin/kernel';
import type { CardInForce, PostRate } from '../rates/rate-terms.ts';
import { rateOn } from '../rates/rate-terms.ts';
import {
  type ClockRules,
  clockShift,
  lengthOf,
  mannedStretches,
  minutesByKind,
  overrunOf,
  type RosteredShift,
  type WorkedPiece,
} from './billed-minutes.ts';
import { standIns } from './stand-ins.ts';
import {
  type HourKind,
  hourKinds,
  type LineShift,
  type PostMatch,
  type StatementLine,
} from './statement-data.ts';

export interface PostFacts {
  postId: string;
  /** Of the month, in order. */
  days: readonly Day[];
  /** Of the month and a day either side: who stands in over the turn of a month is charged in the month of the shift. */
  shifts: readonly RosteredShift[];
  pieces: readonly WorkedPiece[];
  zone: string;
  isHoliday(day: Day): boolean;
}

export interface BilledPost {
  lines: StatementLine[];
  match: PostMatch;
  /** Minutes of lump sums promised and not stood, by line, where the contract credits them. */
  shortfalls: {
    lineKey: string;
    cardId: string;
    missingMinutes: number;
    contractedMinutes: number;
    amountFen: number;
  }[];
}

interface PricedDay {
  day: Day;
  at: number;
  card: CardInForce;
  rate: PostRate;
  contracted: number;
  shifts: readonly RosteredShift[];
}

/** A post's month: its lines, and what contract, roster, hours and statement say of it. Minutes and money are whole. */
export function billPost(given: PostFacts, cards: readonly CardInForce[]): BilledPost {
  const isOfMonth = ({ day }: { day: Day }) => given.days.includes(day);
  const facts = {
    ...given,
    shifts: given.shifts.filter(isOfMonth),
    pieces: standIns(given.shifts, given.pieces).filter(isOfMonth),
  };
  const { postId, days, shifts, pieces } = facts;
  const shiftsOn = Map.groupBy(shifts, (shift) => shift.day);
  const piecesOf = pieceFinder(pieces);
  const priced: PricedDay[] = [];
  let unpricedProven = sumFen(pieces.map(lengthOf));
  days.forEach((day, at) => {
    const found = rateOn(cards, postId, day);
    if (!found) return;
    const own = shiftsOn.get(day) ?? [];
    unpricedProven -= sumFen(pieces.filter((piece) => piece.day === day).map(lengthOf));
    const shifted = sumFen(own.map((shift) => shift.heads * clockShift(shift, facts.zone)));
    priced.push({
      day,
      at,
      ...found,
      contracted: Math.max(0, found.rate.minutesPerDay + shifted),
      shifts: own,
    });
  });
  const rosteredMinutes = sumFen(shifts.map((shift) => shift.heads * lengthOf(shift)));
  const provenMinutes = sumFen(pieces.map(lengthOf));
  const match: PostMatch = {
    ...{ postId, basis: priced.at(-1)?.rate.basis ?? null },
    contractedMinutes: sumFen(priced.map((one) => one.contracted)),
    ...{ rosteredMinutes, provenMinutes, billedMinutes: 0, amountFen: 0 },
    ...{ notRosteredMinutes: 0, notStoodMinutes: 0, billedNotWorkedMinutes: 0, billedNotWorkedFen: 0 },
    workedNotBilledMinutes: priced.length === 0 ? provenMinutes : unpricedProven,
    workedNotBilledFen: priced.length === 0 || unpricedProven > 0 ? null : 0,
  };
  const billed: BilledPost = { lines: [], match, shortfalls: [] };
  for (const shift of shifts) {
    const manned = mannedStretches(shift, piecesOf(shift.id));
    match.notStoodMinutes += shift.heads * lengthOf(shift) - stoodIn(manned);
  }
  for (const one of priced) {
    const rostered = sumFen(one.shifts.map((shift) => shift.heads * lengthOf(shift)));
    match.notRosteredMinutes += Math.max(0, one.contracted - rostered);
  }
  for (const span of spansOf(priced)) {
    if (span[0]?.rate.basis === 'hour') billHours(facts, span, piecesOf, billed);
    else billMonth(facts, span, piecesOf, billed);
  }
  return billed;
}

const stoodIn = (stretches: readonly { fromMin: number; toMin: number; heads: number }[]) =>
  sumFen(stretches.map((one) => one.heads * lengthOf(one)));

/** Consecutive days priced by the same card. */
function spansOf(priced: readonly PricedDay[]): PricedDay[][] {
  const spans: PricedDay[][] = [];
  for (const one of priced) {
    const last = spans.at(-1)?.at(-1);
    if (last && last.card.cardId === one.card.cardId && last.at === one.at - 1) spans.at(-1)?.push(one);
    else spans.push([one]);
  }
  return spans;
}

/** By the proven hour: within each shift's heads, up to what the contract promises for the day; beyond the shift only where agreed. */
function billHours(
  facts: PostFacts,
  span: readonly PricedDay[],
  piecesOf: (shiftId: string) => readonly WorkedPiece[],
  { lines, match }: BilledPost,
): void {
  const [{ card, rate }] = span as [PricedDay, ...PricedDay[]];
  const { terms } = card;
  const rules: ClockRules = {
    ...facts,
    nightPercent: terms.nightPercent,
    holidayPercent: terms.holidayPercent,
  };
  const byKind = new Map<HourKind, LineShift[]>(hourKinds.map((kind) => [kind, []]));
  const add = (kind: HourKind, shift: RosteredShift, billedMinutes: number) => {
    const rows = byKind.get(kind) as LineShift[];
    const known = rows.find((row) => row.shiftId === shift.id);
    if (known) known.billedMinutes += billedMinutes;
    else rows.push({ ...shiftRow(shift, piecesOf(shift.id)), billedMinutes });
  };
  let proven = 0;
  let billed = 0;
  for (const { day, contracted, shifts } of span) {
    proven += sumFen(facts.pieces.filter((piece) => piece.day === day).map(lengthOf));
    let left = contracted;
    for (const shift of shifts.toSorted((a, b) => a.fromMin - b.fromMin || (a.id < b.id ? -1 : 1))) {
      const own = piecesOf(shift.id);
      for (const stretch of mannedStretches(shift, own)) {
        for (const { kind, minutes } of minutesByKind(stretch, rules)) {
          const taken = Math.min(left, minutes * stretch.heads);
          left -= taken;
          billed += taken;
          if (taken > 0) add(kind, shift, taken);
        }
      }
      if (terms.overtimePercent !== null)
        for (const overrun of overrunOf(shift, own)) {
          billed += lengthOf(overrun);
          add('overtime', shift, lengthOf(overrun));
        }
    }
  }
  const percents = {
    ...{ plain: 100, night: terms.nightPercent, holiday: terms.holidayPercent },
    overtime: terms.overtimePercent ?? 100,
  };
  for (const [kind, shifts] of byKind) {
    const minutes = sumFen(shifts.map((row) => row.billedMinutes));
    if (minutes === 0) continue;
    const percent = percents[kind];
    lines.push({
      ...headOf(facts, span, `hours:${rate.postId}:${card.cardId}:${kind}`),
      ...{ kind: 'hours', hourKind: kind, minutes, rateFen: rate.rateFen, percent },
      amountFen: ratioFen(rate.rateFen, minutes * percent, 6_000),
      shifts,
    });
  }
  match.billedMinutes += billed;
  match.amountFen = sumFen(lines.map((line) => line.amountFen));
  match.workedNotBilledMinutes += proven - billed;
  if (match.workedNotBilledFen !== null)
    match.workedNotBilledFen += ratioFen(rate.rateFen, proven - billed, 60);
}

/** A lump sum by the month, of a part of it the days' share: by place in the calendar, so that equal prices make the whole again. */
function billMonth(
  facts: PostFacts,
  span: readonly PricedDay[],
  piecesOf: (shiftId: string) => readonly WorkedPiece[],
  billed: BilledPost,
): void {
  const [{ card, rate, at: first }] = span as [PricedDay, ...PricedDay[]];
  const { lines, match, shortfalls } = billed;
  const amountFen = shareOfMonth(rate.rateFen, first, first + span.length, facts.days.length);
  const key = `month:${rate.postId}:${card.cardId}:${span[0]?.day}`;
  let [contracted, missing, proven, stood] = [0, 0, 0, 0];
  const shifts: LineShift[] = [];
  for (const one of span) {
    const manned = sumFen(one.shifts.map((shift) => stoodIn(mannedStretches(shift, piecesOf(shift.id)))));
    contracted += one.contracted;
    missing += Math.max(0, one.contracted - manned);
    stood += Math.min(one.contracted, manned);
    proven += sumFen(facts.pieces.filter((piece) => piece.day === one.day).map(lengthOf));
    for (const shift of one.shifts) {
      const row = shiftRow(shift, piecesOf(shift.id));
      shifts.push({ ...row, billedMinutes: row.plannedMinutes });
    }
  }
  lines.push({
    ...headOf(facts, span, key),
    ...{ kind: 'month', minutes: contracted, rateFen: rate.rateFen, amountFen, shifts },
    quantity: span.length,
  });
  match.billedMinutes += contracted;
  match.amountFen = sumFen(lines.map((line) => line.amountFen));
  match.billedNotWorkedMinutes += missing;
  match.workedNotBilledMinutes += proven - stood;
  if (contracted === 0) return;
  match.billedNotWorkedFen += ratioFen(amountFen, missing, contracted);
  if (match.workedNotBilledFen !== null)
    match.workedNotBilledFen += ratioFen(amountFen, proven - stood, contracted);
  if (rate.shortfall === 'credited' && missing > 0)
    shortfalls.push({
      ...{ lineKey: key, cardId: card.cardId, missingMinutes: missing, contractedMinutes: contracted },
      amountFen,
    });
}

/** Days [from, to) of a month of so many days, of an amount for the whole. */
export function shareOfMonth(amountFen: number, from: number, to: number, days: number): number {
  return ratioFen(amountFen, to, days) - ratioFen(amountFen, from, days);
}

function headOf(facts: PostFacts, span: readonly PricedDay[], key: string): StatementLine {
  const [{ card, day }] = span as [PricedDay, ...PricedDay[]];
  return {
    ...{
      key,
      kind: 'hours',
      cardId: card.cardId,
      contractNo: card.contractNo,
      postId: facts.postId,
      text: null,
    },
    ...{ fromDay: day, toDay: span.at(-1)?.day ?? day, hourKind: null, minutes: null, rateFen: null },
    ...{ percent: null, quantity: null, amountFen: 0, shifts: [], verdicts: [] },
  };
}

function shiftRow(shift: RosteredShift, pieces: readonly WorkedPiece[]): LineShift {
  const { id: shiftId, day, code, heads } = shift;
  const provenMinutes = sumFen(pieces.map(lengthOf));
  return { shiftId, day, code, plannedMinutes: heads * lengthOf(shift), provenMinutes, billedMinutes: 0 };
}

/** Pieces that count for a shift, see {@link standIns}. */
function pieceFinder(pieces: readonly WorkedPiece[]) {
  const found = Map.groupBy(pieces, (piece) => piece.shiftId ?? '');
  return (shiftId: string): readonly WorkedPiece[] => found.get(shiftId) ?? [];
}
