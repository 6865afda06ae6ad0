import { eq } from 'drizzle-orm';
import { door } from './door.ts';
import { joinTenant, requireOwn, scopeOf } from './invite-member.ts';
import { maskLogin, normaliseLogin } from './login.ts';
import { hashSecret } from './password-hash.ts';
import { addMemberInput } from './people-input.ts';
import { recordAudit } from './record-audit.ts';
import { account } from './schema.ts';

/**
 * Adds a member with a first password, where no message can reach him: installation by command line, and the demo.
 * A login that has an account already keeps its own password; nobody else can set it. In no router: never over HTTP.
 * @throws DomainError `input.invalid` per field; `not-found` for a site or client that is not the tenant's;
 * `member.exists`.
 */
export const addMember = door({
  action: 'member.invite',
  input: addMemberInput,
  async run({ db, now, actor, tenantId, language, requestId, newId }, input) {
    const login = normaliseLogin(input.login) ?? input.login;
    const scope = scopeOf(input.role, input.siteIds ?? [], input.clientIds ?? []);
    const passwordHash = await hashSecret(input.password);
    return db.identity(async (tx) => {
      await requireOwn(tx, tenantId, scope.siteIds, scope.clientIds);
      const { displayName, role } = input;
      const accountId = newId();
      await tx
        .insert(account)
        .values({
          id: accountId,
          login,
          displayName,
          passwordHash,
          language: input.language ?? language,
          createdAt: now,
        })
        .onConflictDoNothing({ target: account.login });
      const [holder] = await tx
        .select({ id: account.id })
        .from(account)
        .where(eq(account.login, login))
        .for('update');
      if (!holder) throw new Error('the account was neither found nor made');
      const membershipId = await joinTenant(tx, tenantId, holder.id, {
        id: newId(),
        role,
        ...scope,
        personId: input.personId ?? null,
        displayName,
        loginHint: maskLogin(login),
        createdAt: now,
      });
      const detail = { role, siteIds: scope.siteIds, clientIds: scope.clientIds };
      await recordAudit(tx, {
        tenantId,
        actor,
        action: 'member.invite',
        requestId,
        now,
        subjectId: membershipId,
        detail,
      });
      return { membershipId, isNewAccount: holder.id === accountId };
    });
  },
});
