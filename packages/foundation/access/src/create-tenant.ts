import { encodeBase32LowerCaseNoPadding } from '@oslojs/encoding';
import type { Database, Tx } from '@zhiqin/db';
import { type Clock, DomainError, uuidv7 } from '@zhiqin/kernel';
import { eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { type Actor, systemActor } from './actor.ts';
import { parseInput } from './execute.ts';
import { normaliseLogin } from './login.ts';
import { hashSecret, verifySecret } from './password-hash.ts';
import { recordAudit } from './record-audit.ts';
import { account, membership, tenant } from './schema.ts';
import { createTenantInput } from './sign-in-input.ts';

export type NewTenant = z.infer<typeof createTenantInput>;

export interface CreatedTenant {
  tenantId: string;
  slug: string;
  accountId: string;
  membershipId: string;
}

interface Founding {
  db: Database;
  clock: Clock;
  requestId: string;
  /** Who founds: nobody known on the sign-up page; from the command line the product itself. */
  actor?: Actor;
  isDemo?: boolean;
}

/**
 * A contractor with its first owner: tenant, account, membership and audit row in one transaction. An account
 * that exists already joins as owner if the password is its own.
 * @throws DomainError `input.invalid` with a code per field; `login: login.taken` when the password does not fit.
 */
export async function createTenant(
  { db, clock, requestId, actor, isDemo }: Founding,
  raw: unknown,
): Promise<CreatedTenant> {
  const input = parseInput<NewTenant>({ input: createTenantInput }, raw);
  const login = normaliseLogin(input.login) ?? input.login;
  const now = clock.now();
  const [known] = await db.identity((tx) => tx.select().from(account).where(eq(account.login, login)));
  if (known && !(await verifySecret(known.passwordHash, input.password))) throw loginTaken();
  const passwordHash = known ? null : await hashSecret(input.password);
  return db.identity(async (tx) => {
    const tenantId = uuidv7();
    const slug = await insertTenant(tx, tenantId, input, now, isDemo ?? false);
    const accountId = known?.id ?? uuidv7();
    if (!known) {
      const added = await tx
        .insert(account)
        .values({
          id: accountId,
          login,
          displayName: input.ownerName,
          passwordHash,
          language: input.language ?? 'zh-CN',
          createdAt: now,
        })
        .onConflictDoNothing({ target: account.login })
        .returning({ id: account.id });
      if (added.length === 0) throw loginTaken();
    }
    const membershipId = uuidv7();
    await tx.insert(membership).values({
      tenantId,
      id: membershipId,
      accountId,
      role: 'owner',
      allSites: true,
      siteIds: [],
      clientIds: [],
      displayName: input.ownerName,
      createdAt: now,
    });
    await recordAudit(tx, {
      tenantId,
      actor: actor ?? systemActor(tenantId),
      action: 'tenant.sign-up',
      requestId,
      now,
      subjectId: tenantId,
      accountId,
      membershipId,
    });
    return { tenantId, slug, accountId, membershipId };
  });
}

const loginTaken = () => new DomainError('input.invalid', {}, { login: 'login.taken' });

async function insertTenant(
  tx: Tx,
  id: string,
  input: NewTenant,
  now: Date,
  isDemo: boolean,
): Promise<string> {
  // A name that is taken, or that has no Latin letters, gets some random ones: 32 bits, so twice is never.
  const random = encodeBase32LowerCaseNoPadding(crypto.getRandomValues(new Uint8Array(5)));
  const wished = slugOf(input.companyNameEn ?? input.companyName);
  for (const slug of wished ? [wished, `${wished}-${random}`] : [`bao-an-${random}`]) {
    const added = await tx
      .insert(tenant)
      .values({
        id,
        slug,
        name: input.companyName,
        nameEn: input.companyNameEn || null,
        operatorKind: input.operatorKind,
        licenceNo: input.licenceNo || null,
        licenceIssuer: input.licenceIssuer || null,
        province: input.province,
        zone: input.zone ?? 'Asia/Shanghai',
        languages: ['zh-CN', 'en'],
        isDemo,
        createdAt: now,
      })
      .onConflictDoNothing({ target: tenant.slug })
      .returning({ slug: tenant.slug });
    if (added.length > 0) return slug;
  }
  throw new Error('no free short name for the tenant');
}

function slugOf(name: string): string {
  const latin = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  return latin
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-$/, '');
}
