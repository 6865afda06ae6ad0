import * as z from 'zod/mini';

/** A kind of duty entry: what its body holds and which of it is personal. Pure: phone and server share it. */
export interface EntryKind<Body = unknown> {
  kind: string;
  /** The body as entered, personal values in the clear. */
  body: z.ZodMiniType<Body>;
  /** Dotted paths of personal values: names, numbers, plates, all free text, photos, drawn signatures. */
  personal: readonly string[];
  /** Whether it must name the post it was made at. */
  needsPost: boolean;
  /** Only somebody at a desk, by name, may record it; a phone's is kept for a person. */
  deskOnly?: boolean;
  /** People, posts and shifts that the body names by id: receipt looks whether they are of the site. */
  names?(body: Body): NamedThings;
}

export interface NamedThings {
  people?: readonly (string | null)[];
  posts?: readonly (string | null)[];
  shifts?: readonly (string | null)[];
}

export function entryKind<Body>(definition: EntryKind<Body>): EntryKind<Body> {
  return definition;
}

export const id = z
  .string()
  .check(
    z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 'field.invalid'),
  );
const instantForm = z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/, 'field.invalid');
/** UTC, and a moment that can be: a phone's unset clock reads 1970. */
export const instant = z.string().check(
  instantForm,
  z.refine((text) => Date.parse(text) >= Date.UTC(2020, 0, 1), 'field.invalid'),
);
/** What a clock shows, even an unset one. */
export const clockText = z.string().check(
  instantForm,
  z.refine((text) => !Number.isNaN(Date.parse(text)), 'field.invalid'),
);
export const count = z.int('field.invalid').check(z.gte(0, 'field.invalid'), z.lte(100_000, 'field.invalid'));
/** Free text a guard typed, spoke or chose. */
export const freeText = z
  .string()
  .check(z.minLength(1, 'field.required'), z.maxLength(2000, 'field.too-long'));
export const shortText = z
  .string()
  .check(z.minLength(1, 'field.required'), z.maxLength(120, 'field.too-long'));
/** SHA-256 (hex) of a photo kept beside the entry. */
export const photoHash = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'field.invalid'));
/** A day of the site's calendar. */
export const dayText = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/, 'field.not-a-day'));
/** One line of a list that was gone through: in order or not. */
export const checkedItem = z.object({ key: shortText, ok: z.boolean() });
