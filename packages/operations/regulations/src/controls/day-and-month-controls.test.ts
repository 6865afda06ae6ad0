import { describe, expect, it } from 'vitest';
import type { CertificateFacts } from '../facts/certificate-facts.ts';
import type { FireLaneFacts } from '../facts/fire-lane-facts.ts';
import type { GateFacts } from '../facts/gate-facts.ts';
import type { BanFacts } from '../facts/outsider-facts.ts';
import type { ReportFacts } from '../facts/report-facts.ts';
import { minuteAfterStart, silent, spoken } from '../situations/night-shift.ts';
import { exitsAndLanesClear } from './f05-exits-and-lanes-clear.ts';
import { monthlyReport } from './k09-monthly-report.ts';
import { certifiedOnPost } from './p01-certified-on-post.ts';
import { registerComplete } from './v01-register-complete.ts';
import { passReturned } from './v04-pass-returned.ts';
import { banList } from './v07-ban-list.ts';

const visit = (entryId: string, requiredFieldsMissing: string[] = []): GateFacts['visits'][number] => ({
  entryId,
  requiredFieldsMissing,
  needsHost: true,
  isHostConfirmed: true,
  isNoticeGiven: true,
  passNo: null,
  admittedAt: minuteAfterStart(10),
  expectedLeaveAt: null,
  leftAt: minuteAfterStart(60),
});

function gateDay(changes: Partial<GateFacts> = {}): GateFacts {
  return {
    siteId: 'site',
    day: '2026-03-01',
    visits: [visit('v1'), visit('v2')],
    passes: { issued: 2, returned: 2, outstanding: [], returnEntryIds: ['r1', 'r2'] },
    silence: spoken(),
    ...changes,
  };
}

describe('V01 register complete', () => {
  const all = { completePercent: 100 };
  it('names the fields left empty', () => {
    expect(registerComplete.judge(all, gateDay())).toMatchObject({ verdict: 'met', evidence: ['v1', 'v2'] });
    const gap = gateDay({
      visits: [visit('v1'), visit('v2', ['contact'])],
    });
    expect(registerComplete.judge(all, gap)).toMatchObject({
      verdict: 'breached',
      measure: { values: { incomplete: 1, fields: ['contact'] } },
      evidence: ['v2'],
    });
    expect(registerComplete.judge(all, { ...gap, silence: silent() }).verdict).toBe('unproven');
  });

  it('takes a day without visits for what it is only when all devices have spoken', () => {
    expect(registerComplete.judge(all, gateDay({ visits: [] })).verdict).toBe('not-applicable');
    expect(registerComplete.judge(all, gateDay({ visits: [], silence: silent() })).verdict).toBe('unproven');
  });
});

describe('V04 pass returned', () => {
  const none = { maxOutstandingPasses: 0 };
  it('lists the passes that did not come back', () => {
    expect(passReturned.judge(none, gateDay()).verdict).toBe('met');
    const open = gateDay({
      passes: {
        issued: 3,
        returned: 2,
        outstanding: [{ passNo: 'A-017', issuedEntryId: 'i3' }],
        returnEntryIds: [],
      },
    });
    expect(passReturned.judge(none, open)).toMatchObject({
      verdict: 'breached',
      measure: { values: { passNos: ['A-017'] } },
      evidence: ['i3'],
    });
    expect(passReturned.judge(none, { ...open, silence: silent() }).verdict).toBe('unproven');
    expect(passReturned.judge({ maxOutstandingPasses: 1 }, open).verdict).toBe('met');
  });
});

describe('F05 exits and lanes clear', () => {
  const daily = { checksPerDay: 1 };
  const check = (pointId: string, clear = true, ticketEntryId: string | null = null) => ({
    entryId: `c-${pointId}`,
    pointId,
    clear,
    ticketEntryId,
    at: minuteAfterStart(0),
  });
  const day = (checks: FireLaneFacts['checks'], silence = spoken()): FireLaneFacts => ({
    siteId: 'site',
    day: '2026-03-01',
    requiredPoints: [
      { pointId: 'east', name: 'East exit' },
      { pointId: 'lane', name: 'Fire lane' },
    ],
    checks,
    silence,
  });

  it('accepts a blocked lane with a ticket, not one without', () => {
    expect(exitsAndLanesClear.judge(daily, day([check('east'), check('lane')])).verdict).toBe('met');
    expect(exitsAndLanesClear.judge(daily, day([check('east'), check('lane', false, 't1')]))).toMatchObject({
      verdict: 'met',
      evidence: ['c-east', 'c-lane', 't1'],
    });
    expect(exitsAndLanesClear.judge(daily, day([check('east'), check('lane', false)]))).toMatchObject({
      verdict: 'breached',
      measure: { key: 'blockedWithoutTicket', values: { names: ['Fire lane'] } },
    });
  });

  it('asks for every point as often as set', () => {
    expect(exitsAndLanesClear.judge(daily, day([check('east')]))).toMatchObject({
      verdict: 'breached',
      measure: { key: 'pointsUnchecked', values: { names: ['Fire lane'] } },
    });
    expect(exitsAndLanesClear.judge(daily, day([check('east')], silent())).verdict).toBe('unproven');
    expect(exitsAndLanesClear.judge({ checksPerDay: 2 }, day([check('east'), check('lane')])).verdict).toBe(
      'breached',
    );
    expect(exitsAndLanesClear.judge(daily, { ...day([]), requiredPoints: [] }).verdict).toBe(
      'not-applicable',
    );
  });
});

describe('P01 certified on post', () => {
  const dated = { validityYears: 0 };
  const worked = (days: string[], certificates: CertificateFacts['certificates']): CertificateFacts => ({
    guardId: 'wang',
    month: '2026-03',
    dutyDays: days.map((day) => ({ day, entryIds: [`on-${day}`] })),
    certificates,
  });
  const certificate = (changes: Partial<CertificateFacts['certificates'][number]> = {}) => ({
    certificateNo: '沪2020001',
    validFrom: '2020-05-01',
    expiresOn: null,
    revokedOn: null,
    ...changes,
  });

  it('covers the day it expires, not the next; not the day it is revoked', () => {
    const expiring = [certificate({ expiresOn: '2026-03-02' })];
    expect(certifiedOnPost.judge(dated, worked(['2026-03-02'], expiring)).verdict).toBe('met');
    expect(certifiedOnPost.judge(dated, worked(['2026-03-02', '2026-03-03'], expiring))).toMatchObject({
      verdict: 'breached',
      measure: { values: { uncertifiedDays: 1, days: ['2026-03-03'] } },
      evidence: ['on-2026-03-03'],
    });
    expect(
      certifiedOnPost.judge(dated, worked(['2026-03-02'], [certificate({ revokedOn: '2026-03-02' })]))
        .verdict,
    ).toBe('breached');
    expect(
      certifiedOnPost.judge(dated, worked(['2026-03-02'], [certificate({ validFrom: '2026-03-03' })]))
        .verdict,
    ).toBe('breached');
  });

  it('takes a renewal into account and lets undated certificates run', () => {
    const renewed = [
      certificate({ expiresOn: '2026-03-02' }),
      certificate({ certificateNo: '沪2026009', validFrom: '2026-03-03' }),
    ];
    expect(certifiedOnPost.judge(dated, worked(['2026-03-02', '2026-03-03'], renewed)).verdict).toBe('met');
    expect(certifiedOnPost.judge({ validityYears: 3 }, worked(['2026-03-02'], [certificate()])).verdict).toBe(
      'breached',
    );
    expect(
      certifiedOnPost.judge(
        { validityYears: 6 },
        worked(['2026-03-02'], [certificate({ validFrom: '2020-02-29' })]),
      ).verdict,
    ).toBe('breached');
  });

  it('treats a certificate that is not on file as a missing record', () => {
    expect(certifiedOnPost.judge(dated, worked(['2026-03-02'], []))).toMatchObject({
      verdict: 'unproven',
      missing: [{ key: 'certificateNotOnFile' }],
    });
    expect(certifiedOnPost.judge(dated, worked([], [])).verdict).toBe('not-applicable');
  });
});

describe('K09 monthly report', () => {
  const byFifth = { dueDayOfMonth: 5, acknowledgeWithinDays: 15 };
  const december = (changes: Partial<ReportFacts>): ReportFacts => ({
    siteId: 'site',
    month: '2026-12',
    deliveredOn: null,
    acknowledgedOn: null,
    today: '2027-01-03',
    entryIds: ['issue'],
    ...changes,
  });

  it('is due on day 5 of the next month, over the turn of the year', () => {
    expect(monthlyReport.judge(byFifth, december({ today: '2027-01-05' }))).toMatchObject({
      verdict: 'not-applicable',
      measure: { values: { dueOn: '2027-01-05' } },
    });
    expect(monthlyReport.judge(byFifth, december({ today: '2027-01-06' })).verdict).toBe('breached');
    expect(
      monthlyReport.judge(byFifth, december({ deliveredOn: '2027-01-06', acknowledgedOn: '2027-01-06' })),
    ).toMatchObject({ verdict: 'breached', measure: { key: 'reportLate' } });
  });

  it('never blames the contractor for a client who does not answer', () => {
    const delivered = december({ deliveredOn: '2027-01-04' });
    expect(monthlyReport.judge(byFifth, { ...delivered, acknowledgedOn: '2027-01-20' }).verdict).toBe('met');
    expect(monthlyReport.judge(byFifth, { ...delivered, today: '2027-01-19' }).verdict).toBe(
      'not-applicable',
    );
    expect(monthlyReport.judge(byFifth, { ...delivered, today: '2027-01-20' })).toMatchObject({
      verdict: 'unproven',
      missing: [{ key: 'clientHasNotAcknowledged' }],
    });
  });
});

describe('V07 ban list', () => {
  const judged = (...bans: Partial<BanFacts['bans'][number]>[]) =>
    banList.judge(
      {},
      {
        siteId: 'site',
        day: '2026-10-20',
        bans: bans.map((changes, no) => ({
          banId: `ban-${no}`,
          hasReason: true,
          hasExpiry: true,
          hasApprover: true,
          isOccupier: false,
          admittedEntryIds: [],
          ...changes,
        })),
      },
    );

  it('waits for what the office has not put on file, and says what it is', () => {
    expect(judged({}, { hasApprover: false })).toMatchObject({
      verdict: 'unproven',
      missing: [{ key: 'deciderNotOnFile' }],
    });
    for (const gap of [{ hasReason: false }, { hasExpiry: false }])
      expect(judged({}, gap)).toMatchObject({ verdict: 'unproven', missing: [{ key: 'fileIncomplete' }] });
  });

  it('is breached by who was let in, whatever the file says', () => {
    expect(judged({ hasApprover: false, admittedEntryIds: ['in'] })).toMatchObject({
      verdict: 'breached',
      evidence: ['ban-0', 'in'],
    });
    expect(judged({ isOccupier: true }).verdict).toBe('breached');
    expect(judged({}, {}).verdict).toBe('met');
  });
});
