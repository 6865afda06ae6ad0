import * as z from 'zod/mini';
import { entryKind, freeText, id, shortText } from '../kind.ts';

/**
 * 核对处理: a named person decides, at the desk, about an entry that was kept: taken into the record or not, and why.
 * What was kept stays as it came; `rawSha256` says which bytes were decided about.
 */
export const settlement = entryKind({
  kind: 'kept.settled',
  needsPost: false,
  deskOnly: true,
  personal: ['why'],
  body: z.object({
    kept: id,
    device: id,
    seq: z.nullable(z.int()),
    rawSha256: shortText,
    keptFor: shortText,
    decision: z.enum(['accepted', 'rejected']),
    /** The entry as it was signed, where it could go into the log itself; null: this record stands for it. */
    entry: z.nullable(id),
    /** Membership of whoever decided. */
    settledBy: id,
    why: freeText,
  }),
});
