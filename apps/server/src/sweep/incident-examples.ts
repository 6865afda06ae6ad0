import { closedIncident, policeEntry } from './own-things.ts';
import { idAt, ownPlace } from './places.ts';

const second = { ...ownPlace, person: 2 } as const;

/** What the schema cannot say of incidents. */
export const incidentExamples: Record<string, unknown> = {
  'incidents.reportIncident': { occurredAt: null, incidentType: 'theft', severity: 'minor', unknown: [] },
  'incidents.noteIncident': { call: { service: '110', calledAt: null, arrivedAt: null, caseNo: null } },
  'incidents.holdClip': { hasCamera: true, sha256: null },
  'incidents.checkIncidentEffect': { actionId: idAt('incident_action', second) },
  'incidents.linkPoliceEntry': { entryId: policeEntry },
  'incidents.archiveIncident': { incidentId: closedIncident },
  'incidents.addIncidentPerson': { part: 'witness' },
  'incidents.countHeads': { headcount: 12, missingHeads: 0 },
  'incidents.addEvidence': { sha256: null },
  'incidents.closeIncident': { incidentId: idAt('duty_entry', second) },
  'incidents.addIncidentAction': { dueOn: '2027-01-05' },
};
