import { digestOfColumns, instantText, rowsInLedger } from '@zhiqin/ledger';
import { erasure } from '../schema.ts';

const e = erasure;
const commitment = digestOfColumns({
  entry: e.entryId,
  paths: e.paths,
  file: e.fileId,
  class: e.dataClass,
  at: instantText(e.erasedAt),
});

/** What was erased and when, never what it said: a value that is missing without such a line was taken away. */
export const erasuresInLedger = rowsInLedger('erasure', { table: e, writtenAt: e.erasedAt, commitment });
