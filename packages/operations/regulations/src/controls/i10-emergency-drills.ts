import { isWithinMonths } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/** Every scenario was drilled within the months set, half-yearly in key units (S3-12; 内保条例 第15条 asks for it regularly). */
export const emergencyDrills: ControlOf<'plan'> = {
  code: 'I10',
  version: 1,
  severity: 'M',
  frequency: 'month',
  subject: 'site-month',
  family: 'plan',
  sources: ['S3-12', '企业事业单位内部治安保卫条例 第15条'],
  evidence: ['file', 'photo'],
  parameters: [
    counted({
      name: 'scenarioDrillMonths',
      unit: 'months',
      stricter: 'lower',
      range: { min: 1, max: 24 },
      default: 12,
      overlayDefault: { security_key_unit: 6 },
    }),
  ],
  judge(params, facts) {
    const scenarioDrillMonths = parameterValue(params, 'scenarioDrillMonths');
    const scenarios = facts.scenarios.map(({ name, drilledOn, entryIds }) => ({
      name,
      isKept: drilledOn === null ? null : isWithinMonths(drilledOn, scenarioDrillMonths, facts.asOf),
      entryIds,
    }));
    return judgeEach('I10', scenarios, { scenarioDrillMonths });
  },
};
