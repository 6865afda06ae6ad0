import * as z from 'zod/mini';
import { entryKind, freeText, id, shortText } from '../kind.ts';

export const passDoubts = ['unknown', 'not-yet', 'expired', 'outside-hours', 'not-holder'] as const;

/** 长期证出入: a doubt is recorded beside what was done, it never decides. */
export const passUse = entryKind({
  kind: 'pass.use',
  needsPost: true,
  personal: ['plate', 'note'],
  body: z.object({
    /** Of the register; null: no such number there. */
    pass: z.nullable(id),
    passNo: shortText,
    direction: z.enum(['in', 'out']),
    doubt: z.nullable(z.enum(passDoubts)),
    isLetThrough: z.boolean(),
    plate: z.nullable(shortText),
    note: z.nullable(freeText),
  }),
});

/** A temporary pass that was not given back on leaving: it came later, or is lost (S6-3.3.2). */
export const passReturn = entryKind({
  kind: 'pass.return',
  needsPost: true,
  personal: ['note'],
  body: z.object({
    visit: id,
    passNo: shortText,
    state: z.enum(['returned', 'lost']),
    note: z.nullable(freeText),
  }),
});
