import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/** Technical devices are on line nearly always, and a fault is mended in hours (S7-3.2; S4-4.3). No status heard is unproven. */
export const deviceUptime: ControlOf<'device'> = {
  code: 'M04',
  version: 2,
  severity: 'M',
  frequency: 'day',
  subject: 'site-day',
  family: 'device',
  sources: ['S7-3.2.1', 'S4-4.3'],
  evidence: ['device-log', 'ticket'],
  parameters: [
    counted({
      name: 'uptimePercent',
      unit: 'percent',
      stricter: 'higher',
      range: { min: 80, max: 100 },
      default: 98,
    }),
    counted({
      name: 'repairHours',
      unit: 'hours',
      stricter: 'lower',
      range: { min: 1, max: 168 },
      default: { residential: 24, office: 24, industrial: 8 },
    }),
  ],
  judge(params, facts) {
    const uptimePercent = parameterValue(params, 'uptimePercent');
    const repairHours = parameterValue(params, 'repairHours');
    const uptime = facts.uptimePercent;
    const online = { name: '', isKept: uptime === null ? null : uptime >= uptimePercent, entryIds: [] };
    const faults = facts.faults.map(({ name, openHours, entryIds }) => ({
      name,
      isKept: openHours <= repairHours,
      entryIds,
    }));
    const values = { uptime: uptime ?? 0, uptimePercent, repairHours };
    return judgeEach('M04', [online, ...faults], values, facts.silence);
  },
};
