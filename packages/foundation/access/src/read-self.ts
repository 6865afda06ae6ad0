import { DomainError } from '@zhiqin/kernel';
import { eq } from 'drizzle-orm';
import { door } from './door.ts';
import { maskLogin } from './login.ts';
import { membershipsOfAccount } from './memberships-of-account.ts';
import { account, tenant } from './schema.ts';
import { noInput } from './sign-in-input.ts';
import { readOnlySince } from './standing.ts';

/** Who I am here, and where else I could go on: for the head of every page. */
export const readSelf = door({
  action: 'account.read-self',
  input: noInput,
  async run({ db, now, actor, session, tenantId }) {
    if (actor.kind !== 'member') throw new DomainError('access.signed-out');
    return db.identity(async (tx) => {
      const [own] = await tx.select().from(tenant).where(eq(tenant.id, tenantId));
      if (!own) throw new DomainError('not-found');
      const accountId = session?.accountId ?? actor.accountId;
      const [login] = accountId
        ? await tx.select({ login: account.login }).from(account).where(eq(account.id, accountId))
        : [];
      return {
        role: actor.role,
        displayName: actor.displayName,
        membershipId: actor.membershipId,
        personId: actor.personId,
        sites: actor.sites,
        login: login ? maskLogin(login.login) : null,
        tenant: {
          id: own.id,
          name: own.name,
          nameEn: own.nameEn,
          zone: own.zone,
          operatorKind: own.operatorKind,
          isDemo: own.isDemo,
          /** Its subscription is unpaid: the office reads, exports and pays, nothing else. */
          isReadOnly: (await readOnlySince(tx, tenantId, now)) !== null,
        },
        memberships: accountId ? await membershipsOfAccount(tx, accountId) : [],
      };
    });
  },
});
