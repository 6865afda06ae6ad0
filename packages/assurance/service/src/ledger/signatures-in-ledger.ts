import { digestOfColumns, instantText, rowsInLedger } from '@zhiqin/ledger';
import { reportSignature } from '../schema.ts';

const s = reportSignature;
const commitment = digestOfColumns({
  report: s.reportId,
  member: s.membershipId,
  data: s.dataSha256,
  remark: s.remark,
  at: instantText(s.signedAt),
});

/** Who signed which report for which data, without the name: that is the membership's. */
export const signaturesInLedger = rowsInLedger('report-signature', {
  table: s,
  writtenAt: s.signedAt,
  commitment,
});
