import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/**
 * Everybody operating the fire control room holds the fire facility operator's licence (消防法 第21条), of at least the
 * level set: 五级 5 … 一级 1. Level 4 中级 is asked for where linkage control exists; a room without it may set 5.
 */
export const controlRoomLicence: ControlOf<'operatorLicence'> = {
  code: 'P07',
  version: 1,
  severity: 'B',
  frequency: 'shift',
  subject: 'post-shift',
  family: 'operatorLicence',
  sources: ['消防法 第21条', 'GB 25506-2010', '公安部令第61号 第38条'],
  evidence: ['certificate', 'check-in'],
  parameters: [
    counted({
      name: 'licenceLevel',
      unit: 'level',
      stricter: 'lower',
      range: { min: 1, max: 5 },
      default: 4,
      bounds: [{ from: '2009-05-01', value: 5, direction: 'max', citation: '消防法 第21条', basis: 'law' }],
    }),
  ],
  judge(params, facts) {
    const licenceLevel = parameterValue(params, 'licenceLevel');
    const operators = facts.operators.map((operator) => ({
      name: '',
      isKept:
        operator.licenceLevel === null
          ? null
          : operator.licenceLevel > 0 && operator.licenceLevel <= licenceLevel,
      entryIds: operator.entryIds,
    }));
    return judgeEach('P07', operators, { licenceLevel }, facts.silence);
  },
};
