import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';

/**
 * Where 110, 119 or 120 is needed it was called, at a time on record (保安服务管理条例 第29条; S5-15). A case number is asked of
 * the police alone: the others seldom give one.
 */
export const servicesCalled: ControlOf<'incident'> = {
  code: 'I04',
  version: 1,
  severity: 'H',
  frequency: 'event',
  subject: 'site-day',
  family: 'incident',
  sources: ['保安服务管理条例 第29条', 'S5-15', '消防法 第44条'],
  evidence: ['timeline'],
  parameters: [],
  judge(_params, facts) {
    const calls = facts.incidents.flatMap((incident) =>
      incident.servicesNeeded.map((service) => ({
        name: incident.incidentNo,
        isKept: incident.calls.some(
          (call) => call.service === service && (service !== '110' || call.caseNo !== null),
        ),
        entryIds: incident.entryIds,
      })),
    );
    return judgeEach('I04', calls, {}, facts.silence);
  },
};
