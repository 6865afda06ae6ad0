import { isLanguage } from '@zhiqin/i18n';
import { and, eq, isNull } from 'drizzle-orm';
import { door } from './door.ts';
import { channelOfLogin, maskLogin, normaliseLogin } from './login.ts';
import { enqueueMessage } from './message-job.ts';
import { countTry } from './rate-limit.ts';
import { codeMinutes, newRecoveryCode } from './recovery-code.ts';
import { account } from './schema.ts';
import { requestRecoveryCodeInput } from './sign-in-input.ts';

/**
 * Sends a code to the account's own number or address. The answer is the same whether there is such an account
 * or not.
 * @throws DomainError `rate.limited`.
 */
export const requestRecoveryCode = door({
  action: 'account.recover',
  input: requestRecoveryCodeInput,
  async run({ db, now, ip }, input) {
    const login = normaliseLogin(input.login) ?? input.login;
    if (ip) await countTry(db, 'recovery.ip', ip, now);
    await countTry(db, 'recovery.login', login, now);
    await db.identity(async (tx) => {
      const [found] = await tx
        .select()
        .from(account)
        .where(and(eq(account.login, login), isNull(account.suspendedAt)));
      if (!found) return;
      await enqueueMessage(tx, {
        tenantId: null,
        channel: channelOfLogin(login),
        to: login,
        language: isLanguage(found.language) ? found.language : 'zh-CN',
        template: 'recoveryCode',
        params: { code: await newRecoveryCode(tx, found.id, now), minutes: codeMinutes },
        secrets: ['code'],
      });
    });
    return { sentTo: maskLogin(login), minutes: codeMinutes };
  },
});
