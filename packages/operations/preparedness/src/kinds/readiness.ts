import { count, entryKind, freeText, id, photoHash } from '@zhiqin/duty/rules';
import * as z from 'zod/mini';

export const contactOutcomes = ['reached', 'read-over', 'no-answer', 'wrong'] as const;
export type ContactOutcome = (typeof contactOutcomes)[number];

/** 核对联系电话 (S9A-3a): dialled and answered, or read over where nobody dials to try. */
export const contactVerified = entryKind({
  kind: 'contact.verified',
  needsPost: false,
  personal: ['text'],
  body: z.object({
    contact: id,
    contactOutcome: z.enum(contactOutcomes),
    text: z.nullable(freeText),
  }),
});

/** 微型消防站检查: who is on duty, and what lies there of what is to lie there. */
export const stationChecked = entryKind({
  kind: 'station.checked',
  needsPost: false,
  personal: ['text', 'photo'],
  body: z.object({
    station: id,
    onDuty: count,
    stock: z
      .array(z.object({ item: id, actual: count, isFit: z.boolean() }))
      .check(z.maxLength(200, 'field.too-long')),
    text: z.nullable(freeText),
    photo: z.nullable(photoHash),
  }),
});
