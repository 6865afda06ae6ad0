export { courseText } from './file/course-text.ts';
export { type IncidentStep, incidentSteps } from './incident-input.ts';
export {
  type BriefElement,
  briefElements,
  type IncidentTypeCode,
  incidentTypeCodes,
  incidentTypes,
  isUrgent,
  type Service,
  type Severity,
  services,
  severities,
} from './incident-types.ts';
export { personParts } from './kinds/follow-up.ts';
export { incidentKinds } from './kinds/index.ts';
