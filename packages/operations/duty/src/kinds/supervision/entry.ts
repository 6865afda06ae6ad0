import * as z from 'zod/mini';
import { checkedItem, entryKind, freeText, id, photoHash, shortText } from '../kind.ts';
import { identity } from '../presence/entry.ts';

/** Who looks: the squad leader in each shift, a manager at night, the client's people (S2-3.4). */
const supervisorRanks = ['leader', 'captain', 'manager', 'client'] as const;

/** 查岗: a superior looks at a post; whoever stands there says he has seen what was written. */
export const supervision = entryKind({
  kind: 'supervision',
  needsPost: true,
  personal: ['supervisorName', 'text', 'photo'],
  names: ({ supervisor, present, acknowledgedBy }) => ({ people: [supervisor, ...present, acknowledgedBy] }),
  body: z.object({
    /** Null: not on the site's list (headquarters, client); then by name. */
    supervisor: z.nullable(id),
    supervisorIdentity: identity,
    supervisorName: z.nullable(shortText),
    supervisorRank: z.enum(supervisorRanks),
    present: z.array(id).check(z.maxLength(20, 'field.too-long')),
    items: z.array(checkedItem).check(z.maxLength(20, 'field.too-long')),
    text: z.nullable(freeText),
    photo: z.nullable(photoHash),
    /** Null: he did not acknowledge, or nobody was there. */
    acknowledgedBy: z.nullable(id),
  }),
});
