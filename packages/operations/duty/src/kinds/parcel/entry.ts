import * as z from 'zod/mini';
import { count, entryKind, freeText, id, shortText } from '../kind.ts';

export const parcelKinds = ['parcel', 'registered', 'letter', 'newspaper', 'document', 'item'] as const;
export const parcelTakers = ['recipient', 'for-recipient', 'back-to-courier', 'delivered'] as const;

/** 信件、包裹、报刊代收 (S9A-6). */
export const parcelIn = entryKind({
  kind: 'parcel.in',
  needsPost: true,
  personal: ['unit', 'recipient', 'trackingNo', 'note'],
  body: z.object({
    parcel: id,
    parcelKind: z.enum(parcelKinds),
    courier: z.nullable(shortText),
    trackingNo: z.nullable(shortText),
    unit: z.nullable(shortText),
    recipient: z.nullable(shortText),
    pieces: count,
    /** Shelf or bag. */
    shelf: z.nullable(shortText),
    isDamaged: z.boolean(),
    note: z.nullable(freeText),
  }),
});

/** 领取: by the recipient, by somebody for him, or back. */
export const parcelOut = entryKind({
  kind: 'parcel.out',
  needsPost: true,
  personal: ['takenBy', 'note'],
  body: z.object({
    parcel: id,
    taker: z.enum(parcelTakers),
    takenBy: z.nullable(shortText),
    isIdChecked: z.boolean(),
    note: z.nullable(freeText),
  }),
});
