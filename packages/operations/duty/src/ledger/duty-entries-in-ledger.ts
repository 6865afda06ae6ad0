import { bySubject, type LedgerSource, rowsInLedger } from '@zhiqin/ledger';
import { dutyEntry as e } from '../schema.ts';
import { wholeEntries } from './whole-entries.ts';

/** Every accepted entry by the hash its phone signed: personal values stand in that only as salted commitments. */
export const dutyEntriesInLedger: LedgerSource = {
  ...rowsInLedger('duty-entry', { table: e, writtenAt: e.receivedAt, commitment: e.hash }),
  async recompute(ctx, subjects) {
    return bySubject(await wholeEntries(ctx, subjects));
  },
};
