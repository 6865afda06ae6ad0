import { createTenant } from './create-tenant.ts';
import { door } from './door.ts';
import { normaliseLogin } from './login.ts';
import { openSession } from './open-session.ts';
import { countTry } from './rate-limit.ts';
import { createTenantInput } from './sign-in-input.ts';

/**
 * The sign-up page: a contractor with its licence data and first owner, who is signed in with the answer.
 * @throws DomainError `input.invalid` with a code per field; `rate.limited`.
 */
export const signUpTenant = door({
  action: 'tenant.sign-up',
  input: createTenantInput,
  async run({ db, clock, now, actor, ip, userAgent, requestId }, input) {
    if (ip) await countTry(db, 'sign-up.ip', ip, now);
    // An existing account may found a second tenant with its password, so this is a place to guess it.
    await countTry(db, 'sign-in.login', normaliseLogin(input.login) ?? input.login, now);
    const created = await createTenant({ db, clock, requestId, actor }, input);
    const { accountId, tenantId, membershipId } = created;
    const opened = await db.identity((tx) =>
      openSession(tx, { accountId, tenantId, membershipId, userAgent, now }),
    );
    return { ...created, ...opened };
  },
});
