import { count, entryKind, freeText, id, instant, photoHash, shortText } from '@zhiqin/duty/rules';
import * as z from 'zod/mini';
import { services } from '../incident-types.ts';

/** Id of the first brief. */
const incident = id;

/** 报警记录 (S5-15, S9E-2.3): whom one called, when they came, under which number they keep it. */
export const incidentCall = entryKind({
  kind: 'incident.call',
  needsPost: true,
  personal: ['text'],
  body: z.object({
    incident,
    service: z.enum(services),
    calledAt: z.nullable(instant),
    arrivedAt: z.nullable(instant),
    caseNo: z.nullable(shortText),
    text: z.nullable(freeText),
  }),
});

/** 现场保护与疏散 (S9E-2.2, S5-16): what was done at the scene, and who was counted at the assembly point. */
export const incidentScene = entryKind({
  kind: 'incident.scene',
  needsPost: true,
  personal: ['text', 'photo'],
  body: z.object({
    incident,
    cordoned: z.boolean(),
    cleared: z.boolean(),
    surroundingsWatched: z.boolean(),
    headcount: z.nullable(count),
    missingHeads: z.nullable(count),
    text: z.nullable(freeText),
    photo: z.nullable(photoHash),
  }),
});

/** 证人陈述 (S9E-2.5a, form 现场调查记录): in the witness's own words, signed on the glass. */
export const incidentStatement = entryKind({
  kind: 'incident.statement',
  needsPost: true,
  personal: ['witness', 'contact', 'text', 'signature'],
  body: z.object({
    incident,
    witness: z.nullable(shortText),
    contact: z.nullable(shortText),
    text: z.nullable(freeText),
    signature: z.nullable(photoHash),
  }),
});

export const personParts = ['victim', 'injured', 'suspect', 'witness', 'reporter', 'other'] as const;

/** 涉事人员 (S9E-2.5a): who had part in it. Particulars are sealed, masked and opened with a reason like all of the duty log. */
export const incidentPerson = entryKind({
  kind: 'incident.person',
  needsPost: true,
  deskOnly: true,
  personal: ['name', 'contact', 'idNumber', 'text'],
  body: z.object({
    incident,
    part: z.enum(personParts),
    name: z.nullable(shortText),
    contact: z.nullable(shortText),
    idNumber: z.nullable(shortText),
    text: z.nullable(freeText),
  }),
});

/** 进展: a line of the course of events. */
export const incidentProgress = entryKind({
  kind: 'incident.progress',
  needsPost: true,
  personal: ['text', 'photo'],
  body: z.object({ incident, text: z.nullable(freeText), photo: z.nullable(photoHash) }),
});
