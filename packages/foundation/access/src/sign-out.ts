import { door } from './door.ts';
import { endSession, endSessionsOfAccount, endSessionsOfMembership } from './end-sessions.ts';
import { noInput } from './sign-in-input.ts';

/** Ends the session of this request. Without one there is nothing to do, which is no error. */
export const signOut = door({
  action: 'account.sign-out',
  input: noInput,
  async run({ db, session }) {
    if (session) await db.identity((tx) => endSession(tx, session.id));
    return {};
  },
});

/** Ends every session of this account (or of this guard's PIN), the one of this request too. */
export const signOutEverywhere = door({
  action: 'account.sign-out',
  input: noInput,
  async run({ db, session }) {
    if (!session) return {};
    await db.identity(async (tx) => {
      if (session.accountId) await endSessionsOfAccount(tx, session.accountId);
      else if (session.tenantId && session.membershipId)
        await endSessionsOfMembership(tx, session.tenantId, session.membershipId);
    });
    return {};
  },
});
