import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controls } from './catalogue.ts';
import { chapterOf, partTrust, type ScoredCount, scoreOf, scoreParts } from './score.ts';
import { pointsLost, scoreChanges } from './score-changes.ts';

const counted = (code: string, verdict: ScoredCount['verdict'], count = 1): ScoredCount => ({
  code,
  verdict,
  count,
});

const anyCode = fc.constantFrom(...controls.map((control) => control.code));
const anyCount = fc.record({
  code: anyCode,
  verdict: fc.constantFrom('met', 'breached', 'unproven', 'not-applicable', 'waived'),
  count: fc.integer({ min: 0, max: 400 }),
}) as fc.Arbitrary<ScoredCount>;
const anyCounts = fc.array(anyCount, { maxLength: 60 });

describe('score', () => {
  it('weighs by severity', () => {
    const score = scoreOf([
      counted('P01', 'met'),
      counted('T01', 'met'),
      counted('T01', 'breached'),
      counted('H01', 'unproven'),
      counted('H01', 'waived'),
    ]);
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
    expect(scoreOf([counted('T01', 'unproven')])).toMatchObject({ score: null, proofRate: 0 });
    expect(scoreOf([])).toMatchObject({ score: null, proofRate: null, decided: 0 });
  });

  it('warns of each part that says little', () => {
    const parts = scoreParts([counted('T01', 'met', 20), counted('H01', 'met', 19)], ({ code }) => code);
    expect(parts.map((part) => [part.key, partTrust(part).sampleWarning])).toEqual([
      ['T01', false],
      ['H01', true],
    ]);
  });

  it('lies between 0 and 100, and so does each part', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const score = scoreOf(counts);
        for (const value of [
          score.score,
          ...[...score.chapters, ...score.controls].map((part) => part.score),
        ]) {
          if (value === null) continue;
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  it('counts n windows as n results, whatever their order', () => {
    const few = fc.array(anyCount.map((one) => ({ ...one, count: one.count % 5 })));
    fc.assert(
      fc.property(few, (counts) => {
        const single = counts.flatMap((one) =>
          Array.from({ length: one.count }, () => ({ ...one, count: 1 })),
        );
        const { chapters, controls: codes, ...whole } = scoreOf(counts);
        const { chapters: _, controls: __, ...backwards } = scoreOf(single.reverse());
        expect(backwards).toEqual(whole);
        expect(new Set(scoreOf(single).chapters)).toEqual(new Set(chapters));
        expect(new Set(scoreOf(single).controls)).toEqual(new Set(codes));
      }),
    );
  });

  it('has parts that add up to the whole, by counts and by points', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const score = scoreOf(counts);
        for (const parts of [score.chapters, score.controls]) {
          const sum = (key: 'met' | 'breached' | 'unproven') =>
            parts.reduce((total, part) => total + part[key], 0);
          expect(sum('met') + sum('breached')).toBe(score.decided);
          expect(sum('unproven')).toBe(score.unproven);
        }
        const lost = [...Map.groupBy(counts, chapterOf).values()].map((own) => pointsLost(counts, own));
        if (score.score === null) expect(lost.every((points) => points === null)).toBe(true);
        else
          expect(lost.reduce((total: number, points) => total + (points ?? 0), 0)).toBeCloseTo(
            100 - score.score,
            6,
          );
      }),
    );
  });

  it('is not moved by what has no record, is waived or does not apply', () => {
    fc.assert(
      fc.property(anyCounts, anyCounts, (counts, others) => {
        const silentOnes = others.filter(({ verdict }) => verdict !== 'met' && verdict !== 'breached');
        expect(scoreOf([...counts, ...silentOnes]).score).toBe(scoreOf(counts).score);
      }),
    );
  });
});

describe('what would have changed a score', () => {
  const counts = [
    counted('R01', 'met', 90),
    counted('R01', 'breached', 2),
    counted('T01', 'met', 40),
    counted('T01', 'breached', 3),
    counted('T01', 'unproven', 12),
  ];

  it('gives the points of each finding by the formula alone', () => {
    const changes = scoreChanges(counts, [
      { code: 'T01', verdict: 'breached', count: 3 },
      { code: 'R01', verdict: 'breached', count: 2 },
      { code: 'T01', verdict: 'unproven', count: 12 },
    ]);
    const now = scoreOf(counts).score ?? Number.NaN;
    const after = (code: string, from: ScoredCount['verdict'], to: ScoredCount['verdict']) =>
      scoreOf(
        counts.map((one) => (one.code === code && one.verdict === from ? { ...one, verdict: to } : one)),
      ).score ?? Number.NaN;
    for (const { finding, best, worst, gain, risk } of changes) {
      expect(best).toBeCloseTo(after(finding.code, finding.verdict, 'met'), 9);
      expect(worst).toBeCloseTo(after(finding.code, finding.verdict, 'breached'), 9);
      expect(gain).toBeCloseTo(best - now, 9);
      expect(risk).toBeCloseTo(worst - now, 9);
    }
    expect(changes.map(({ best }) => best)).toEqual(
      [...changes.map(({ best }) => best)].sort((a, b) => b - a),
    );
  });

  it('says what a record would decide where there is no score yet', () => {
    expect(
      scoreChanges([counted('R01', 'unproven', 4)], [{ code: 'R01', verdict: 'unproven', count: 4 }]),
    ).toEqual([
      {
        finding: { code: 'R01', verdict: 'unproven', count: 4 },
        best: 100,
        worst: 0,
        gain: null,
        risk: null,
      },
    ]);
  });

  it('never lowers the score by a fix, and says what the formula says of it', () => {
    fc.assert(
      fc.property(anyCounts, fc.nat(), (some, pick) => {
        const findings = some.filter(
          (one): one is ScoredCount & { verdict: 'breached' | 'unproven' } =>
            one.count > 0 && (one.verdict === 'breached' || one.verdict === 'unproven'),
        );
        fc.pre(findings.length > 0);
        const changes = scoreChanges(some, findings);
        expect(changes).toHaveLength(findings.length);
        const change = changes[pick % changes.length] as (typeof changes)[number];
        const fixed = some.map((one) => (one === change.finding ? { ...one, verdict: 'met' as const } : one));
        expect(change.best).toBeCloseTo(scoreOf(fixed).score ?? Number.NaN, 9);
        if (change.gain === null || change.risk === null) return;
        expect(change.gain).toBeGreaterThanOrEqual(0);
        expect(change.risk).toBeLessThanOrEqual(0);
        if (change.finding.verdict === 'breached') expect(change.gain).toBeGreaterThan(0);
      }),
    );
  });

  it('takes all breaches together to 100', () => {
    fc.assert(
      fc.property(anyCounts, (some) => {
        const { score } = scoreOf(some);
        fc.pre(score !== null);
        const breaches = some.filter(
          (one): one is ScoredCount & { verdict: 'breached' } => one.verdict === 'breached',
        );
        const gained = scoreChanges(some, breaches).reduce((sum, { gain }) => sum + (gain ?? 0), 0);
        expect(gained).toBeCloseTo(100 - score, 6);
      }),
    );
  });
});
