import { query } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { certificatesOf } from './certificates-on.ts';
import { mayReadFileOf } from './file/require-guard.ts';
import { maskedFile } from './file-values.ts';
import { guardInput } from './guard-input.ts';
import { guard, guardFile, squad } from './schema.ts';

/**
 * A guard with his file, identity number and phone masked, and his certificates. A guard sees himself alone; a site he is lent to
 * sees no file.
 */
export const getGuard = query({
  action: 'guard.read-file',
  input: guardInput,
  async run(ctx, { guardId }) {
    const { tx, tenantId, actor } = ctx;
    if (actor.kind === 'member' && actor.role === 'guard' && actor.personId !== guardId)
      throw new DomainError('not-found');
    const [row] = await tx
      .select({ guard, squadName: squad.name, squadNameEn: squad.nameEn })
      .from(guard)
      .leftJoin(squad, and(eq(squad.tenantId, guard.tenantId), eq(squad.id, guard.squadId)))
      .where(and(eq(guard.tenantId, tenantId), eq(guard.id, guardId)));
    if (!row) throw new DomainError('not-found');
    const [file] = await tx
      .select()
      .from(guardFile)
      .where(and(eq(guardFile.tenantId, tenantId), eq(guardFile.guardId, guardId)));
    const { tenantId: _, createdAt: __, ...known } = row.guard;
    return {
      ...known,
      squadName: row.squadName,
      squadNameEn: row.squadNameEn,
      file: file && mayReadFileOf(ctx, row.guard) ? maskedFile(file) : null,
      certificates: (await certificatesOf(ctx, [guardId])).get(guardId) ?? [],
    };
  },
});
