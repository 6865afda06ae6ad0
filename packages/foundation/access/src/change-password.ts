import { DomainError } from '@zhiqin/kernel';
import { eq } from 'drizzle-orm';
import { door } from './door.ts';
import { endSessionsOfAccount } from './end-sessions.ts';
import { openSession } from './open-session.ts';
import { hashSecret, verifySecret } from './password-hash.ts';
import { countTry } from './rate-limit.ts';
import { recordAudit } from './record-audit.ts';
import { account } from './schema.ts';
import { changePasswordInput } from './sign-in-input.ts';

/**
 * A new password ends every session of the account and opens one new one for this request: whoever had a token
 * before has none now.
 * @throws DomainError `input.invalid` with `password: password.wrong`; `access.signed-out` without an account.
 */
export const changePassword = door({
  action: 'account.update-self',
  input: changePasswordInput,
  async run({ db, now, actor, session, userAgent, requestId }, input) {
    const accountId = session?.accountId;
    if (!session || !accountId) throw new DomainError('access.signed-out');
    const [own] = await db.identity((tx) => tx.select().from(account).where(eq(account.id, accountId)));
    if (!own) throw new DomainError('access.signed-out');
    await countTry(db, 'sign-in.login', own.login, now);
    if (!(await verifySecret(own.passwordHash, input.password))) {
      throw new DomainError('input.invalid', {}, { password: 'password.wrong' });
    }
    const passwordHash = await hashSecret(input.newPassword);
    return db.identity(async (tx) => {
      await tx.update(account).set({ passwordHash }).where(eq(account.id, accountId));
      await endSessionsOfAccount(tx, accountId);
      const { tenantId, membershipId } = session;
      if (tenantId) {
        await recordAudit(tx, {
          tenantId,
          actor,
          action: 'account.update-self',
          requestId,
          now,
          subjectId: accountId,
          detail: { changed: 'password' },
        });
      }
      return openSession(tx, { accountId, tenantId, membershipId, userAgent, now });
    });
  },
});
