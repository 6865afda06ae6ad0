import * as z from 'zod/mini';
import { count, entryKind, freeText, id, shortText } from '../kind.ts';
import { allowance, allowancePersonal, identity } from '../presence/entry.ts';

/** 班中轮岗: people change posts within the shift; each stands at his new post from the entry's time. */
export const rotate = entryKind({
  kind: 'post.rotate',
  needsPost: true,
  personal: ['note'],
  names: ({ moves }) => ({
    people: moves.map((move) => move.person),
    posts: moves.flatMap((move) => [move.from, move.to]),
    shifts: moves.map((move) => move.shift),
  }),
  body: z.object({
    moves: z
      .array(z.object({ person: id, from: id, to: id, shift: z.nullable(id) }))
      .check(z.minLength(1, 'field.required'), z.maxLength(20, 'field.too-long')),
    note: z.nullable(freeText),
  }),
});

const relieveReasons = ['meal', 'toilet', 'rest', 'called', 'unwell', 'other'] as const;

/**
 * 临时替岗 (S9D-1b): somebody stands in for a while, so that the post is never empty. The entry's person is who goes;
 * the stand-in is named by his PIN, or as he says, to be confirmed.
 */
export const relieve = entryKind({
  kind: 'post.relieve',
  needsPost: true,
  personal: ['standInName', 'note', ...allowancePersonal],
  names: ({ standIn, comesFrom, allowedBy = null }) => ({ people: [standIn, allowedBy], posts: [comesFrom] }),
  body: z.object({
    /** Null: not recognised. */
    standIn: z.nullable(id),
    standInIdentity: identity,
    standInName: z.nullable(shortText),
    /** The post he leaves for it, where he stood at one. */
    comesFrom: z.nullable(id),
    relieveReason: z.enum(relieveReasons),
    expectedMinutes: count,
    note: z.nullable(freeText),
    ...allowance,
  }),
});

/** 替岗结束: back at the post. The entry's person is who comes back; the stand-in goes, or goes back to his own post. */
export const resume = entryKind({
  kind: 'post.resume',
  needsPost: true,
  personal: ['note'],
  names: ({ standIn, returnsTo, returnShift }) => ({
    people: [standIn],
    posts: [returnsTo],
    shifts: [returnShift],
  }),
  body: z.object({
    standIn: z.nullable(id),
    backIdentity: identity,
    returnsTo: z.nullable(id),
    returnShift: z.nullable(id),
    note: z.nullable(freeText),
  }),
});
