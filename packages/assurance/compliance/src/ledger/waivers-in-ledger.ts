import { digestOfColumns, instantText, rowsInLedger } from '@zhiqin/ledger';
import { resultWaiver, resultWaiverEnd } from '../schema.ts';

const [w, n] = [resultWaiver, resultWaiverEnd];
const given = digestOfColumns({
  result: w.resultId,
  control: w.controlCode,
  post: w.postId,
  from: w.fromDay,
  until: w.untilDay,
  reason: w.reason,
  by: w.waiverName,
  at: instantText(w.waivedAt),
});
const ended = digestOfColumns({
  waiver: n.waiverId,
  from: n.fromDay,
  reason: n.reason,
  by: n.enderName,
  at: instantText(n.endedAt),
});

export const waiversInLedger = rowsInLedger('waiver', {
  table: w,
  writtenAt: w.waivedAt,
  commitment: given,
});

export const waiverEndsInLedger = rowsInLedger('waiver-end', {
  table: n,
  writtenAt: n.endedAt,
  commitment: ended,
});
