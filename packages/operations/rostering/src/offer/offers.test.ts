import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideOffer, type OfferLine } from './decide-offer.ts';
import { type FairCandidate, fairOrder } from './fair-order.ts';

const line = (place: number, more: Partial<OfferLine> = {}): OfferLine => ({
  ...{ guardId: `g${place}`, place, isOffered: true, answer: null, isImpossible: false, ...more },
});
const running = { isRoundOver: false, perRound: 2 };
const over = { isRoundOver: true, perRound: 2 };

describe('decideOffer', () => {
  it('lets a yes wait for those before it, and takes the first yes in order once time is over', () => {
    const lines = [line(1), line(2, { answer: 'yes' }), line(3, { answer: 'yes' })];
    expect(decideOffer(lines, running)).toEqual({ kind: 'wait' });
    expect(decideOffer(lines, over)).toEqual({ kind: 'take', guardId: 'g2' });
    expect(decideOffer([line(1, { answer: 'no' }), ...lines.slice(1)], running)).toEqual({
      ...{ kind: 'take', guardId: 'g2' },
    });
  });
  it('passes over who cannot have it any more, asks the next, and ends when nobody is left', () => {
    const taken = line(1, { answer: 'yes', isImpossible: true });
    expect(decideOffer([taken, line(2, { answer: 'yes' })], running)).toEqual({
      kind: 'take',
      guardId: 'g2',
    });
    const next = [3, 4, 5].map((place) => line(place, { isOffered: false }));
    expect(decideOffer([taken, line(2, { answer: 'no' }), ...next], running)).toEqual({
      ...{ kind: 'ask', guardIds: ['g3', 'g4'] },
    });
    expect(decideOffer([taken, line(2)], over)).toEqual({ kind: 'end' });
  });
  it('never depends on the order of the rows', () => {
    const any = fc.array(
      fc.record({
        isOffered: fc.boolean(),
        answer: fc.constantFrom('yes', 'no', null),
        isImpossible: fc.boolean(),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(any, fc.boolean(), (rows, isRoundOver) => {
        const lines = rows.map((row, at) => line(at + 1, row as Partial<OfferLine>));
        const asked = { isRoundOver, perRound: 2 };
        expect(decideOffer([...lines].reverse(), asked)).toEqual(decideOffer(lines, asked));
      }),
    );
  });
});

describe('fairOrder', () => {
  const person = (guardId: string, more: Partial<FairCandidate> = {}): FairCandidate => ({
    ...{ guardId, staffNo: guardId, isRested: true, nights: 0, holidays: 0, offers: 0 },
    ...{ plannedMinutes: 9600, distanceKm: 0, ...more },
  });
  it('asks the rested first, then whoever had fewest nights, holidays, offers and hours', () => {
    const people = [
      person('tired', { isRested: false }),
      person('nights', { nights: 4 }),
      person('holidays', { holidays: 1 }),
      person('asked', { offers: 2 }),
      person('busy', { plannedMinutes: 9700 }),
      person('first'),
    ];
    expect(fairOrder(people).map((one) => one.guardId)).toEqual([
      ...['first', 'busy', 'asked', 'holidays', 'nights', 'tired'],
    ]);
  });
  it('is the same whatever order the facts come in', () => {
    const any = fc.uniqueArray(
      fc.record({ id: fc.nat(99), nights: fc.nat(2), offers: fc.nat(1), km: fc.option(fc.nat(3)) }),
      { selector: (one) => one.id, maxLength: 8 },
    );
    fc.assert(
      fc.property(any, (rows) => {
        const people = rows.map(({ id, nights, offers, km }) =>
          person(String(id), { nights, offers, distanceKm: km }),
        );
        expect(fairOrder([...people].reverse())).toEqual(fairOrder(people));
      }),
    );
  });
});
