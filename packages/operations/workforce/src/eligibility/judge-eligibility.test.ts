import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeEligibility, refusal } from './judge-eligibility.ts';
import type { PaperFact, PersonFacts } from './person-facts.ts';

const day = '2026-11-23';
const site = 'site-1';
const gate = { siteId: site, kind: 'gate', passScore: 60 };
const room = { siteId: site, kind: 'control_room', passScore: 60 };

const paper = (kind: string, more: Partial<PaperFact> = {}): PaperFact => ({
  kind,
  title: null,
  startsOn: '2026-06-01',
  endsOn: null,
  outcome: null,
  ...more,
});
const held = { level: null, issuedOn: '2020-03-01', expiresOn: null, revokedOn: null };
const terms = {
  startsOn: '2024-03-01',
  endsOn: null,
  contractType: 'labour' as const,
  signedOn: '2024-03-05',
  contractEndsOn: null,
  hourRegime: 'comprehensive' as const,
  cycle: 'month' as const,
  approvalNo: null,
  approvalUntil: null,
  baseMonthlyFen: 420_000,
  hourlyFen: null,
  allowances: [],
};
const passed = (topic: string) => ({ day: '2024-03-03', topic, isPassed: true, score: 88 });

/** Nothing stands against him anywhere but in the control room. */
const sound: PersonFacts = {
  joinedOn: '2024-03-01',
  leftOn: null,
  birthDate: '1990-03-07',
  sex: 'male',
  formerRetirementAge: null,
  education: 'senior',
  nationality: '中国',
  certificates: [{ ...held, kind: 'guard' }],
  papers: [
    paper('medical', { outcome: 'passed' }),
    paper('vetting', { outcome: 'clear' }),
    paper('insurance-social'),
    paper('insurance-accident', { endsOn: '2027-05-31' }),
    paper('undertaking'),
  ],
  terms: [terms],
  contractFrom: '2024-03-05',
  results: [passed('rules'), passed('skills'), passed('emergency')],
  lastFireTrainingOn: '2026-09-01',
  inductedOn: new Map([[site, '2024-03-04']]),
};

const without = (kind: string) => sound.papers.filter((one) => one.kind !== kind);
const codes = (facts: PersonFacts, post = gate, on = day) =>
  judgeEligibility(facts, post, on).map(
    (one) => `${one.control ?? '-'} ${one.code}${one.refuses ? ' !' : ''}`,
  );

describe('judgeEligibility', () => {
  it('finds nothing against somebody whose file is complete', () => {
    expect(codes(sound)).toEqual([]);
  });

  it.each<[string, Partial<PersonFacts>, string[]]>([
    ['has no guard certificate', { certificates: [] }, ['P01 certificate-none !']],
    [
      'lost it that morning',
      { certificates: [{ ...held, kind: 'guard', revokedOn: day }] },
      ['P01 certificate-lapsed !'],
    ],
    ['is 17', { birthDate: '2008-11-24' }, ['P02 too-young !']],
    ['left school at twelve', { education: 'primary' }, ['P02 schooling-low !']],
    ['has an unwritten nationality', { nationality: null }, ['P02 nationality-unknown']],
    [
      'did not pass the medical',
      { papers: [...without('medical'), paper('medical', { outcome: 'failed' })] },
      ['P02 medical-not-passed !'],
    ],
    ['was never vetted', { papers: without('vetting') }, ['P03 vetting-none']],
    [
      'is barred',
      { papers: [...without('vetting'), paper('vetting', { outcome: 'barred' })] },
      ['P03 vetting-not-clear !'],
    ],
    [
      'was vetted thirteen months ago',
      { papers: [...without('vetting'), paper('vetting', { outcome: 'clear', startsOn: '2025-10-20' })] },
      ['P03 vetting-old'],
    ],
    [
      'failed in an emergency',
      {
        results: [passed('rules'), passed('skills'), { ...passed('emergency'), isPassed: false, score: 40 }],
      },
      ['P04 exam-failed !'],
    ],
    ['was not examined yet', { results: [passed('rules'), passed('skills')] }, ['P04 training-none']],
    ['had no fire training for a year', { lastFireTrainingOn: '2025-11-22' }, ['P06 fire-training-old']],
    ['has no contract', { contractFrom: null }, ['P08 contract-none']],
    [
      'has a contract that ran out',
      { terms: [{ ...terms, contractEndsOn: '2026-11-22' }] },
      ['P08 contract-ended'],
    ],
    ['has no accident cover', { papers: without('insurance-accident') }, ['P09 insurance-accident']],
    ['promised nothing', { papers: without('undertaking') }, ['P12 undertaking-none']],
    ['never saw the site', { inductedOn: new Map() }, ['P13 induction-none']],
    ['is past retirement age', { birthDate: '1965-01-15' }, ['R11 over-age']],
    [
      'is past it under a service agreement',
      { birthDate: '1965-01-15', terms: [{ ...terms, contractType: 'service' }] },
      [],
    ],
    ['left yesterday', { leftOn: '2026-11-22', certificates: [] }, ['- left !']],
  ])('says so of a guard who %s', (_, change, expected) => {
    expect(codes({ ...sound, ...change })).toEqual(expected);
  });

  it('asks for the score of the site, not for one of its own', () => {
    const scored = { ...sound, results: sound.results.map((one) => ({ ...one, isPassed: null, score: 72 })) };
    expect(codes(scored)).toEqual([]);
    expect(codes(scored, { ...gate, passScore: 80 })).toEqual(Array(3).fill('P04 exam-failed !'));
  });

  it('asks for the licence in the control room alone, and for its level', () => {
    const licence = (level: number | null) => ({
      ...sound,
      certificates: [...sound.certificates, { ...held, kind: 'fire_control', level }],
    });
    expect(codes(sound, room)).toEqual(['P07 licence-none !']);
    expect(codes(licence(null), room)).toEqual(['P07 licence-level-unknown']);
    expect(codes(licence(5), room)).toEqual(['P07 licence-level !']);
    expect(codes(licence(4), room)).toEqual([]);
  });

  it('asks for a skill the place wants, by name', () => {
    const post = { ...gate, skills: ['英语接待'] };
    expect(codes(sound, post)).toEqual(['- skill-none']);
    const skilled = { ...sound, papers: [...sound.papers, paper('skill', { title: '英语接待' })] };
    expect(codes(skilled, post)).toEqual([]);
  });

  it('cites a source for every reason of a control, refuses by severity B alone, and names a refusal first', () => {
    const some = <T>(values: readonly T[]) => fc.subarray([...values]);
    const facts = fc
      .record({
        papers: some(sound.papers),
        results: some(sound.results),
        certificates: some(sound.certificates),
        education: fc.constantFrom('primary', 'senior', null),
        birthDate: fc.constantFrom('1960-01-01', '2010-01-01', '1990-03-07', null),
        contractFrom: fc.constantFrom('2024-03-05', null),
      })
      .map((change): PersonFacts => ({ ...sound, ...change }));
    fc.assert(
      fc.property(facts, fc.constantFrom(gate, room), (own, post) => {
        const reasons = judgeEligibility(own, post, day);
        for (const one of reasons) {
          expect(one.sources.length).toBeGreaterThan(0);
          if (one.refuses) expect(one.severity).toBe('B');
        }
        const first = reasons.findIndex((one) => !one.refuses);
        expect(reasons.slice(first < 0 ? reasons.length : first).some((one) => one.refuses)).toBe(false);
        expect(refusal(reasons)).toBe(reasons.find((one) => one.refuses));
      }),
    );
  });
});
