import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CellChange, type HeldPlace, type SettledShift, settleChanges } from './settle-changes.ts';

const hour = 3_600_000;
const at = (hours: number) => new Date(Date.UTC(2026, 10, 1) + hours * hour);
const shiftAt = (from: number, hours: number, heads = 1): SettledShift => ({
  heads,
  startsAt: at(from),
  endsAt: at(from + hours),
});
const shifts = new Map([
  ['day', shiftAt(7, 12)],
  ['night', shiftAt(19, 12)],
  ['noon', shiftAt(12, 8, 2)],
]);
const holds = (guardId: string, shiftId: string): HeldPlace => ({
  guardId,
  shiftId,
  ...(shifts.get(shiftId) as SettledShift),
});
const cell = (guardId: string, give: string[], take: string[]): CellChange => ({
  guardId,
  day: '2026-11-01',
  give,
  take,
});
const free = () => null;

describe('changes of a month', () => {
  it('two guards may change places in one go', () => {
    const held = [holds('张', 'day'), holds('李', 'night')];
    expect(
      settleChanges([cell('张', ['day'], ['night']), cell('李', ['night'], ['day'])], held, shifts, free),
    ).toEqual([null, null]);
  });
  it('a refused cell keeps its place, so that nobody else gets it', () => {
    const held = [holds('张', 'day'), holds('李', 'night')];
    const allowed = (guardId: string) => (guardId === '张' ? ('roster.uncertified' as const) : null);
    const changes = [cell('张', ['day'], ['night']), cell('李', ['night'], ['day'])];
    expect(settleChanges(changes, held, shifts, allowed)).toEqual([
      'roster.uncertified',
      'roster.shift-full',
    ]);
  });
  it('nobody stands twice, also where the other place is another site’s', () => {
    const elsewhere: HeldPlace = {
      guardId: '张',
      shiftId: 'of another site',
      startsAt: at(10),
      endsAt: at(18),
    };
    expect(settleChanges([cell('张', [], ['day'])], [elsewhere], shifts, free)).toEqual([
      'roster.double-booked',
    ]);
    expect(settleChanges([cell('张', [], ['night'])], [elsewhere], shifts, free)).toEqual([null]);
    expect(settleChanges([cell('张', [], ['day', 'noon'])], [], shifts, free)).toEqual([
      'roster.double-booked',
    ]);
  });

  it('whatever is asked: heads are kept, nobody stands twice, and who is not allowed is not placed', () => {
    const ids = Array.from({ length: 12 }, (_, n) => `s${n}`);
    const guards = ['a', 'b', 'c', 'd', 'e'];
    const anyShift = fc.record({
      from: fc.nat(60),
      hours: fc.constantFrom(8, 12),
      heads: fc.integer({ min: 1, max: 2 }),
    });
    fc.assert(
      fc.property(
        fc.array(anyShift, { minLength: 12, maxLength: 12 }),
        fc.array(fc.tuple(fc.constantFrom(...guards), fc.constantFrom(...ids)), { maxLength: 20 }),
        fc.array(fc.tuple(fc.constantFrom(...guards), fc.subarray(ids, { maxLength: 3 })), { maxLength: 12 }),
        fc.constantFrom(...guards),
        (drawn, placed, wishes, barred) => {
          const all = new Map(
            drawn.map(({ from, hours, heads }, n) => [`s${n}`, shiftAt(from, hours, heads)]),
          );
          // A month to start from that keeps the rules itself.
          const start = placed.map(([guardId, shiftId]) => ({ guardId, day: '', give: [], take: [shiftId] }));
          const settled = settleChanges(start, [], all, free);
          const held = start.flatMap(({ guardId, take }, i) =>
            settled[i]
              ? []
              : take.map((shiftId) => ({ guardId, shiftId, ...(all.get(shiftId) as SettledShift) })),
          );
          const changes = wishes.map(([guardId, take]) => ({
            guardId,
            day: '',
            give: held.filter((one) => one.guardId === guardId).map((one) => one.shiftId),
            take,
          }));
          const allowed = (guardId: string) => (guardId === barred ? ('roster.uncertified' as const) : null);
          const refusals = settleChanges(changes, held, all, allowed);
          const gone = new Set(
            changes.flatMap(({ guardId, give }, i) =>
              refusals[i] ? [] : give.map((id) => `${guardId}/${id}`),
            ),
          );
          const after = [
            ...held.filter((one) => !gone.has(`${one.guardId}/${one.shiftId}`)),
            ...changes.flatMap(({ guardId, take }, i) =>
              refusals[i]
                ? []
                : take.map((shiftId) => ({ guardId, shiftId, ...(all.get(shiftId) as SettledShift) })),
            ),
          ];
          for (const [id, { heads }] of all)
            expect(after.filter((one) => one.shiftId === id).length).toBeLessThanOrEqual(heads);
          for (const own of Map.groupBy(after, (one) => one.guardId).values())
            for (const [i, one] of own.entries())
              for (const other of own.slice(0, i))
                expect(one.startsAt < other.endsAt && other.startsAt < one.endsAt).toBe(false);
          changes.forEach(({ guardId, take }, i) => {
            if (guardId === barred && take.length > 0) expect(refusals[i]).toBe('roster.uncertified');
          });
        },
      ),
      { numRuns: 150 },
    );
  });
});
