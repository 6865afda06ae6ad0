import { membersToTell, type UseContext } from '@zhiqin/access';
import { membership, tenant } from '@zhiqin/access/schema';
import { storeFile } from '@zhiqin/files';
import { type Day, dayOf } from '@zhiqin/kernel';
import { and, eq, inArray, isNull } from 'drizzle-orm';

type Reading = Pick<UseContext, 'tx' | 'tenantId'>;

export { signerOf as signedBy } from '@zhiqin/access';

export const isClient = ({ actor }: Pick<UseContext, 'actor'>): boolean =>
  actor.kind === 'member' && actor.role.startsWith('client_');

/** The contractor's own day: invoices and receipts are of the company, not of a site. */
export async function companyToday(ctx: Pick<UseContext, 'tx' | 'tenantId' | 'now'>): Promise<Day> {
  const [row] = await ctx.tx.select({ zone: tenant.zone }).from(tenant).where(eq(tenant.id, ctx.tenantId));
  return dayOf(ctx.now, row?.zone ?? 'Asia/Shanghai');
}

/** Who is told about money: owner and finance. */
export async function financeOf({ tx, tenantId }: Reading): Promise<string[]> {
  const rows = await tx
    .select({ id: membership.id })
    .from(membership)
    .where(
      and(
        eq(membership.tenantId, tenantId),
        inArray(membership.role, ['owner', 'finance']),
        isNull(membership.endedAt),
      ),
    );
  return rows.map((row) => row.id);
}

/** Members of a client. */
export const clientsOf = (ctx: Reading, clientId: string): Promise<string[]> =>
  membersToTell(ctx, ['client_approver', 'client_viewer'], null, clientId);

/** Keeps a paper that came with a form, for the client's eyes too: its id and the SHA-256 of its bytes; null: none came. Errors: `file.kind`, `file.too-large`. */
export async function keepPaper(
  ctx: UseContext,
  base64: string | null | undefined,
  more: { purpose: string; clientId: string; siteId?: string | null; title: string },
): Promise<{ id: string; sha256: string } | null> {
  if (!base64) return null;
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
  // The paper belongs to what is being done here: whoever may do this, a client too, may bring it along.
  const { id, sha256 } = await storeFile.run(ctx, { bytes, ...more });
  return { id, sha256 };
}
