import { count, entryKind, freeText, instant, photoHash, shortText } from '@zhiqin/duty/rules';
import * as z from 'zod/mini';
import {
  briefElements,
  type IncidentTypeCode,
  incidentTypeCodes,
  services,
  severities,
} from '../incident-types.ts';

/**
 * 突发事件首报 (S9E-2.1): the first brief, from the place, in under a minute. An element is told, or said to be not known
 * yet. Services that were called before it stand in it, so that one form is enough.
 */
export const incidentReport = entryKind({
  kind: 'incident.report',
  needsPost: true,
  personal: ['place', 'nature', 'features', 'losses', 'firstAction', 'photos'],
  body: z.object({
    incidentType: z.enum(incidentTypeCodes as [IncidentTypeCode, ...IncidentTypeCode[]]),
    severity: z.enum(severities),
    /** Null: nobody knows yet. */
    occurredAt: z.nullable(instant),
    discoveredAt: instant,
    place: z.nullable(shortText),
    nature: z.nullable(freeText),
    people: z.nullable(count),
    features: z.nullable(freeText),
    losses: z.nullable(freeText),
    unknown: z.array(z.enum(briefElements)).check(z.maxLength(5, 'field.too-long')),
    casualties: z.nullable(count),
    called: z
      .array(z.object({ service: z.enum(services), calledAt: instant }))
      .check(z.maxLength(6, 'field.too-long')),
    firstAction: z.nullable(freeText),
    photos: z.nullable(
      z.array(photoHash).check(z.minLength(1, 'field.required'), z.maxLength(6, 'field.too-long')),
    ),
  }),
});
