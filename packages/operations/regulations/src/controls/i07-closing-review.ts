import type { ControlOf } from '../control.ts';
import { askedOf } from '../facts/incident-facts.ts';
import { judgeEach } from '../judge-each.ts';
import { flag, parameterValue } from '../parameter.ts';

/**
 * A file is closed with its cause found, the lesson taught and the measures done 三不放过 (S9E-2.5b); with the flag also the
 * responsibility dealt with 四不放过. Asked of files closed that day.
 */
export const closingReview: ControlOf<'incidentFile'> = {
  code: 'I07',
  version: 1,
  severity: 'H',
  frequency: 'day',
  subject: 'site-day',
  family: 'incidentFile',
  sources: ['S9E-2.5b'],
  evidence: ['form'],
  parameters: [flag('responsibilityRequired', 0)],
  judge(params, facts) {
    const responsibilityRequired = parameterValue(params, 'responsibilityRequired') === 1;
    const files = askedOf(facts, 'review').map((incident) => ({
      name: incident.incidentNo,
      isKept:
        incident.isCauseFound &&
        incident.isEducationHeld &&
        incident.areMeasuresDone &&
        (incident.isResponsibilityHandled || !responsibilityRequired),
      entryIds: incident.entryIds,
    }));
    return judgeEach('I07', files, {});
  },
};
