import type { InclusionProof, LeafContent, SignedHead } from '@zhiqin/ledger/rules';

/** What an issued report carries beside its data, as `ledger.json`: that the data stood in the ledger when it was printed. */
export interface ReportProof {
  v: 1;
  /** The data's own leaf; its commitment is the data's SHA-256. */
  leaf: LeafContent;
  proof: InclusionProof;
  /** Signed right after the data went in. */
  head: SignedHead;
  /** The contractor's, as its public page shows it. */
  publicKey: JsonWebKey;
  /** The roots of the month's days, oldest first, and what shows that the head's tree begins with the last of them. */
  dayRoots: (SignedHead & { day: string })[];
  consistency: string[];
}

export const dataFileName = 'report-data.json';
/** The same data as one table. */
export const tableFileName = 'report-data.csv';
export const proofFileName = 'ledger.json';
