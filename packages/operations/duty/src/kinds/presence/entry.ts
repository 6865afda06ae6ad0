import * as z from 'zod/mini';
import { entryKind, freeText, id, instant, shortText } from '../kind.ts';

/** 上岗自检: uniform, national mark, certificate, badge (H08; 保安服务管理条例 第27条). */
export const selfCheck = z.object({ uniform: z.boolean(), badge: z.boolean(), certificate: z.boolean() });

/** How sure we are who it is. `unconfirmed`: not recognised, recorded all the same, grade C at best. */
export const identity = z.enum(['pin', 'session', 'unconfirmed']);

/** Comes to an empty post: nobody there to hand it over. */
export const signOn = entryKind({
  kind: 'presence.sign-on',
  needsPost: true,
  personal: ['name', 'reason'],
  body: z.object({
    arrivedAt: instant,
    identity,
    selfCheck,
    /** Asked only of somebody not recognised. */
    name: z.nullable(shortText),
    reason: z.nullable(freeText),
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
