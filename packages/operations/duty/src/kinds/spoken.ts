import * as z from 'zod/mini';
import { type EntryKind, photoHash, shortText } from './kind.ts';

/** Field of the form → SHA-256 (hex) of what was said beside it; entries from before there was this have none. */
const spoken = z.optional(z.nullable(z.record(shortText, photoHash)));

/**
 * Any form with words takes them spoken as well: gloves, rain and small type are no reason to say nothing. What
 * somebody said is as personal as what he typed. A kind without personal values has no words to speak.
 */
export function takesSpeech(kind: EntryKind): EntryKind {
  if (kind.deskOnly || kind.personal.length === 0) return kind;
  const body = kind.body as unknown as z.ZodMiniObject;
  return { ...kind, personal: [...kind.personal, 'spoken'], body: z.extend(body, { spoken }) };
}
