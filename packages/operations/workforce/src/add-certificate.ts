import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { askToRejudge } from '@zhiqin/sites';
import { textOrNull } from '@zhiqin/sites/rules';
import { and, eq } from 'drizzle-orm';
import { addCertificateInput } from './guard-input.ts';
import { guard } from './schema.ts';
import { storeCertificates } from './store-guards.ts';

/** Files a certificate of a guard. Errors: `not-found`, `guard.certificate-taken`. */
export const addCertificate = command({
  action: 'guard.update',
  input: addCertificateInput,
  async run(ctx, { guardId, certificate: given }) {
    const [holder] = await ctx.tx
      .select({ siteIds: guard.siteIds })
      .from(guard)
      .where(and(eq(guard.tenantId, ctx.tenantId), eq(guard.id, guardId)));
    if (!holder) throw new DomainError('not-found');
    const [id] = await storeCertificates(ctx, [
      {
        ...given,
        issuer: textOrNull(given.issuer),
        level: given.level ?? null,
        expiresOn: given.expiresOn ?? null,
        guardId,
        siteIds: holder.siteIds,
      },
    ]);
    await askToRejudge(ctx, { register: 'certificate', personId: guardId, fromDay: given.issuedOn });
    ctx.audit({ siteId: holder.siteIds[0] ?? null, subjectId: guardId, certificateId: id, kind: given.kind });
    return { id: id as string };
  },
});
