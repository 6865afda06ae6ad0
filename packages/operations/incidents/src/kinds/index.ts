import type { EntryKind } from '@zhiqin/duty/rules';
import {
  incidentCall,
  incidentPerson,
  incidentProgress,
  incidentScene,
  incidentStatement,
} from './follow-up.ts';
import { incidentReport } from './report.ts';

/** What a post records of an incident; phone, desk and server contribute them to the duty log. */
export const incidentKinds = [
  incidentReport,
  incidentCall,
  incidentScene,
  incidentStatement,
  incidentPerson,
  incidentProgress,
] as unknown as readonly EntryKind[];
