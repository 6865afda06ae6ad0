import * as z from 'zod/mini';
import { count, entryKind, freeText, id, instant, photoHash, shortText } from '../kind.ts';
import { identity } from '../presence/entry.ts';

/**
 * 培训签到 (S8-3.2; 保安服务管理条例 第18条): a session held at the site, signed on the spot by everybody who was taught.
 * Whoever comes late is signed in by another entry of the same session.
 */
export const trainingHeld = entryKind({
  kind: 'training.held',
  needsPost: true,
  personal: ['trainerName', 'note', 'photo'],
  names: ({ trainer, attendees }) => ({ people: [trainer, ...attendees.map((one) => one.person)] }),
  body: z.object({
    /** The planned session, or an id made on the phone where nobody had planned one. */
    session: id,
    course: id,
    startedAt: instant,
    minutes: count,
    place: z.nullable(shortText),
    /** Null: not of the site; then by name. */
    trainer: z.nullable(id),
    trainerIdentity: identity,
    trainerName: z.nullable(shortText),
    attendees: z
      .array(z.object({ person: id, attendeeIdentity: identity, signedAt: instant }))
      .check(z.minLength(1, 'field.required'), z.maxLength(100, 'field.too-long')),
    note: z.nullable(freeText),
    photo: z.nullable(photoHash),
  }),
});

/**
 * 上岗应知应会 (S5-7; S9A-1, 3; P13): who stands at a site for the first time says, within the shift, which of the five
 * things he knows. The entry's person is who signs.
 */
export const inductionSigned = entryKind({
  kind: 'induction.signed',
  needsPost: true,
  personal: ['note'],
  body: z.object({
    layout: z.boolean(),
    equipment: z.boolean(),
    numbers: z.boolean(),
    mains: z.boolean(),
    reporting: z.boolean(),
    note: z.nullable(freeText),
  }),
});
