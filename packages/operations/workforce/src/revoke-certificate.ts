import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { askToRejudge } from '@zhiqin/sites';
import { and, eq } from 'drizzle-orm';
import { revokeCertificateInput } from './guard-input.ts';
import { certificate } from './schema.ts';

/** Records that the issuer took a certificate back (办法 第24条); from that day it covers nobody. Errors: `not-found`. */
export const revokeCertificate = command({
  action: 'guard.update',
  input: revokeCertificateInput,
  async run(ctx, { certificateId, revokedOn }) {
    const [row] = await ctx.tx
      .update(certificate)
      .set({ revokedOn })
      .where(and(eq(certificate.tenantId, ctx.tenantId), eq(certificate.id, certificateId)))
      .returning({ guardId: certificate.guardId, siteIds: certificate.siteIds });
    if (!row) throw new DomainError('not-found');
    await askToRejudge(ctx, { register: 'certificate', personId: row.guardId, fromDay: revokedOn });
    ctx.audit({ siteId: row.siteIds[0] ?? null, subjectId: row.guardId, certificateId, revokedOn });
    return { id: certificateId };
  },
});
