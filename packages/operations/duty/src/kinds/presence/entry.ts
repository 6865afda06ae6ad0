import type { BarWord } from '@zhiqin/workforce/rules';
import * as z from 'zod/mini';
import { dayText, entryKind, freeText, id, instant, shortText } from '../kind.ts';

/** 上岗自检: uniform, national mark, certificate, badge (H08; 保安服务管理条例 第27条). */
export const selfCheck = z.object({ uniform: z.boolean(), badge: z.boolean(), certificate: z.boolean() });

/** How sure we are who it is. `unconfirmed`: not recognised, recorded all the same, grade C at best. */
export const identity = z.enum(['pin', 'session', 'unconfirmed']);

const unfitWords = [
  'left',
  'certificate-none',
  'certificate-lapsed',
  'licence',
  'exam-failed',
  'not-cleared',
] as const satisfies readonly BarWord[];

/**
 * What the phone knew to stand against who came (P01–P04, P07; 保安服务管理条例 第16条), and who let him stand there all
 * the same, by name and with a reason. Nobody is kept from a post by it; entries from before, and sound ones, have none.
 */
export const allowance = {
  unfit: z.optional(z.nullable(z.enum(unfitWords))),
  unfitSince: z.optional(z.nullable(dayText)),
  /** A superior on site who proved himself by PIN; null: nobody did, or somebody by name alone. */
  allowedBy: z.optional(z.nullable(id)),
  allowedName: z.optional(z.nullable(shortText)),
  allowedReason: z.optional(z.nullable(freeText)),
  /** Until when: somebody fit is to stand there by then; null: to the end of the shift. */
  allowedUntil: z.optional(z.nullable(instant)),
};
export const allowancePersonal = ['allowedName', 'allowedReason'] as const;

/** Comes to an empty post: nobody there to hand it over. */
export const signOn = entryKind({
  kind: 'presence.sign-on',
  needsPost: true,
  personal: ['name', 'reason', ...allowancePersonal],
  names: ({ allowedBy = null }) => ({ people: [allowedBy] }),
  body: z.object({
    arrivedAt: instant,
    identity,
    selfCheck,
    /** Asked only of somebody not recognised. */
    name: z.nullable(shortText),
    reason: z.nullable(freeText),
    ...allowance,
  }),
});

/** Leaves the post with nobody to take it over. */
export const signOff = entryKind({
  kind: 'presence.sign-off',
  needsPost: true,
  personal: ['note'],
  body: z.object({
    reason: z.enum(['shift-ended', 'no-relief', 'unwell', 'sent-elsewhere']),
    note: z.nullable(freeText),
  }),
});

/** A named person records, at the desk, that nobody was there: the only proof of absence where no phone can speak. */
export const absence = entryKind({
  kind: 'presence.absence',
  needsPost: true,
  deskOnly: true,
  personal: ['note'],
  /** `recordedBy`: the membership of whoever says so. */
  body: z.object({ from: instant, to: instant, recordedBy: id, note: freeText }),
});

/** "This phone was silent over the end of a window: working, or off since when?" */
export const deviceAway = entryKind({
  kind: 'device.away',
  needsPost: false,
  personal: [],
  body: z.object({
    from: instant,
    to: instant,
    answer: z.enum(['working', 'off']),
    offSince: z.nullable(instant),
  }),
});
