import { presenceSpan } from '@zhiqin/duty/schema';
import { uuidv7 } from '@zhiqin/kernel';
import { scoreOf } from '@zhiqin/regulations';
import { assignment } from '@zhiqin/rostering/schema';
import { guard, squad } from '@zhiqin/workforce/schema';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { explainScore, listResults, scoreTrend, siteScore, waiveStanding } from '../index.ts';
import {
  asOperations,
  clock,
  database,
  day,
  end,
  evaluate,
  gate,
  gatePhone,
  heard,
  layTestSite,
  li,
  minutes,
  openTestDatabase,
  patrol,
  patrolPhone,
  round,
  run,
  shifts,
  siteId,
  span,
  start,
  tenantId,
  write,
  zhou,
} from '../test-site-day.ts';

beforeAll(openTestDatabase);
afterAll(() => database.drop());
beforeEach(layTestSite);

const october = () => ({ siteId, fromDay: '2026-10-01', toDay: '2026-10-31' });
let first: string;
let second: string;

/** Gate manned and its phone heard; the patrol walks one round of four and its phone is silent. Each of a squad. */
async function judgedDay() {
  [first, second] = [uuidv7(), uuidv7()];
  await write(async (tx) => {
    await tx.insert(squad).values([
      { tenantId, id: first, siteId, code: 'Q1', name: '一班' },
      { tenantId, id: second, siteId, code: 'Q2', name: '二班' },
    ]);
    await tx.update(guard).set({ squadId: first }).where(eq(guard.id, zhou));
    await tx.update(guard).set({ squadId: second }).where(eq(guard.id, li));
    await tx
      .insert(presenceSpan)
      .values([
        span(gate, zhou, minutes(start, 62), end, gatePhone),
        span(patrol, li, minutes(start, -12), end, patrolPhone),
      ]);
  });
  await round(minutes(start, 30));
  await heard(gatePhone, minutes(end, 30));
  await heard(patrolPhone, minutes(start, 60));
  clock.set('2026-10-20T09:00:00Z');
  await evaluate();
}

describe('where a score comes from', () => {
  it('has squads, chapters and controls that add up to the whole', async () => {
    await judgedDay();
    const told = await run(explainScore, october());
    const whole = await run(siteScore, october());
    expect(told).toMatchObject({ score: whole.score, decided: whole.decided, unproven: whole.unproven });
    for (const parts of Object.values(told.parts)) {
      const sum = (key: 'met' | 'breached' | 'unproven' | 'waived') =>
        parts.reduce((total, part) => total + part[key], 0);
      expect(sum('met') + sum('breached')).toBe(told.decided);
      expect(sum('unproven')).toBe(told.unproven);
      expect(parts.reduce((total, part) => total + (part.lost ?? 0), 0)).toBeCloseTo(
        100 - (told.score ?? 0),
        6,
      );
      expect(parts.every((part) => part.sampleWarning === part.met + part.breached < 20)).toBe(true);
    }
    expect(told.parts.squads.map((part) => part.key).sort()).toEqual([first, second].sort());
    expect(told.squads.map((one) => one.name).sort()).toEqual(['一班', '二班']);
    // The same windows stand in the list the part opens.
    for (const part of told.parts.squads) {
      const rows = await run(listResults, { ...october(), squadId: part.key, limit: 1000 });
      expect(rows.filter((row) => row.verdict === 'breached')).toHaveLength(part.breached);
      expect(rows.filter((row) => row.verdict === 'met')).toHaveLength(part.met);
    }
    const patrols = await run(listResults, { ...october(), chapter: 'T', limit: 1000 });
    expect(new Set(patrols.map((row) => row.controlCode.slice(0, 1)))).toEqual(new Set(['T']));
  });

  it('gives a shift of two squads to neither', async () => {
    await judgedDay();
    await write((tx) =>
      tx.insert(assignment).values({
        tenantId,
        id: uuidv7(),
        siteId,
        shiftId: shifts[gate] ?? '',
        guardId: li,
        // Not at the time of his own shift: nobody stands in two places.
        startsAt: minutes(end, 10),
        endsAt: minutes(end, 20),
      }),
    );
    const of = async (squadId: string) =>
      (await run(listResults, { ...october(), squadId, controlCode: 'R01', limit: 10 })).map(
        (row) => row.postId,
      );
    expect(await of('none')).toEqual([gate]);
    expect(await of(second)).toEqual([patrol]);
    expect(await of(first)).toEqual([]);
  });

  it('says what would have changed it, by control and cause, exactly', async () => {
    await judgedDay();
    const { counts, score } = await run(siteScore, october());
    const { changes } = await run(explainScore, october());
    const unmanned = changes.find(({ finding }) => finding.code === 'R01');
    expect(unmanned).toMatchObject({
      finding: { verdict: 'breached', measureKey: 'unmanned', missing: null, count: 1 },
    });
    const fixed = counts.flatMap((one) =>
      one.code === 'R01' && one.verdict === 'breached' ? [{ ...one, verdict: 'met' as const }] : [one],
    );
    expect(unmanned?.best).toBeCloseTo(scoreOf(fixed).score ?? 0, 9);
    expect(unmanned?.gain).toBeCloseTo((scoreOf(fixed).score ?? 0) - (score ?? 0), 9);
    const silent = changes.find(({ finding }) => finding.code === 'T01');
    expect(silent).toMatchObject({
      finding: {
        verdict: 'unproven',
        missing: 'deviceSilent',
        device: expect.stringContaining('手机'),
        exampleMeasure: { key: 'roundsShort' },
        exampleMissing: { key: 'deviceSilent' },
      },
    });
    expect(silent?.gain).toBeGreaterThanOrEqual(0);
    expect(silent?.risk).toBeLessThanOrEqual(0);
    const [example] = await run(listResults, { ...october(), controlCode: 'T01' });
    expect(silent?.finding.exampleId).toBe(example?.id);
    // All breaches and open windows are among the findings, each once.
    const found = (verdict: string) =>
      changes
        .filter(({ finding }) => finding.verdict === verdict)
        .reduce((sum, { finding }) => sum + finding.count, 0);
    const counted = (verdict: string) =>
      counts.filter((one) => one.verdict === verdict).reduce((sum, one) => sum + one.count, 0);
    expect(found('breached')).toBe(counted('breached'));
    expect(found('unproven')).toBe(counted('unproven'));
  });

  it('narrows what would have changed it to one part', async () => {
    await judgedDay();
    const told = await run(explainScore, { ...october(), squadId: first });
    expect(told.changes.map(({ finding }) => finding.code)).toContain('R01');
    expect(told.changes.map(({ finding }) => finding.code)).not.toContain('T01');
    expect(told.asked.decided).toBe(
      told.parts.squads
        .filter((part) => part.key === first)
        .reduce((n, part) => n + part.met + part.breached, 0),
    );
    const chapter = await run(explainScore, { ...october(), chapter: 'T' });
    expect(new Set(chapter.changes.map(({ finding }) => finding.code.slice(0, 1)))).toEqual(new Set(['T']));
  });

  it('counts nothing that was waived', async () => {
    await judgedDay();
    await asOperations(waiveStanding, {
      siteId,
      controlCode: 'R01',
      fromDay: day,
      untilDay: day,
      reason: '南门封闭施工',
    });
    const { changes, parts } = await run(explainScore, october());
    expect(changes.map(({ finding }) => finding.code)).not.toContain('R01');
    expect(parts.controls.find((part) => part.key === 'R01')).toMatchObject({ breached: 0, waived: 1 });
  });
});

describe('the trend of a score', () => {
  it('is the same score month by month, and week by week from Monday', async () => {
    await judgedDay();
    const { score, proofRate, decided } = await run(siteScore, { siteId, fromDay: day, toDay: day });
    const months = await run(scoreTrend, { siteId, untilDay: '2026-11-15', period: 'month', periods: 3 });
    expect(months).toMatchObject([
      { from: '2026-09-01', score: null, proofRate: null, decided: 0 },
      { from: '2026-10-01' },
      { from: '2026-11-01', score: null },
    ]);
    const whole = await run(siteScore, october());
    expect(months[1]).toMatchObject({
      score: whole.score,
      proofRate: whole.proofRate,
      decided: whole.decided,
    });
    const weeks = await run(scoreTrend, { siteId, untilDay: '2026-10-25', period: 'week', periods: 2 });
    expect(weeks).toMatchObject([
      { from: '2026-10-12', score: null },
      { from: '2026-10-19', score, proofRate, decided },
    ]);
  });
});
