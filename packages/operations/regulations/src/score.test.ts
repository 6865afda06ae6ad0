import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controls } from './catalogue.ts';
import { type ScoredResult, scoreOf } from './score.ts';

const anyResult = fc.record({
  code: fc.constantFrom(...controls.map((control) => control.code)),
  verdict: fc.constantFrom('met', 'breached', 'unproven', 'not-applicable', 'waived'),
}) as fc.Arbitrary<ScoredResult>;

describe('score', () => {
  it('weighs by severity', () => {
    const results: ScoredResult[] = [
      { code: 'P01', verdict: 'met' },
      { code: 'T01', verdict: 'met' },
      { code: 'T01', verdict: 'breached' },
      { code: 'H01', verdict: 'unproven' },
      { code: 'H01', verdict: 'waived' },
    ];
    const score = scoreOf(results);
    expect(score.score).toBe(70);
    expect(score.proofRate).toBe(0.75);
    expect(score.sampleWarning).toBe(true);
    expect(score.chapters.find((part) => part.key === 'T')).toEqual({
      key: 'T',
      met: 1,
      breached: 1,
      unproven: 0,
      waived: 0,
      score: 50,
    });
    expect(score.controls.find((part) => part.key === 'H01')).toMatchObject({
      unproven: 1,
      waived: 1,
      score: null,
    });
  });

  it('is empty, not zero, when nothing was decided', () => {
    expect(scoreOf([{ code: 'T01', verdict: 'unproven' }])).toMatchObject({ score: null, proofRate: 0 });
    expect(scoreOf([])).toMatchObject({ score: null, proofRate: null, decided: 0 });
  });

  it('lies between 0 and 100, and so does each part', () => {
    fc.assert(
      fc.property(fc.array(anyResult), (results) => {
        const score = scoreOf(results);
        for (const value of [
          score.score,
          ...score.chapters.map((part) => part.score),
          ...score.controls.map((part) => part.score),
        ]) {
          if (value === null) continue;
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  it('never falls when a finding turns out met', () => {
    fc.assert(
      fc.property(fc.array(anyResult, { minLength: 1 }), fc.nat(), (results, pick) => {
        const at = pick % results.length;
        const before = scoreOf(
          results.map((result, i) => (i === at ? { ...result, verdict: 'breached' as const } : result)),
        );
        const after = scoreOf(
          results.map((result, i) => (i === at ? { ...result, verdict: 'met' as const } : result)),
        );
        expect(after.score as number).toBeGreaterThan(before.score as number);
      }),
    );
  });

  it('is not moved by what has no record, is waived or does not apply', () => {
    fc.assert(
      fc.property(fc.array(anyResult), fc.array(anyResult), (results, others) => {
        const silentOnes = others.filter(
          (result) => result.verdict !== 'met' && result.verdict !== 'breached',
        );
        expect(scoreOf([...results, ...silentOnes]).score).toBe(scoreOf(results).score);
      }),
    );
  });
});
