import { DomainError } from '@zhiqin/kernel';
import { eq } from 'drizzle-orm';
import { door } from './door.ts';
import { account } from './schema.ts';
import { changeLanguageInput } from './sign-in-input.ts';

/** The language the account reads; messages to it are written in it too. */
export const changeLanguage = door({
  action: 'account.update-self',
  input: changeLanguageInput,
  async run({ db, session }, input) {
    const accountId = session?.accountId;
    if (!accountId) throw new DomainError('access.signed-out');
    await db.identity((tx) =>
      tx.update(account).set({ language: input.language }).where(eq(account.id, accountId)),
    );
    return { language: input.language };
  },
});
