import * as z from 'zod/mini';
import { entryKind, freeText, id, photoHash } from '../kind.ts';

const people = z.array(id).check(z.maxLength(60, 'field.too-long'));

/**
 * 班前点名 (S9B-1, S1-4.1): who is there and who is not, dress and gear looked at, the short orders read out, what
 * matters today. Recorded by whoever holds it; the shift begins with or without it.
 */
export const muster = entryKind({
  kind: 'muster',
  needsPost: true,
  personal: ['focus', 'note', 'photo'],
  names: (body) => ({ people: [...body.present, ...body.absent.map((one) => one.person)] }),
  body: z.object({
    squad: z.nullable(id),
    present: people,
    absent: z
      .array(z.object({ person: id, absence: z.enum(['late', 'leave', 'sick', 'elsewhere', 'unknown']) }))
      .check(z.maxLength(60, 'field.too-long')),
    dressOk: z.boolean(),
    gearOk: z.boolean(),
    /** Short orders read out. */
    orders: z.array(id).check(z.maxLength(50, 'field.too-long')),
    focus: z.nullable(freeText),
    note: z.nullable(freeText),
    photo: z.nullable(photoHash),
  }),
});
