import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HazardEvent, isOverdue, standingOf, stateOf } from './standing-of.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 9, 1, 0, minute));
const line = (minute: number, kind: string, by: string | null = null, data = {}): HazardEvent => ({
  ...{ id: `e${minute}`, at: at(minute), kind, by, data },
});

describe('where a hazard stands (S8-2.2.3)', () => {
  it('is closed by another than who put it right', () => {
    const done = line(1, 'hazard.done', 'li');
    const own = line(2, 'hazard.verified', 'li', { isGood: true });
    const other = line(3, 'verified', 'zhou', { isGood: true });
    expect(standingOf([done, own])).toMatchObject({ verifiedAt: null, uncounted: ['e2'] });
    expect(standingOf([done, own, other])).toMatchObject({ verifiedAt: at(3), verifiedBy: 'zhou' });
    expect(stateOf(standingOf([done]))).toBe('done');
  });

  it('counts no look by nobody known, and none at what nobody had done', () => {
    const look = line(1, 'hazard.verified', 'zhou', { isGood: true });
    expect(standingOf([look, line(2, 'done', 'li')]).verifiedAt).toBeNull();
    expect(standingOf([line(0, 'done', 'li'), line(1, 'verified', null, { isGood: true })])).toMatchObject({
      verifiedAt: null,
      uncounted: ['e1'],
    });
  });

  it('is open again when the look finds it bad, or when somebody reopens it', () => {
    const done = line(1, 'done', 'li');
    const bad = standingOf([done, line(2, 'verified', 'zhou', { isGood: false })]);
    expect(bad).toMatchObject({ doneAt: null, doneBy: null, uncounted: [] });
    const good = line(2, 'verified', 'zhou', { isGood: true });
    expect(stateOf(standingOf([done, good, line(3, 'reopened', 'zhou')]))).toBe('open');
  });

  it('is over time only while it is neither closed nor handed over', () => {
    const file = { dueAt: at(5), handedAt: null, verifiedAt: null };
    expect([isOverdue(file, at(4)), isOverdue(file, at(5))]).toEqual([false, true]);
    expect(isOverdue({ ...file, handedAt: at(4) }, at(9))).toBe(false);
  });

  it('adds up alike in every order of arrival', () => {
    const kinds = ['hazard.done', 'hazard.verified', 'verified', 'done', 'reopened', 'handed', 'assigned'];
    const lines = fc.array(
      fc.record({
        id: fc.uuid(),
        at: fc.integer({ min: 0, max: 9 }).map(at),
        kind: fc.constantFrom(...kinds),
        by: fc.constantFrom('li', 'zhou', null),
        data: fc.record({
          isGood: fc.boolean(),
          assigneeKind: fc.constant('own'),
          assigneeName: fc.constant('工程部'),
        }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        lines.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
          ),
        ),
        ([all, shuffled]) => {
          expect(standingOf(shuffled)).toEqual(standingOf(all));
          const { verifiedAt, verifiedBy, doneBy } = standingOf(all);
          if (verifiedAt) expect(verifiedBy).not.toBe(doneBy);
        },
      ),
    );
  });
});
