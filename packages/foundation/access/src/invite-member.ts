import type { Tx } from '@zhiqin/db';
import { DomainError } from '@zhiqin/kernel';
import { and, eq, inArray, or } from 'drizzle-orm';
import { door } from './door.ts';
import { channelOfLogin, maskLogin, normaliseLogin } from './login.ts';
import { enqueueMessage } from './message-job.ts';
import { inviteMemberInput } from './people-input.ts';
import { recordAudit } from './record-audit.ts';
import { newRecoveryCode } from './recovery-code.ts';
import { clientRoles, headquartersRoles } from './roles.ts';
import { account, membership, site, tenant } from './schema.ts';

const inviteDays = 3;

/**
 * Adds a member by mobile number or e-mail. Whoever has no account yet gets one without a password and a code to
 * set it with, three days long; whoever has one keeps his password and is told of the new membership. Which of the
 * two it was, only he learns: answer, audit row and outbox are the same.
 * @throws DomainError `input.invalid` per field; `not-found` for a site or client that is not the tenant's;
 * `member.exists`.
 */
export const inviteMember = door({
  action: 'member.invite',
  input: inviteMemberInput,
  async run({ db, now, actor, tenantId, language, requestId, newId }, input) {
    const login = normaliseLogin(input.login) ?? input.login;
    const scope = scopeOf(input.role, input.siteIds ?? [], input.clientIds ?? []);
    return db.identity(async (tx) => {
      await requireOwn(tx, tenantId, scope.siteIds, scope.clientIds);
      const wish = input.language ?? language;
      await tx
        .insert(account)
        .values({ id: newId(), login, displayName: input.displayName, language: wish, createdAt: now })
        .onConflictDoNothing({ target: account.login });
      const [holder] = await tx.select().from(account).where(eq(account.login, login)).for('update');
      if (!holder) throw new Error('the account was neither found nor made');
      const membershipId = await joinTenant(tx, tenantId, holder.id, {
        id: newId(),
        role: input.role,
        ...scope,
        personId: input.personId ?? null,
        displayName: input.displayName,
        loginHint: maskLogin(login),
        createdAt: now,
      });
      const [own] = await tx.select({ name: tenant.name }).from(tenant).where(eq(tenant.id, tenantId));
      const needsPassword = holder.passwordHash === null;
      const code = needsPassword ? await newRecoveryCode(tx, holder.id, now, inviteDays * 1440) : undefined;
      await enqueueMessage(tx, {
        tenantId,
        channel: channelOfLogin(login),
        to: login,
        language: wish,
        template: needsPassword ? 'memberInvited' : 'memberAdded',
        params: { company: own?.name ?? '', ...(code ? { code, days: inviteDays } : {}) },
        secrets: ['code'],
        listedAs: { template: 'memberInvitation', params: { company: own?.name ?? '' } },
      });
      await recordAudit(tx, {
        tenantId,
        actor,
        action: 'member.invite',
        requestId,
        now,
        subjectId: membershipId,
        detail: { role: input.role, siteIds: scope.siteIds, clientIds: scope.clientIds },
      });
      return { membershipId, sentTo: maskLogin(login) };
    });
  },
});

interface Scope {
  allSites: boolean;
  siteIds: string[];
  clientIds: string[];
}

/** What a role needs named: nothing at headquarters, sites for those on site, clients for a client's people. */
export function scopeOf(
  role: (typeof membership.$inferSelect)['role'],
  siteIds: string[],
  clientIds: string[],
): Scope {
  if ((headquartersRoles as readonly string[]).includes(role))
    return { allSites: true, siteIds: [], clientIds: [] };
  if ((clientRoles as readonly string[]).includes(role)) {
    if (clientIds.length === 0) throw new DomainError('input.invalid', {}, { clientIds: 'field.required' });
    return { allSites: false, siteIds: [], clientIds };
  }
  if (siteIds.length === 0) throw new DomainError('input.invalid', {}, { siteIds: 'field.required' });
  return { allSites: false, siteIds, clientIds: [] };
}

/** Clients are known here only through their sites: one without a site has nothing to look at yet. */
export async function requireOwn(
  tx: Tx,
  tenantId: string,
  siteIds: string[],
  clientIds: string[],
): Promise<void> {
  for (const [column, ids] of [
    [site.id, siteIds],
    [site.clientId, clientIds],
  ] as const) {
    if (ids.length === 0) continue;
    const rows = await tx
      .selectDistinct({ id: column })
      .from(site)
      .where(and(eq(site.tenantId, tenantId), inArray(column, ids)));
    if (rows.length !== new Set(ids).size) throw new DomainError('not-found');
  }
}

/** A person (guard) who gets an account keeps his one membership; somebody who left comes back to his. */
export async function joinTenant(
  tx: Tx,
  tenantId: string,
  accountId: string,
  values: Omit<typeof membership.$inferInsert, 'tenantId' | 'accountId'>,
): Promise<string> {
  const same = values.personId ? eq(membership.personId, values.personId) : undefined;
  const rows = await tx
    .select()
    .from(membership)
    .where(and(eq(membership.tenantId, tenantId), or(eq(membership.accountId, accountId), same)))
    .for('update');
  if (values.personId && !rows.some((row) => row.personId === values.personId))
    throw new DomainError('not-found');
  const before =
    rows.find((row) => row.accountId === accountId) ??
    rows.find((row) => values.personId && row.personId === values.personId);
  if (before && before.accountId === accountId && !before.endedAt) throw new DomainError('member.exists');
  if (before?.accountId && before.accountId !== accountId) throw new DomainError('member.exists');
  if (!before) {
    await tx.insert(membership).values({ ...values, tenantId, accountId });
    return values.id;
  }
  const { id: _new, createdAt: _first, personId, ...changed } = values;
  await tx
    .update(membership)
    .set({ ...changed, accountId, personId: personId ?? before.personId, endedAt: null })
    .where(and(eq(membership.tenantId, tenantId), eq(membership.id, before.id)));
  return before.id;
}
