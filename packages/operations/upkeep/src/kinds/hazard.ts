import { entryKind, freeText, id, photoHash } from '@zhiqin/duty/rules';
import * as z from 'zod/mini';

/** Id of the entry the hazard was found with: its file has the same. */
const hazard = id;

/** 隐患进展 (S8-2.2.3): a line of its course. */
export const hazardProgress = entryKind({
  kind: 'hazard.progress',
  needsPost: true,
  personal: ['text', 'photo'],
  body: z.object({ hazard, text: z.nullable(freeText), photo: z.nullable(photoHash) }),
});

/** 整改完成 (S8-2.2.3): put right, with the photo of afterwards. */
export const hazardDone = entryKind({
  kind: 'hazard.done',
  needsPost: true,
  personal: ['text', 'photo'],
  body: z.object({ hazard, text: z.nullable(freeText), photo: z.nullable(photoHash) }),
});

/** 复查 (S8-2.2.3): somebody else than who did it went to look. Not good: it is open again. */
export const hazardVerified = entryKind({
  kind: 'hazard.verified',
  needsPost: true,
  personal: ['text', 'photo'],
  body: z.object({
    hazard,
    isGood: z.boolean(),
    text: z.nullable(freeText),
    photo: z.nullable(photoHash),
  }),
});
