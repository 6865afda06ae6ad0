import { liaisonKinds } from '@zhiqin/duty/rules';
import * as z from 'zod/mini';
import {
  briefElements,
  type IncidentTypeCode,
  incidentTypeCodes,
  services,
  severities,
} from './incident-types.ts';
import { personParts } from './kinds/follow-up.ts';

const id = z.uuid('field.invalid');
const required = (max: number) =>
  z
    .string('field.required')
    .check(z.trim(), z.minLength(1, 'field.required'), z.maxLength(max, 'field.too-long'));
const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/, 'field.not-a-day'));

export const incidentSteps = ['squad-leader', 'contractor-head', 'client-office'] as const;
export type IncidentStep = (typeof incidentSteps)[number];

export const incidentInput = z.object({ incidentId: id });
export const listIncidentsInput = z.object({
  siteId: z.optional(z.nullable(id)),
  isOpen: z.optional(z.boolean()),
  limit: z.optional(z.int().check(z.gte(1), z.lte(500))),
});
export const chainInput = z.object({ incidentId: id, step: z.enum(incidentSteps) });
export const remindInput = z.object({
  incidentId: id,
  what: z.enum(['written', 'clip', 'check']),
  actionId: z.optional(id),
});
export const reclassifyInput = z.object({
  incidentId: id,
  incidentType: z.enum(incidentTypeCodes as [IncidentTypeCode, ...IncidentTypeCode[]], 'field.invalid'),
  severity: z.enum(severities, 'field.invalid'),
  reason: required(500),
});
export const holdClipInput = z.object({
  incidentId: id,
  hasCamera: z.boolean(),
  cameraNo: z.optional(z.nullable(z.string().check(z.maxLength(80, 'field.too-long')))),
  /** SHA-256 of the exported file, as the recorder or a tool printed it. */
  sha256: z.optional(
    z.nullable(z.string().check(z.trim(), z.toLowerCase(), z.regex(/^[0-9a-f]{64}$/, 'field.invalid'))),
  ),
  storedAt: z.optional(z.nullable(z.string().check(z.maxLength(200, 'field.too-long')))),
});
export const writeIncidentInput = z.object({
  incidentId: id,
  course: required(8000),
  handling: required(8000),
  opinion: z.optional(z.nullable(z.string().check(z.maxLength(4000, 'field.too-long')))),
});
export const reviewIncidentInput = z.object({
  incidentId: id,
  cause: required(4000),
  lesson: required(4000),
  lessonOn: day,
  prevention: required(4000),
  responsibility: z.optional(z.nullable(z.string().check(z.maxLength(4000, 'field.too-long')))),
});
export const addActionInput = z.object({
  incidentId: id,
  text: required(1000),
  owner: required(120),
  dueOn: day,
});
export const finishActionInput = z.object({ actionId: id, note: required(1000) });
export const checkEffectInput = z.object({
  actionId: id,
  effect: z.enum(['effective', 'partly', 'none'], 'field.invalid'),
  note: required(1000),
});

const line = (max: number) => z.optional(z.nullable(z.string().check(z.maxLength(max, 'field.too-long'))));
const instant = z.optional(
  z.nullable(z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/, 'field.invalid'))),
);
const heads = z.optional(
  z.nullable(z.int('field.invalid').check(z.gte(0, 'field.invalid'), z.lte(100_000, 'field.invalid'))),
);

export const reportIncidentInput = z.object({
  siteId: id,
  postId: id,
  incidentType: z.enum(incidentTypeCodes as [IncidentTypeCode, ...IncidentTypeCode[]], 'field.required'),
  severity: z.enum(severities, 'field.required'),
  occurredAt: instant,
  place: line(120),
  nature: line(2000),
  people: heads,
  features: line(2000),
  losses: line(2000),
  unknown: z.optional(z.array(z.enum(briefElements))),
  casualties: heads,
  firstAction: line(2000),
});
export const noteIncidentInput = z.object({
  incidentId: id,
  text: line(2000),
  call: z.optional(
    z.object({
      service: z.enum(services, 'field.required'),
      calledAt: instant,
      arrivedAt: instant,
      caseNo: line(120),
    }),
  ),
});

export const addPersonInput = z.object({
  incidentId: id,
  part: z.enum(personParts, 'field.required'),
  name: line(120),
  contact: line(120),
  idNumber: line(120),
  text: line(2000),
});
/** People counted at the assembly point, and how many are still missed. */
export const countHeadsInput = z.object({ incidentId: id, headcount: heads, missingHeads: heads });
export const addEvidenceInput = z.object({
  incidentId: id,
  what: required(200),
  sha256: z.optional(
    z.nullable(z.string().check(z.trim(), z.toLowerCase(), z.regex(/^[0-9a-f]{64}$/, 'field.invalid'))),
  ),
  storedAt: line(200),
});
export const recordLiaisonInput = z.object({
  incidentId: id,
  liaisonKind: z.enum(liaisonKinds, 'field.required'),
  policeUnit: line(120),
  officer: line(120),
  receiptNo: line(120),
  text: line(2000),
});
export const linkPoliceInput = z.object({ incidentId: id, entryId: id });
export const alarmInput = z.object({ entryId: id });
