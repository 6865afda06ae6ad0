import * as z from 'zod/mini';
import { entryKind, freeText, id, shortText } from '../kind.ts';

/**
 * 存疑核实: a named person decides, at the desk, about what looked odd in a round: as it really was, or not to be taken
 * as walked, and why. The readings stay as they were signed.
 */
export const finding = entryKind({
  kind: 'proof.decided',
  needsPost: false,
  deskOnly: true,
  personal: ['why'],
  body: z.object({
    /** The round's id; of a reading outside any round its entry. */
    about: id,
    suspicions: z.array(shortText).check(z.minLength(1, 'field.required'), z.maxLength(20, 'field.too-long')),
    finding: z.enum(['genuine', 'not-genuine']),
    /** Membership of whoever decided. */
    decidedBy: id,
    why: freeText,
  }),
});
