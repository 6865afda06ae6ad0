import type { ControlOf } from '../control.ts';
import { met, notApplicable, shortfall } from '../judgement.ts';
import { counted, parameterValue } from '../parameter.ts';

/** Every exit and fire lane is looked at each day and is clear, or a hazard ticket says it is not (消防法 第28条; S9C-9). */
export const exitsAndLanesClear: ControlOf<'fireLane'> = {
  code: 'F05',
  version: 1,
  severity: 'H',
  frequency: 'day',
  subject: 'site-day',
  family: 'fireLane',
  sources: ['消防法 第28条', 'S9C-9', 'S9A-7'],
  evidence: ['point-check'],
  parameters: [
    counted({
      name: 'checksPerDay',
      unit: 'checks',
      stricter: 'higher',
      range: { min: 1, max: 24 },
      default: 1,
      bounds: [
        {
          from: '2002-05-01',
          value: 1,
          direction: 'min',
          citation: '公安部令第61号 第25条',
          basis: 'law',
          overlay: 'fire_key_unit',
          unconfirmed: true,
        },
        {
          from: '2021-08-01',
          value: 1,
          direction: 'min',
          citation: '应急管理部令第5号 第34条',
          basis: 'law',
          overlay: 'high_rise',
          unconfirmed: true,
        },
        { from: '2010-01-01', value: 1, direction: 'min', citation: 'S9C-9', basis: 'rule-set' },
      ],
    }),
  ],
  judge(params, facts) {
    const checksPerDay = parameterValue(params, 'checksPerDay');
    if (facts.requiredPoints.length === 0) return notApplicable({ key: 'noExitPoints', values: {} });
    const evidence = facts.checks.flatMap((check) =>
      check.ticketEntryId ? [check.entryId, check.ticketEntryId] : [check.entryId],
    );
    const unchecked = facts.requiredPoints.filter(
      (point) => facts.checks.filter((check) => check.pointId === point.pointId).length < checksPerDay,
    );
    const blocked = facts.requiredPoints.filter((point) =>
      facts.checks.some(
        (check) => check.pointId === point.pointId && !check.clear && check.ticketEntryId === null,
      ),
    );
    const ticketed = facts.checks.filter((check) => !check.clear && check.ticketEntryId !== null).length;
    const values = { points: facts.requiredPoints.length, tickets: ticketed };
    if (blocked.length > 0) {
      return shortfall(
        facts.silence,
        { key: 'blockedWithoutTicket', values: { ...values, names: blocked.map((point) => point.name) } },
        evidence,
      );
    }
    if (unchecked.length > 0) {
      return shortfall(
        facts.silence,
        { key: 'pointsUnchecked', values: { ...values, names: unchecked.map((point) => point.name) } },
        evidence,
      );
    }
    return met({ key: 'exitsClear', values }, evidence);
  },
};
