import * as z from 'zod/mini';
import { entryKind, freeText, id, instant, photoHash, shortText } from '../kind.ts';

const paperAbout = ['presence', 'patrol', 'visitor', 'handover', 'log', 'other'] as const;

/**
 * 补录: a paper sheet photographed and written down again. Its times are the sheet's word, not a phone's: nothing that
 * rests on it is graded above C.
 */
export const paperSheet = entryKind({
  kind: 'paper-sheet',
  needsPost: true,
  personal: ['photos', 'texts'],
  names: ({ writtenBy }) => ({ people: [writtenBy] }),
  body: z.object({
    sheetNo: z.nullable(shortText),
    /** Who filled the sheet, where he is known. */
    writtenBy: z.nullable(id),
    photos: z.nullable(z.array(photoHash).check(z.maxLength(6, 'field.too-long'))),
    /** Line by line, as the sheet claims; what it says stands in `texts`, in the same order. */
    lines: z
      .array(z.object({ at: instant, about: z.enum(paperAbout) }))
      .check(z.minLength(1, 'field.required'), z.maxLength(40, 'field.too-long')),
    texts: z.nullable(z.array(freeText).check(z.maxLength(40, 'field.too-long'))),
  }),
});
