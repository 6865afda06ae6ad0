import { command, isClientInReach } from '@zhiqin/access';
import { DomainError, isUuid } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { storedFile } from './schema.ts';

const id = z.string().check(z.refine(isUuid, 'field.invalid'));

/**
 * From here on the client sees the file: an issued report, a picture HQ hands over.
 * @throws DomainError `not-found` for a file that is not the actor's or a client that is not served at its site.
 */
export const releaseFile = command({
  action: 'file.release',
  input: z.object({ id, clientId: id }),
  async run(ctx, input) {
    const [row] = await ctx.tx
      .update(storedFile)
      .set({ clientId: input.clientId })
      .where(and(eq(storedFile.tenantId, ctx.tenantId), eq(storedFile.id, input.id)))
      .returning({ siteId: storedFile.siteId });
    if (!row || !(await isClientInReach(ctx, input.clientId, row.siteId))) throw new DomainError('not-found');
    ctx.audit({ siteId: row.siteId, subjectId: input.id, clientId: input.clientId });
    return { id: input.id };
  },
});
