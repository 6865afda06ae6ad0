import { monthsAfter } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { met } from '../judgement.ts';
import { counted, parameterValue } from '../parameter.ts';

/**
 * Who is hired is of age, has at least junior high schooling, is a citizen and passed a medical (保安服务管理条例 第16条).
 * The upper age is the company's own wish and only warns (S8-3.1.2): nobody is unfit for being older.
 */
export const hiringEligibility: ControlOf<'hiring'> = {
  code: 'P02',
  version: 1,
  severity: 'B',
  frequency: 'change',
  subject: 'guard-month',
  family: 'hiring',
  sources: ['S8-3.1.1', 'S8-3.1.2', '保安服务管理条例 第16条'],
  evidence: ['file'],
  isInternal: true,
  parameters: [
    counted({
      name: 'minimumAge',
      unit: 'years',
      stricter: 'higher',
      range: { min: 16, max: 30 },
      default: 18,
      bounds: [
        {
          from: '2010-01-01',
          value: 18,
          direction: 'min',
          citation: '保安服务管理条例 第16条',
          basis: 'law',
        },
      ],
    }),
    counted({
      name: 'maximumAge',
      unit: 'years',
      stricter: 'lower',
      range: { min: 35, max: 70 },
      default: 45,
    }),
  ],
  judge(params, facts) {
    const minimumAge = parameterValue(params, 'minimumAge');
    const maximumAge = parameterValue(params, 'maximumAge');
    const { birthDate, hiredOn } = facts;
    const isOfAge = birthDate === null ? null : hiredOn >= monthsAfter(birthDate, minimumAge * 12);
    const isFit = facts.medicalPassedOn === null ? null : facts.medicalPassedOn <= facts.asOf;
    const answers = [isOfAge, facts.isJuniorHigh, facts.isCitizen, isFit];
    const isKept = answers.includes(false) ? false : answers.includes(null) ? null : true;
    if (isKept && birthDate !== null && hiredOn >= monthsAfter(birthDate, (maximumAge + 1) * 12))
      return met({ key: 'P02.older', values: { minimumAge, maximumAge } }, facts.entryIds);
    return judgeEach('P02', [{ name: '', isKept, entryIds: facts.entryIds }], { minimumAge, maximumAge });
  },
};
