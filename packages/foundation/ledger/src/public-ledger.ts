import { countTry, door, execute, query, systemActor } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { addDays, DomainError, dayOf } from '@zhiqin/kernel';
import { eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { type DayRoot, dayRoots, newestHead, proveConsistency, publicKeys } from './prove-inclusion.ts';
import type { SignedHead } from './rules.ts';

export interface PublicLedger {
  /** The contractor's id, as its heads are signed for. */
  ledger: string;
  company: string;
  companyEn: string | null;
  zone: string;
  keys: JsonWebKey[];
  /** The newest head; null: nothing has been entered yet. */
  head: SignedHead | null;
  /** Of the last four hundred days, newest first. */
  roots: DayRoot[];
  /** What shows that the newest head grows from the tree of `since` entries; null where that was not asked for. */
  consistency: string[] | null;
}

const days = 400;
const publicLedgerInput = z.object({
  ledger: z.uuid('field.invalid'),
  since: z.optional(z.nullable(z.int('field.invalid').check(z.minimum(0, 'field.invalid')))),
});

const readLedger = query({
  action: 'ledger.read',
  scope: 'tenant',
  input: publicLedgerInput,
  async run(ctx, { since }): Promise<PublicLedger> {
    const { tx, tenantId } = ctx;
    const [own] = await tx
      .select({ name: tenant.name, nameEn: tenant.nameEn, zone: tenant.zone })
      .from(tenant)
      .where(eq(tenant.id, tenantId));
    if (!own) throw new DomainError('not-found');
    const today = dayOf(ctx.now, own.zone);
    const head = await newestHead(ctx);
    const isBefore = typeof since === 'number' && head !== null && since <= head.size;
    return {
      ledger: tenantId,
      company: own.name,
      companyEn: own.nameEn,
      zone: own.zone,
      keys: await publicKeys(ctx),
      head,
      roots: (await dayRoots(ctx, { fromDay: addDays(today, -days), toDay: today })).reverse(),
      consistency: isBefore ? await proveConsistency(ctx, since, head.size) : null,
    };
  },
});

/**
 * The roots of a contractor's ledger, for anybody: what a client has kept is held against them. They tell how much was
 * entered on which day and nothing of what. Errors: `not-found`, `rate.limited`.
 */
export const publicLedger = door({
  action: 'public-page.use',
  input: publicLedgerInput,
  async run(ctx, input): Promise<PublicLedger> {
    if (ctx.ip) await countTry(ctx.db, 'public.ip', ctx.ip, ctx.now);
    const { db, clock, language, requestId } = ctx;
    const actor = systemActor(input.ledger);
    return execute(readLedger, { db, clock, language, requestId, actor }, input);
  },
});
