import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  disciplineLadder,
  disciplineScore,
  mayTakeRung,
  measureKinds,
} from '../discipline/measure-ladder.ts';
import {
  assessmentItems,
  changedItems,
  dimensionShares,
  dimensions,
  type ItemKey,
  itemKeys,
  scoresInForce,
  totalsOf,
} from './assessment-items.ts';
import { stageAfter, stages, stepKinds } from './assessment-stages.ts';

const score = fc.integer({ min: 0, max: 100 });
const scores = fc.dictionary(fc.constantFrom<ItemKey>(...itemKeys), score);

describe('a month in points', () => {
  it('has shares that make a whole', () => {
    for (const dimension of dimensions)
      expect(
        assessmentItems.filter((one) => one.dimension === dimension).reduce((sum, one) => sum + one.share, 0),
      ).toBe(100);
    expect(Object.values(dimensionShares).reduce((sum, one) => sum + one, 0)).toBe(100);
  });

  it('lies between its lowest and highest item, and has no total without all three dimensions', () => {
    fc.assert(
      fc.property(scores, (given) => {
        const { total, grade, ...parts } = totalsOf(given);
        const has = dimensions.every((dimension) =>
          assessmentItems.some((one) => one.dimension === dimension && given[one.key] !== undefined),
        );
        expect(total !== null).toBe(has);
        expect(grade !== null).toBe(has);
        if (total === null) return;
        expect(total).toBeGreaterThanOrEqual(Math.min(...Object.values(given)));
        expect(total).toBeLessThanOrEqual(Math.max(...Object.values(given)));
        for (const part of Object.values(parts)) expect(part).not.toBeNull();
      }),
    );
  });

  it('never falls when one item rises', () => {
    fc.assert(
      fc.property(scores, fc.constantFrom<ItemKey>(...itemKeys), score, (given, key, rise) => {
        fc.pre(given[key] !== undefined);
        const before = totalsOf(given).total;
        const after = totalsOf({ ...given, [key]: Math.min(100, (given[key] ?? 0) + rise) }).total;
        if (before !== null) expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('counts the office over the captain over the facts, and asks a reason for what was changed alone', () => {
    const facts = { patrol: { values: {}, score: 70 }, exam: { values: {}, score: 90 } };
    expect(scoresInForce(facts, { patrol: 80, service: 60 }, { service: 65 })).toEqual({
      patrol: 80,
      exam: 90,
      service: 65,
    });
    expect(changedItems({ patrol: 70, exam: 90 }, { patrol: 70, exam: 95, service: 60 })).toEqual(['exam']);
  });
});

describe('the stages of a sheet', () => {
  it('lead from each stage only where the next word is somebody’s', () => {
    const ways = stages.map((stage) => [stage, stepKinds.filter((step) => stageAfter(stage, step))]);
    expect(Object.fromEntries(ways)).toEqual({
      open: ['self', 'captain'],
      self: ['self', 'captain'],
      captain: ['captain', 'manager'],
      decided: ['signed', 'appealed'],
      appealed: ['answered'],
      answered: ['signed'],
      signed: [],
    });
  });
});

describe('the ladder', () => {
  it('goes one rung at a time, and further only for a grave breach', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...disciplineLadder),
        fc.array(fc.constantFrom(...disciplineLadder), { maxLength: 4 }),
        (rung, standing) => {
          const below = disciplineLadder.slice(0, disciplineLadder.indexOf(rung));
          const last = below.at(-1);
          const isEarned =
            last === undefined ||
            standing.some((one) => disciplineLadder.indexOf(one) >= disciplineLadder.indexOf(last));
          expect(mayTakeRung(rung, standing, false)).toBe(isEarned);
          expect(mayTakeRung(rung, standing, true)).toBe(true);
        },
      ),
    );
  });

  it('takes points and nothing else, never below none or above all', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...measureKinds)), (kinds) => {
        expect(disciplineScore(kinds)).toBeGreaterThanOrEqual(0);
        expect(disciplineScore(kinds)).toBeLessThanOrEqual(100);
      }),
    );
    expect([
      disciplineScore([]),
      disciplineScore(['criticism']),
      disciplineScore(['warning', 'reward']),
    ]).toEqual([100, 90, 85]);
  });
});
