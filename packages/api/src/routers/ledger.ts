import { publicLedger } from '@zhiqin/ledger';
import { reading, router } from '../procedures.ts';

export const ledgerRouter = router({
  publicLedger: reading(publicLedger),
});
