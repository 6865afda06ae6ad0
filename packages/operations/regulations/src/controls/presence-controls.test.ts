import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unmannedStretches } from '../presence-timeline.ts';
import {
  endsAt,
  goodNight,
  minuteAfterStart,
  silent,
  spoken,
  startsAt,
  stay,
} from '../situations/night-shift.ts';
import { earlyRelief } from './h01-early-relief.ts';
import { noCoverageGap } from './h02-no-coverage-gap.ts';
import { twoSignatures } from './h03-two-signatures.ts';
import { postManned } from './r01-post-manned.ts';

const early = { minutesBefore: 10 };
const noGap = { maxGapSeconds: 0 };
const sign = { signWithinMinutes: 15 };
const manned = { toleranceMinutes: 2 };
const lateRelief = goodNight({
  presence: [stay('outgoing', 'li', -490, 5), stay('own', 'wang', 4, 481)],
  handover: {
    outgoingSignedAt: minuteAfterStart(20),
    incomingSignedAt: minuteAfterStart(21),
    disagreement: false,
    entryId: 'handover',
  },
});

describe('H01 early relief', () => {
  it('is met by a relief in time, to the minute the clock shows', () => {
    expect(earlyRelief.judge(early, goodNight())).toMatchObject({
      verdict: 'met',
      measure: { key: 'reliefEarly', values: { minutes: 15 } },
      evidence: ['wang@-15'],
    });
    const atTenPast = goodNight({
      presence: [{ ...stay('own', 'wang', -10, null), from: '2026-03-01T13:50:59.000Z' }],
    });
    expect(earlyRelief.judge(early, atTenPast).verdict).toBe('met');
    expect(
      earlyRelief.judge(early, goodNight({ presence: [stay('own', 'wang', -9, null)] })).measure,
    ).toMatchObject({ key: 'reliefNotEarlyEnough', values: { minutes: 9 } });
  });

  it('says how late a late relief was', () => {
    expect(earlyRelief.judge(early, lateRelief)).toMatchObject({
      verdict: 'breached',
      measure: { key: 'reliefLate', values: { minutes: 4 } },
    });
  });

  it('does not call lateness a breach while a silent phone may hold an earlier check-in', () => {
    const judged = earlyRelief.judge(early, { ...lateRelief, silence: silent() });
    expect(judged.verdict).toBe('unproven');
    expect(judged.missing.map((reason) => reason.key)).toEqual(['deviceSilent']);
  });

  it('stays met when a phone is silent, for the check-in itself is on record', () => {
    expect(earlyRelief.judge(early, goodNight({ silence: silent() })).verdict).toBe('met');
  });

  it('counts heads where two are due, and does not apply where no relief was planned', () => {
    const pair = goodNight({
      requiredHeads: 2,
      dueGuardIds: ['wang', 'sun'],
      presence: [stay('own', 'wang', -15, null), stay('own', 'sun', -3, null)],
    });
    expect(earlyRelief.judge(early, pair).measure).toMatchObject({
      key: 'reliefNotEarlyEnough',
      values: { minutes: 3 },
    });
    expect(
      earlyRelief.judge(early, { ...pair, presence: [stay('own', 'wang', -15, null)] }).measure,
    ).toMatchObject({ key: 'reliefDidNotCheckIn', values: { arrived: 1, required: 2 } });
    expect(earlyRelief.judge(early, goodNight({ plannedRelief: false })).verdict).toBe('not-applicable');
  });
});

describe('H02 no coverage gap', () => {
  it('is met while one leaves only after the other accepted, or stays because nobody came', () => {
    expect(noCoverageGap.judge(noGap, goodNight()).verdict).toBe('met');
    expect(
      noCoverageGap.judge(noGap, goodNight({ presence: [stay('outgoing', 'li', -490, null)] })).verdict,
    ).toBe('met');
  });

  it('asks for a sign-off or the outgoing signature while a phone is silent', () => {
    const open = goodNight({
      presence: [stay('outgoing', 'li', -490, null), stay('own', 'wang', 0, null)],
      silence: silent(),
    });
    expect(noCoverageGap.judge(noGap, open).verdict).toBe('met');
    expect(noCoverageGap.judge(noGap, { ...open, handover: null }).verdict).toBe('unproven');
    expect(noCoverageGap.judge(noGap, { ...open, handover: null, silence: spoken() }).verdict).toBe('met');
  });

  it('measures the gap in seconds', () => {
    const gap = goodNight({ presence: [stay('outgoing', 'li', -490, -2), stay('own', 'wang', 3, null)] });
    expect(noCoverageGap.judge(noGap, gap)).toMatchObject({
      verdict: 'breached',
      measure: { key: 'gap', values: { gapSeconds: 300 } },
    });
    expect(noCoverageGap.judge(noGap, { ...gap, silence: silent() }).verdict).toBe('unproven');
    const unrelieved = goodNight({ presence: [stay('outgoing', 'li', -490, 0)] });
    expect(noCoverageGap.judge(noGap, unrelieved)).toMatchObject({
      verdict: 'breached',
      measure: { key: 'leftUnrelieved', values: { gapSeconds: 8 * 3600 } },
    });
  });

  it('does not apply where nobody was there to relieve, once that is proven', () => {
    const alone = goodNight({ presence: [stay('own', 'wang', -15, 481)], handover: null });
    expect(noCoverageGap.judge(noGap, alone).verdict).toBe('not-applicable');
    expect(noCoverageGap.judge(noGap, { ...alone, silence: silent() }).verdict).toBe('unproven');
  });
});

describe('H03 two signatures', () => {
  it('is met by two signatures in time', () => {
    expect(twoSignatures.judge(sign, goodNight())).toMatchObject({ verdict: 'met', evidence: ['handover'] });
  });

  it('tells late from missing', () => {
    expect(twoSignatures.judge(sign, lateRelief)).toMatchObject({
      verdict: 'breached',
      measure: { key: 'signedLate', values: { minutes: 21 } },
    });
    const half = goodNight({
      handover: {
        outgoingSignedAt: startsAt,
        incomingSignedAt: null,
        disagreement: false,
        entryId: 'handover',
      },
    });
    expect(twoSignatures.judge(sign, half)).toMatchObject({
      verdict: 'breached',
      measure: { key: 'signaturesMissing', values: { signatures: 1 } },
    });
    expect(twoSignatures.judge(sign, goodNight({ handover: null, silence: silent() })).verdict).toBe(
      'unproven',
    );
  });
});

describe('R01 post manned', () => {
  it('reads the chain: an outgoing guard who stays and the next crew hold the post', () => {
    expect(postManned.judge(manned, lateRelief)).toMatchObject({
      verdict: 'met',
      measure: { values: { unmannedMinutes: 0 } },
    });
    const handedOverEarly = goodNight({
      presence: [stay('own', 'wang', -15, 470), stay('incoming', 'zhao', 470, null)],
    });
    expect(postManned.judge(manned, handedOverEarly).verdict).toBe('met');
  });

  it('counts an unmanned hour and says when', () => {
    const hour = goodNight({ presence: [stay('own', 'wang', -15, 120), stay('own', 'wang', 180, 480)] });
    expect(postManned.judge(manned, hour)).toMatchObject({
      verdict: 'breached',
      measure: {
        key: 'unmanned',
        values: { unmannedMinutes: 60, from: minuteAfterStart(120), to: minuteAfterStart(180) },
      },
    });
    expect(postManned.judge(manned, { ...hour, silence: silent() }).verdict).toBe('unproven');
  });

  it('lets a stand-in hold the post at meals, and counts one guard on two devices as one head', () => {
    const meal = goodNight({
      presence: [stay('own', 'wang', -15, 200), stay('own', 'sun', 200, 230), stay('own', 'wang', 230, 481)],
    });
    expect(postManned.judge(manned, meal).verdict).toBe('met');
    const twice = goodNight({
      requiredHeads: 2,
      presence: [stay('own', 'wang', 0, 480), stay('own', 'wang', 0, 480)],
    });
    expect(postManned.judge(manned, twice).measure.values.unmannedMinutes).toBe(480);
  });

  it('believes a stay that was never signed off only when no sign-off can still arrive', () => {
    const open = goodNight({ presence: [stay('own', 'wang', -15, null)] });
    expect(postManned.judge(manned, open).verdict).toBe('met');
    expect(postManned.judge(manned, { ...open, silence: silent() })).toMatchObject({
      verdict: 'unproven',
      missing: [{ key: 'deviceSilent' }],
    });
    const recorded = { personId: 'captain', entryId: 'absence' };
    expect(
      postManned.judge(manned, { ...open, silence: spoken({ devices: [], absenceRecordedBy: recorded }) }),
    ).toMatchObject({ verdict: 'breached', measure: { values: { unmannedMinutes: 480 } } });
    const relieved = goodNight({
      presence: [stay('own', 'wang', -15, 470), stay('incoming', 'zhao', 465, null)],
    });
    expect(postManned.judge(manned, { ...relieved, silence: silent() }).verdict).toBe('met');
  });

  it('is breached by an empty shift only when absence is proven', () => {
    const empty = goodNight({ presence: [], handover: null });
    expect(postManned.judge(manned, empty).verdict).toBe('breached');
    expect(
      postManned
        .judge(manned, { ...empty, silence: spoken({ devices: [] }) })
        .missing.map((reason) => reason.key),
    ).toEqual(['noDeviceCanSpeak']);
    const recorded = { personId: 'captain', entryId: 'absence' };
    expect(
      postManned.judge(manned, { ...empty, silence: spoken({ devices: [], absenceRecordedBy: recorded }) }),
    ).toMatchObject({ verdict: 'breached', evidence: ['absence'] });
  });

  it('never counts more unmanned time when one more stay is added', () => {
    const anyStay = fc.tuple(
      fc.constantFrom('wang', 'sun', 'zhao'),
      fc.integer({ min: -60, max: 540 }),
      fc.integer({ min: 1, max: 300 }),
    );
    const total = (stays: readonly [string, number, number][], requiredHeads: number) =>
      unmannedStretches({
        startsAt,
        endsAt,
        requiredHeads,
        presence: stays.map(([guard, from, length]) => stay('own', guard, from, from + length)),
      }).reduce((sum, stretch) => sum + stretch.toMs - stretch.fromMs, 0);
    fc.assert(
      fc.property(
        fc.array(anyStay, { maxLength: 8 }),
        anyStay,
        fc.integer({ min: 1, max: 3 }),
        (stays, more, heads) => {
          const before = total(stays, heads);
          expect(before).toBeLessThanOrEqual(8 * 3_600_000);
          expect(total([...stays, more], heads)).toBeLessThanOrEqual(before);
        },
      ),
    );
  });
});
