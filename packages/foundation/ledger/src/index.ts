export { appendLeaves, type LedgerContext } from './append-leaves.ts';
export { keepLedger, keepLedgerTask, planLedger } from './keep-ledger.ts';
export {
  bySubject,
  contributeLedgerSource,
  digestOfColumns,
  instantText,
  type LedgerAsked,
  type LedgerSource,
  rowsInLedger,
} from './ledger-sources.ts';
export {
  type DayRoot,
  dayRoots,
  leafNoOf,
  newestHead,
  proveConsistency,
  proveInclusion,
  publicKeys,
} from './prove-inclusion.ts';
export { type PublicLedger, publicLedger } from './public-ledger.ts';
export { signDigest } from './sign-digest.ts';
export { signHead } from './sign-head.ts';
export { type LedgerVerification, verifyLedger } from './verify-ledger.ts';
