import { describe, expect, it } from 'vitest';
import type { PersonFacts } from './person-facts.ts';
import { barsOf } from './site-bars.ts';

const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];
const place = { siteId: 'site', kinds: ['gate', 'control_room', 'patrol'], passScore: 60 };
const licence = { kind: 'fire_control', level: 4, issuedOn: '2020-01-01', expiresOn: null, revokedOn: null };
const held = { kind: 'guard', level: null, issuedOn: '2020-01-01', expiresOn: null, revokedOn: null };
const passed = (topic: string) => ({ day: '2026-01-05', topic, isPassed: true, score: null });
const sound: PersonFacts = {
  joinedOn: '2024-03-01',
  leftOn: null,
  birthDate: '1990-03-07',
  sex: 'male',
  formerRetirementAge: null,
  education: 'senior',
  nationality: '中国',
  certificates: [held, licence],
  papers: [],
  terms: [],
  contractFrom: null,
  results: ['rules', 'skills', 'emergency'].map(passed),
  lastFireTrainingOn: null,
  inductedOn: new Map(),
};
const bars = (change: Partial<PersonFacts>) => barsOf({ ...sound, ...change }, place, days);

describe('barsOf', () => {
  it('says nothing of somebody against whom papers merely lack', () => {
    expect(bars({})).toEqual([]);
  });

  it('says from which day a certificate no longer covers him, and lets him stand until then', () => {
    expect(bars({ certificates: [{ ...held, expiresOn: '2026-11-24' }, licence] })).toEqual([
      { kinds: null, word: 'certificate-lapsed', since: '2026-11-24', from: '2026-11-25', until: null },
    ]);
  });

  it('ends a bar on the day a new paper begins', () => {
    const renewed = [{ ...held, expiresOn: '2026-11-20' }, { ...held, issuedOn: '2026-11-25' }, licence];
    expect(bars({ certificates: renewed })).toMatchObject([{ from: '2026-11-23', until: '2026-11-24' }]);
  });

  it('names the kinds of post a licence is asked for at', () => {
    expect(bars({ certificates: [held] })).toEqual([
      { kinds: ['control_room'], word: 'licence', since: null, from: '2026-11-23', until: null },
    ]);
  });

  it.each<[string, Partial<PersonFacts>]>([
    ['age', { birthDate: '2010-01-01' }],
    ['schooling', { education: 'primary' }],
    [
      'a doctor',
      {
        papers: [{ kind: 'medical', title: null, startsOn: '2026-06-01', endsOn: null, outcome: 'failed' }],
      },
    ],
    [
      'a vetting',
      {
        papers: [{ kind: 'vetting', title: null, startsOn: '2026-06-01', endsOn: null, outcome: 'barred' }],
      },
    ],
  ])('tells a phone no more than "not cleared" of %s', (_, change) => {
    expect(bars(change)).toEqual([
      { kinds: null, word: 'not-cleared', since: null, from: '2026-11-23', until: null },
    ]);
  });
});
