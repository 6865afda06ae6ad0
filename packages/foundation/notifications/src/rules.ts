import { idField } from '@zhiqin/access/rules';
import * as z from 'zod/mini';

export const listMessagesInput = z.object({
  /** Id of the last row of the page before. */
  before: z.optional(z.nullable(idField)),
  limit: z.optional(z.int().check(z.gte(1), z.lte(200))),
});
export const markReadInput = z.object({ itemId: z.optional(z.nullable(idField)) });
