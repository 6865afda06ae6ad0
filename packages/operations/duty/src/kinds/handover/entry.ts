import * as z from 'zod/mini';
import { count, entryKind, freeText, id, instant, shortText } from '../kind.ts';
import { allowance, allowancePersonal, identity, selfCheck } from '../presence/entry.ts';

export const gearLine = z.object({ item: shortText, count, expected: count, ok: z.boolean() });

/**
 * 交接班 (S9D-2, S9D-3): one entry, two signatures. The relief's arrival is when his staff number was entered;
 * the outgoing guard is on post until both have signed.
 */
export const handover = entryKind({
  kind: 'handover',
  needsPost: true,
  personal: ['work', 'suspicious', 'disagreement', ...allowancePersonal],
  names: ({ allowedBy = null }) => ({ people: [allowedBy] }),
  body: z.object({
    outgoing: id,
    incoming: id,
    incomingShift: z.nullable(id),
    incomingArrivedAt: instant,
    incomingIdentity: identity,
    outgoingSignedAt: instant,
    incomingSignedAt: instant,
    selfCheck,
    /** 工作情况 / 可疑情况: filled, or null for "none" said aloud. */
    work: z.nullable(freeText),
    suspicious: z.nullable(freeText),
    gear: z.array(gearLine),
    passesOut: z.array(shortText),
    keysOut: count,
    /** What else changes hands at a gate, as the phone knew it. */
    keysLent: z.optional(z.array(shortText)),
    slipsOpen: z.optional(z.array(shortText)),
    parcelsHeld: z.optional(count),
    vehiclesInside: z.optional(count),
    /** 在办事件 / 未读指令 that change hands. */
    incidentsOpen: z.optional(z.array(shortText)),
    ordersUnread: z.optional(count),
    /** 交接异议: recorded, never blocking (S9D-4). */
    disagreement: z.nullable(freeText),
    ...allowance,
  }),
});
