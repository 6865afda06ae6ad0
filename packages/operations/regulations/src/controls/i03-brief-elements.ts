import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';

/** The brief names place, nature, number of people, features and losses, or says that one is not known yet (S9E-2.1b). */
export const briefElements: ControlOf<'incident'> = {
  code: 'I03',
  version: 1,
  severity: 'H',
  frequency: 'event',
  subject: 'site-day',
  family: 'incident',
  sources: ['S9E-2.1b'],
  evidence: ['timeline'],
  parameters: [],
  judge(_params, facts) {
    const briefs = facts.incidents.map((incident) => ({
      name: incident.incidentNo,
      isKept: incident.missingElements.length === 0,
      entryIds: incident.entryIds,
    }));
    return judgeEach('I03', briefs, {}, facts.silence);
  },
};
