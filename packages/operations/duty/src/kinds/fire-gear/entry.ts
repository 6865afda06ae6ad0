import * as z from 'zod/mini';
import { checkedItem, entryKind, freeText, id, photoHash, shortText } from '../kind.ts';

const checkActions = ['none', 'replaced', 'reported', 'removed'] as const;

/** 消防器材月检 (S9C-8, GB 50444): one piece, its tag signed or photographed. */
export const fireGearCheck = entryKind({
  kind: 'fire-gear.check',
  needsPost: true,
  personal: ['note', 'photo'],
  body: z.object({
    /** Of the register; null: a piece that is not in it. */
    asset: z.nullable(id),
    assetNo: shortText,
    items: z.array(checkedItem).check(z.maxLength(20, 'field.too-long')),
    checkAction: z.enum(checkActions),
    tagSigned: z.boolean(),
    note: z.nullable(freeText),
    photo: z.nullable(photoHash),
  }),
});
