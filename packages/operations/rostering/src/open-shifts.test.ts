import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openShifts } from './open-shifts.ts';

const hourMs = 3_600_000;
const start = Date.UTC(2026, 9, 24, 12);

const anyPlan = fc.record({
  shifts: fc.array(fc.record({ at: fc.nat(60), length: fc.integer({ min: 4, max: 13 }), heads: fc.nat(2) }), {
    minLength: 1,
    maxLength: 6,
  }),
  placed: fc.array(
    fc.record({ shift: fc.nat(5), guard: fc.nat(3), against: fc.constantFrom(null, 'P01', 'R07') }),
    {
      maxLength: 14,
    },
  ),
});

it('publication keeps every hard rule: nobody refused stays, nobody stands twice, and each place lost is listed', () => {
  fc.assert(
    fc.property(anyPlan, ({ shifts, placed }) => {
      const rows = shifts.map(({ heads }, n) => ({
        ...{ id: `s${n}`, day: '2026-10-24', code: 'D', postId: 'gate', heads },
      }));
      const seen = new Set<string>();
      const asked = placed.flatMap(({ shift, guard, against }, n) => {
        const window = shifts[shift];
        const key = `${shift}/${guard}`;
        if (!window || seen.has(key)) return [];
        seen.add(key);
        const startsAt = new Date(start + window.at * hourMs);
        const endsAt = new Date(startsAt.getTime() + window.length * hourMs);
        return [
          {
            against,
            row: { id: `a${n}`, shiftId: `s${shift}`, guardId: `g${guard}`, name: '', startsAt, endsAt },
          },
        ];
      });
      const assignments = asked.map((one) => one.row);
      const refusals = asked.map(({ against }) =>
        against ? ({ control: 'R07', code: 'protected', day: null, detail: null } as const) : undefined,
      );
      const { refused, open } = openShifts(rows, assignments, refusals);
      const kept = assignments.filter((one) => !refused.includes(one));
      for (const [n, one] of assignments.entries()) if (refusals[n]) expect(kept).not.toContain(one);
      for (const a of kept)
        for (const b of kept)
          if (a !== b && a.guardId === b.guardId)
            expect(a.startsAt < b.endsAt && b.startsAt < a.endsAt).toBe(false);
      // Nobody is refused for nothing: against him stands a rule, or somebody he would stand beside himself.
      for (const one of refused) {
        const isAgainst = refusals[assignments.indexOf(one)] !== undefined;
        const isTwice = kept.some(
          (other) =>
            other.guardId === one.guardId && other.startsAt < one.endsAt && one.startsAt < other.endsAt,
        );
        expect(isAgainst || isTwice).toBe(true);
      }
      for (const { id, heads } of rows) {
        const there = assignments.filter((one) => one.shiftId === id);
        const lost = there.filter((one) => refused.includes(one)).length;
        expect(open.filter((one) => one.shiftId === id)).toHaveLength(
          lost + Math.max(0, heads - there.length),
        );
      }
    }),
  );
});
