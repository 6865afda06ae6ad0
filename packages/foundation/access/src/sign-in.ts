import { isLanguage, type Language } from '@zhiqin/i18n';
import { DomainError } from '@zhiqin/kernel';
import { eq } from 'drizzle-orm';
import { door } from './door.ts';
import { endSession } from './end-sessions.ts';
import { normaliseLogin } from './login.ts';
import { type MembershipChoice, membershipsOfAccount } from './memberships-of-account.ts';
import { type OpenedSession, openSession } from './open-session.ts';
import { verifySecret } from './password-hash.ts';
import { countTry, forgiveTries } from './rate-limit.ts';
import { recordAudit } from './record-audit.ts';
import type { MemberRole } from './roles.ts';
import { account } from './schema.ts';
import { signInInput } from './sign-in-input.ts';

export interface SignInAnswer extends OpenedSession {
  /** Role of the membership the session is for; null when one must be chosen first. */
  role: MemberRole | null;
  /** More than one: `chooseMembership` is next. */
  choices: MembershipChoice[];
  language: Language;
}

/**
 * Mobile number or e-mail with password. Always a new session, so a token planted before is worth nothing. An
 * account with one membership goes straight in; with several the session has none until one is chosen.
 * @throws DomainError `sign-in.wrong` for unknown, wrong, suspended and left alike; `rate.limited`.
 */
export const signIn = door({
  action: 'account.sign-in',
  input: signInInput,
  async run({ db, now, actor, ip, userAgent, requestId, session }, input): Promise<SignInAnswer> {
    const login = normaliseLogin(input.login) ?? input.login;
    if (ip) await countTry(db, 'sign-in.ip', ip, now);
    await countTry(db, 'sign-in.login', login, now);
    const [found] = await db.identity((tx) => tx.select().from(account).where(eq(account.login, login)));
    const fits = await verifySecret(found?.passwordHash, input.password);
    if (!found || !fits || found.suspendedAt) throw new DomainError('sign-in.wrong');
    await forgiveTries(db, 'sign-in.login', login);
    return db.identity(async (tx) => {
      const choices = await membershipsOfAccount(tx, found.id);
      if (choices.length === 0) throw new DomainError('sign-in.wrong');
      if (session) await endSession(tx, session.id);
      const only = choices.length === 1 ? choices[0] : undefined;
      const opened = await openSession(tx, {
        accountId: found.id,
        tenantId: only?.tenantId ?? null,
        membershipId: only?.membershipId ?? null,
        userAgent,
        now,
      });
      for (const choice of only ? [only] : []) {
        await recordAudit(tx, {
          tenantId: choice.tenantId,
          actor,
          action: 'account.sign-in',
          requestId,
          now,
          accountId: found.id,
          membershipId: choice.membershipId,
        });
      }
      const language = isLanguage(found.language) ? found.language : 'zh-CN';
      return { ...opened, role: only?.role ?? null, choices, language };
    });
  },
});
