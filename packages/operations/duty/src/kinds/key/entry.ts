import * as z from 'zod/mini';
import { entryKind, freeText, id, instant, shortText } from '../kind.ts';

export const keyHolderKinds = ['guard', 'property', 'contractor', 'occupier', 'other'] as const;
export const keyStates = ['sound', 'damaged', 'lost'] as const;

/** Key numbers; a ring is lent key by key in one entry. */
const keyNos = z.array(shortText).check(z.minLength(1, 'field.required'), z.maxLength(60, 'field.too-long'));

/** 钥匙借出: one key or a whole ring. */
export const keyOut = entryKind({
  kind: 'key.out',
  needsPost: true,
  personal: ['holder', 'purpose'],
  names: ({ holderId = null }) => ({ people: [holderId] }),
  body: z.object({
    custody: id,
    keyNos,
    holderKind: z.enum(keyHolderKinds),
    holder: z.nullable(shortText),
    /** A guard of the site, by his staff number; what he has out is asked for when he leaves. */
    holderId: z.optional(z.nullable(id)),
    purpose: z.nullable(freeText),
    dueBackAt: z.nullable(instant),
  }),
});

/** 钥匙归还: all of them or some. A lost key is recorded as lost, never as back. */
export const keyReturn = entryKind({
  kind: 'key.return',
  needsPost: true,
  personal: ['note'],
  body: z.object({
    custody: id,
    keyNos,
    keyState: z.enum(keyStates),
    note: z.nullable(freeText),
  }),
});
