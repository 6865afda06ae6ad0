import * as z from 'zod/mini';
import { count, entryKind, freeText, id, instant, photoHash, shortText } from '../kind.ts';

/** Item by name, specification and measure; the name is of a thing, so it stands in the clear and can be compared. */
export const goodsLine = z.object({
  item: shortText,
  spec: z.nullable(shortText),
  quantity: count,
  measure: z.nullable(shortText),
});
export const goodsLines = z
  .array(goodsLine)
  .check(z.minLength(1, 'field.required'), z.maxLength(60, 'field.too-long'));

/** 出门单、放行条 (S9A-6): what may leave, on whose consent. One slip, one number. */
export const goodsSlip = entryKind({
  kind: 'goods.slip',
  needsPost: true,
  personal: ['applicant', 'carrier', 'plate', 'approver', 'reason'],
  body: z.object({
    slip: id,
    slipNo: shortText,
    applicant: z.nullable(shortText),
    hasOwnerConsent: z.boolean(),
    approver: z.nullable(shortText),
    items: goodsLines,
    reason: z.nullable(freeText),
    isReturnable: z.boolean(),
    dueBackAt: z.nullable(instant),
    validUntil: z.nullable(instant),
    carrier: z.nullable(shortText),
    plate: z.nullable(shortText),
  }),
});

/** What was really carried out, counted at the gate. More, less or without a slip: recorded as it is. */
export const goodsOut = entryKind({
  kind: 'goods.out',
  needsPost: true,
  personal: ['carrier', 'plate', 'note', 'photo', 'signature'],
  body: z.object({
    move: id,
    slip: z.nullable(id),
    slipNo: z.nullable(shortText),
    items: goodsLines,
    isLetOut: z.boolean(),
    isCarrierSigned: z.boolean(),
    carrier: z.nullable(shortText),
    plate: z.nullable(shortText),
    note: z.nullable(freeText),
    photo: z.nullable(photoHash),
    /** SHA-256 of the carrier's signature, where he signed on the screen and not on the slip. */
    signature: z.optional(z.nullable(photoHash)),
  }),
});

/** What came back of a returnable slip. */
export const goodsBack = entryKind({
  kind: 'goods.back',
  needsPost: true,
  personal: ['note'],
  body: z.object({ move: id, slip: id, items: goodsLines, note: z.nullable(freeText) }),
});
