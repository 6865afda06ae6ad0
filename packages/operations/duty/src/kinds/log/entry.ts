import * as z from 'zod/mini';
import { entryKind, freeText, id, photoHash, shortText } from '../kind.ts';

/** SHA-256 of a spoken note; entries from before there were any have none. */
const voice = z.optional(z.nullable(photoHash));

/** 值班记录: a free line of the duty log. */
export const note = entryKind({
  kind: 'log.note',
  needsPost: true,
  personal: ['text', 'voice'],
  body: z.object({
    category: z.enum(['routine', 'facility', 'service', 'suspicious', 'police', 'inspection', 'other']),
    text: freeText,
    reportedTo: z.nullable(shortText),
    voice,
  }),
});

/** 隐患上报 (S8-2.2.3): the ticket that a blocked lane or a failed check item asks for. */
export const hazard = entryKind({
  kind: 'hazard.report',
  needsPost: true,
  personal: ['text', 'photo', 'voice'],
  body: z.object({
    checkpoint: z.nullable(id),
    level: z.enum(['low', 'medium', 'high']),
    text: freeText,
    photo: z.nullable(shortText),
    voice,
  }),
});

/** 更正: a new entry that cites the old one; nothing is edited. */
export const correction = entryKind({
  kind: 'correction',
  needsPost: false,
  personal: ['text'],
  body: z.object({ text: freeText }),
});
