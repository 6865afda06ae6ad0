import { addDays, addMonths, type Day, dayOf, daysBetween, instantAt } from '@zhiqin/kernel';
import { isRecorded } from '@zhiqin/regulations';
import { dayKind } from '@zhiqin/sites';
import { contractor } from './contractor.ts';

/** Small things a manager finds in registers, logs and queues. */
export type PettyFaultKind =
  | 'seated-round'
  | 'late-row'
  | 'missed-call'
  | 'wrong-goods'
  | 'banned-visitor'
  | 'expired-agreement'
  | 'overdue-extinguisher'
  | 'kept-key'
  | 'uncollected-parcel';

/** Something planted to go wrong, so that the product has something to find. */
export interface Fault {
  kind: 'late-relief' | 'missed-rounds' | 'unreturned-passes' | 'unmanned' | 'silent-phone' | PettyFaultKind;
  siteCode: string;
  postCode: string;
  day: Day;
  /** Code of the shift it happens in; the phone falls silent in one and is missed in the two after it. */
  shiftCode: 'D' | 'E' | 'N';
}

const faultPlaces: readonly Omit<Fault, 'day'>[] = [
  { kind: 'late-relief', siteCode: 'YQHY', postCode: 'G1', shiftCode: 'N' },
  { kind: 'missed-rounds', siteCode: 'JAZX', postCode: 'P1', shiftCode: 'N' },
  { kind: 'silent-phone', siteCode: 'QMGY', postCode: 'P1', shiftCode: 'E' },
  { kind: 'unmanned', siteCode: 'YQHY', postCode: 'G2', shiftCode: 'N' },
  { kind: 'unreturned-passes', siteCode: 'QMGY', postCode: 'G1', shiftCode: 'D' },
];

/** Spread over the same days; those still open when the story ends lie a few days before that. */
const pettyPlaces: readonly (Omit<Fault, 'day'> & { daysBeforeEnd?: number })[] = [
  { kind: 'wrong-goods', siteCode: 'QMGY', postCode: 'G2', shiftCode: 'D' },
  { kind: 'late-row', siteCode: 'JAZX', postCode: 'C1', shiftCode: 'E' },
  { kind: 'expired-agreement', siteCode: 'YQHY', postCode: 'G2', shiftCode: 'D' },
  { kind: 'banned-visitor', siteCode: 'YQHY', postCode: 'G1', shiftCode: 'E' },
  { kind: 'missed-call', siteCode: 'QMGY', postCode: 'P2', shiftCode: 'N' },
  { kind: 'seated-round', siteCode: 'YQHY', postCode: 'P2', shiftCode: 'E', daysBeforeEnd: 2 },
  { kind: 'overdue-extinguisher', siteCode: 'JAZX', postCode: 'P1', shiftCode: 'D' },
  { kind: 'kept-key', siteCode: 'JAZX', postCode: 'L1', shiftCode: 'D', daysBeforeEnd: 2 },
  { kind: 'uncollected-parcel', siteCode: 'YQHY', postCode: 'G1', shiftCode: 'D', daysBeforeEnd: 4 },
];

export const lateReliefMinutes = 9;
export const roundsInsteadOfThree = 1;
export const unmannedMinutes = 62;
export const unreturnedPasses = 2;

/**
 * On which days the faults fall: in the last complete month if the story holds two days beside them there, else
 * anywhere between its second and its last but one day; each on a day of its own while there are enough.
 * @param from first and @param until last instant of the story
 */
export function placeFaults({
  from,
  until,
  siteCodes,
}: {
  from: Date;
  until: Date;
  siteCodes: readonly string[];
}): Fault[] {
  const [first, last] = faultSpan(dayOf(from, contractor.zone), dayOf(until, contractor.zone));
  const days = daysBetween(first, last) + 1;
  if (days < 1) return [];
  const places = faultPlaces.filter((place) => siteCodes.includes(place.siteCode));
  const spread = (index: number, of: number) => addDays(first, Math.floor(((index + 0.5) * days) / of));
  const grave = places.map((place, index): Fault => {
    const day = spread(index, places.length);
    const isOfRounds = place.kind === 'missed-rounds' || place.kind === 'silent-phone';
    return { ...place, day: isOfRounds ? workdayNear(day, first, last) : day };
  });
  const here = pettyPlaces.filter((place) => siteCodes.includes(place.siteCode));
  const petty = here.map(({ daysBeforeEnd, ...place }, index): Fault => {
    const nearEnd = addDays(dayOf(until, contractor.zone), -(daysBeforeEnd ?? 0));
    const day = daysBeforeEnd !== undefined && nearEnd >= first ? nearEnd : spread(index, here.length);
    return { ...place, day };
  });
  return [...grave, ...petty];
}

function faultSpan(from: Day, until: Day): [Day, Day] {
  const month = addMonths(until.slice(0, 7), -1);
  const inMonth = [addDays(`${month}-01`, 2), addDays(`${addMonths(month, 1)}-01`, -4)] as const;
  const whole = [addDays(from, 1), addDays(until, -3)] as const;
  const [, first] = [inMonth[0], whole[0]].sort() as [Day, Day];
  const [last] = [inMonth[1], whole[1]].sort() as [Day, Day];
  return daysBetween(first, last) + 1 >= faultPlaces.length ? [first, last] : [...whole];
}

/** A holiday asks for more rounds than were planned, so two controls would find the same fault. */
function workdayNear(day: Day, first: Day, last: Day): Day {
  for (let shift = 0; shift < 12; shift++) {
    const later = addDays(day, shift);
    if (later <= last && !dayKind(later).isHoliday) return later;
    const earlier = addDays(day, -shift);
    if (earlier >= first && !dayKind(earlier).isHoliday) return earlier;
  }
  return day;
}

export interface ExpectedBreach {
  siteCode: string;
  controlCode: string;
  day: Day;
  /** Null: a finding about the whole site. */
  postCode: string | null;
}

/**
 * What the faults must come out as, and nothing else may, as far as something judges them yet ({@link isRecorded}). An unmanned post is four findings of one fact: nobody
 * there (R01), the relief late (H01), a gap (H02), no handover signed (H03). A silent phone breaches nothing.
 */
export function expectedBreaches(faults: readonly Fault[]): ExpectedBreach[] {
  return faults.flatMap(({ kind, siteCode, postCode, day }) =>
    breachedControls[kind].filter(isRecorded).map((controlCode) => ({
      siteCode,
      controlCode,
      day,
      postCode: ofWholeSite.has(controlCode) ? null : postCode,
    })),
  );
}

const ofWholeSite: ReadonlySet<string> = new Set(['V03', 'V04', 'V05', 'V10']);

const breachedControls: Record<Fault['kind'], readonly string[]> = {
  'late-relief': ['H01', 'H07'],
  'missed-rounds': ['T01'],
  unmanned: ['H01', 'H02', 'H03', 'H07', 'R01'],
  'unreturned-passes': ['V03', 'V04'],
  'silent-phone': [],
  'wrong-goods': ['V10'],
  'late-row': ['F06'],
  'expired-agreement': ['V05'],
  'missed-call': ['H09'],
  'seated-round': ['T09'],
  // F08 speaks of every month in which the piece is overdue, not of this day.
  'overdue-extinguisher': [],
  // He was turned away: nobody banned came in. Open keys and parcels stand in their registers alone.
  'banned-visitor': [],
  'kept-key': [],
  'uncollected-parcel': [],
};

const petty: ReadonlySet<string> = new Set(pettyPlaces.map((place) => place.kind));

export function isPetty(kind: Fault['kind']): kind is PettyFaultKind {
  return petty.has(kind);
}

/** From when to when nothing comes from the phone that fell silent; then the captain has a spare in use. */
export function silenceOf(fault: Fault): { from: Date; to: Date } {
  return {
    from: instantAt(fault.day, '21:00', contractor.zone),
    to: instantAt(addDays(fault.day, 1), '10:00', contractor.zone),
  };
}
