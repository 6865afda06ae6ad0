import * as z from 'zod/mini';
import { entryKind, id, shortText } from '../kind.ts';
import { positionRead } from '../patrol/entry.ts';

/**
 * 点位定位: a leader stands at a checkpoint, has read its label, and says that this is the place. The place is the
 * point's, not a person's, and stays in the clear.
 */
export const placing = entryKind({
  kind: 'checkpoint.placed',
  needsPost: true,
  personal: [],
  body: z.object({ checkpoint: id, label: shortText, position: positionRead }),
});
