import { door } from './door.ts';
import { type MembershipChoice, membershipsOfAccount } from './memberships-of-account.ts';
import { noInput } from './sign-in-input.ts';

/** Where the account of this session could go on to; empty without an account's session. */
export const listChoices = door({
  action: 'account.choose-membership',
  input: noInput,
  async run({ db, session }): Promise<MembershipChoice[]> {
    const accountId = session?.accountId;
    return accountId ? db.identity((tx) => membershipsOfAccount(tx, accountId)) : [];
  },
});
