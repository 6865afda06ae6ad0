import { timingSafeEqual } from 'node:crypto';
import { DomainError } from '@zhiqin/kernel';
import { and, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import { door } from './door.ts';
import { endSessionsOfAccount } from './end-sessions.ts';
import { normaliseLogin } from './login.ts';
import { membershipsOfAccount } from './memberships-of-account.ts';
import { hashSecret } from './password-hash.ts';
import { countTry, forgiveTries } from './rate-limit.ts';
import { recordAudit } from './record-audit.ts';
import { codeTries, recoveryCodeHash } from './recovery-code.ts';
import { account, recoveryCode } from './schema.ts';
import { recoverWithCodeInput } from './sign-in-input.ts';

/**
 * A new password against the code that was sent: ten minutes, five tries, once. Ends every session of the
 * account and opens none: the way in is the sign-in page.
 * @throws DomainError `recovery.code-wrong`, alike for no account, no code, too late, too often and wrong.
 */
export const recoverWithCode = door({
  action: 'account.recover',
  input: recoverWithCodeInput,
  async run({ db, now, actor, ip, requestId }, input) {
    const login = normaliseLogin(input.login) ?? input.login;
    if (ip) await countTry(db, 'recovery.ip', ip, now);
    const code = input.code.replaceAll(/\s/g, '');
    // The try is counted before it is compared, in one statement: parallel guesses have five between them too.
    const [row] = await db.identity((tx) => {
      const latest = tx
        .select({ id: recoveryCode.id })
        .from(recoveryCode)
        .innerJoin(account, eq(account.id, recoveryCode.accountId))
        .where(
          and(
            eq(account.login, login),
            isNull(account.suspendedAt),
            isNull(recoveryCode.usedAt),
            gt(recoveryCode.expiresAt, now),
          ),
        )
        .orderBy(desc(recoveryCode.id))
        .limit(1);
      return tx
        .update(recoveryCode)
        .set({ attempts: sql`${recoveryCode.attempts} + 1` })
        .where(and(eq(recoveryCode.id, sql`(${latest})`), lt(recoveryCode.attempts, codeTries)))
        .returning();
    });
    const given = Buffer.from(recoveryCodeHash(row?.id ?? 'none', code));
    if (!row || !timingSafeEqual(given, Buffer.from(row.codeHash)))
      throw new DomainError('recovery.code-wrong');
    const passwordHash = await hashSecret(input.newPassword);
    await db.identity(async (tx) => {
      const used = await tx
        .update(recoveryCode)
        .set({ usedAt: now })
        .where(and(eq(recoveryCode.id, row.id), isNull(recoveryCode.usedAt)))
        .returning({ id: recoveryCode.id });
      if (used.length === 0) throw new DomainError('recovery.code-wrong');
      await tx.update(account).set({ passwordHash }).where(eq(account.id, row.accountId));
      await endSessionsOfAccount(tx, row.accountId);
      for (const { tenantId, membershipId } of await membershipsOfAccount(tx, row.accountId)) {
        await recordAudit(tx, {
          tenantId,
          actor,
          action: 'account.recover',
          requestId,
          now,
          accountId: row.accountId,
          membershipId,
        });
      }
    });
    await forgiveTries(db, 'sign-in.login', login);
    return {};
  },
});
