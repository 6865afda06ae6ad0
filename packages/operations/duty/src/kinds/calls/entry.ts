import * as z from 'zod/mini';
import { entryKind, freeText, instant } from '../kind.ts';

/** 报平安 (H09, BS 7499): an answer at the interval set, a shorter one where a guard stands alone. */
export const checkCall = entryKind({
  kind: 'check-call',
  needsPost: true,
  personal: ['note'],
  body: z.object({
    callState: z.enum(['well', 'need-help']),
    /** When it was due, where the phone asked. */
    dueAt: z.nullable(instant),
    alone: z.boolean(),
    note: z.nullable(freeText),
  }),
});

/** 紧急求助: held down, recorded at once, told to headquarters with the next word the phone gets out. */
export const panic = entryKind({
  kind: 'panic',
  needsPost: true,
  personal: [],
  body: z.object({ trial: z.boolean() }),
});

/** What it was; cites the call. */
export const panicOver = entryKind({
  kind: 'panic-over',
  needsPost: true,
  personal: ['text'],
  body: z.object({
    panicOutcome: z.enum(['handled', 'mistake', 'trial']),
    text: z.nullable(freeText),
  }),
});
