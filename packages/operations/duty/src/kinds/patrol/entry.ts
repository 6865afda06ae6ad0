import * as z from 'zod/mini';
import { entryKind, freeText, id, shortText } from '../kind.ts';

/** One reading of the phone's receiver; `ageMs`: how old it was when the label was read. */
export const positionRead = z.object({
  latitude: z.number().check(z.gte(-90, 'field.invalid'), z.lte(90, 'field.invalid')),
  longitude: z.number().check(z.gte(-180, 'field.invalid'), z.lte(180, 'field.invalid')),
  accuracyMetres: z.number().check(z.gte(0, 'field.invalid'), z.lte(100_000, 'field.invalid')),
  datum: z.enum(['WGS84', 'GCJ02', 'BD09'], 'field.invalid'),
  ageMs: z.number().check(z.gte(0, 'field.invalid')),
});
export type PositionRead = z.infer<typeof positionRead>;

/** A round begins; `round` is made on the phone and named by its scans. */
export const roundStart = entryKind({
  kind: 'patrol.start',
  needsPost: true,
  personal: [],
  body: z.object({ round: id, route: id }),
});

/**
 * A checkpoint's label was read. An unknown or foreign code is recorded as it was read (`checkpoint` null) and
 * flagged; it never counts as a visit.
 */
export const scan = entryKind({
  kind: 'patrol.scan',
  needsPost: true,
  personal: ['note', 'photo', 'position'],
  body: z.object({
    round: z.nullable(id),
    checkpoint: z.nullable(id),
    label: shortText,
    method: z.enum(['qr', 'nfc', 'typed']),
    items: z.array(z.object({ key: shortText, ok: z.boolean() })),
    /** For exits and fire lanes (消防法 第28条, S9C-9): clear, blocked, or not asked. */
    clear: z.nullable(z.boolean()),
    note: z.nullable(freeText),
    /** SHA-256 (hex) of the photo uploaded beside. */
    photo: z.nullable(shortText),
    /** A photo was asked for when the label was read. */
    photoAsked: z.optional(z.boolean()),
    /** Where the phone was about then: one reading, personal (个人信息保护法 第28条: 行踪轨迹). */
    position: z.optional(z.nullable(positionRead)),
  }),
});

export const roundEnd = entryKind({
  kind: 'patrol.end',
  needsPost: true,
  personal: [],
  body: z.object({
    round: id,
    missed: z.array(
      z.object({
        checkpoint: id,
        reason: z.enum(['label-damaged', 'no-access', 'called-away', 'forgotten']),
      }),
    ),
  }),
});
