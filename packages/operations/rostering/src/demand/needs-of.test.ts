import { describe, expect, it } from 'vitest';
import { lackingSkills } from './lacking-skills.ts';
import { type Demand, dayTypeOf, needOn } from './needs-of.ts';

const gate = { postId: 'gate', code: 'D', heads: 2 };
const row = (more: Partial<Demand>): Demand => ({
  ...{ postId: 'gate', code: 'D', dayType: 'any', heads: 3, skills: [], fromDay: '2026-01-01', ...more },
});

describe('needOn', () => {
  it('takes the post’s own heads where nothing was recorded, or not yet', () => {
    expect(needOn([], gate, '2026-05-04', 'workday')).toEqual({
      heads: 2,
      skills: [],
      skillHeads: 2,
    });
    expect(needOn([row({ fromDay: '2026-06-01' })], gate, '2026-05-31', 'workday').heads).toBe(2);
    expect(needOn([row({ fromDay: '2026-06-01' })], gate, '2026-06-01', 'workday').heads).toBe(3);
    expect(needOn([row({ code: 'N' })], gate, '2026-06-01', 'workday').heads).toBe(2);
  });
  it('puts the kind of day before any day, and the newest of each kind first, in whatever order they stand', () => {
    const rows = [
      row({ heads: 4, fromDay: '2026-03-01' }),
      row({ dayType: 'holiday', heads: 0 }),
      row({ heads: 3 }),
      row({ dayType: 'restDay', heads: 1, skills: ['woman'] }),
    ];
    for (const demands of [rows, [...rows].reverse()]) {
      expect(needOn(demands, gate, '2026-02-28', 'workday').heads).toBe(3);
      expect(needOn(demands, gate, '2026-03-01', 'workday').heads).toBe(4);
      expect(needOn(demands, gate, '2026-10-01', 'holiday').heads).toBe(0);
      expect(needOn(demands, gate, '2026-03-07', 'restDay')).toEqual({
        heads: 1,
        skills: ['woman'],
        skillHeads: 1,
      });
    }
  });
  it('reads a make-up Saturday as a workday and a holiday before a weekend', () => {
    const kind = { isHoliday: false, isWeekend: true, isMakeUpWorkday: true };
    expect(dayTypeOf(kind)).toBe('workday');
    expect(dayTypeOf({ ...kind, isMakeUpWorkday: false })).toBe('restDay');
    expect(dayTypeOf({ isHoliday: true, isWeekend: true, isMakeUpWorkday: false })).toBe('holiday');
  });
});

describe('lackingSkills', () => {
  const licence = {
    kind: 'fire_control',
    level: 4,
    issuedOn: '2024-01-01',
    expiresOn: '2026-06-30',
    revokedOn: null,
  };
  const paper = { kind: 'skill', title: '英语', startsOn: '2026-01-01', endsOn: null, outcome: null };
  const facts = { certificates: [licence], papers: [paper], sex: 'female' as const };
  it('reads the certificate, the papers and the sex, each on the day asked', () => {
    expect(lackingSkills(facts, ['fire_control', 'woman', '英语'], '2026-06-30')).toEqual([]);
    expect(lackingSkills(facts, ['fire_control', '急救'], '2026-07-01')).toEqual(['fire_control', '急救']);
    expect(lackingSkills({ ...facts, sex: 'male', papers: [] }, ['woman', '英语'], '2026-06-30')).toEqual([
      'woman',
      '英语',
    ]);
  });
});
