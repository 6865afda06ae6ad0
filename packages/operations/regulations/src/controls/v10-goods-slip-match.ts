import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';

/** Goods leave on an approved slip, matching in item and number, signed by whoever carries them (S9A-6). */
export const goodsSlipMatch: ControlOf<'goodsSlip'> = {
  code: 'V10',
  version: 1,
  severity: 'H',
  frequency: 'event',
  subject: 'site-day',
  family: 'goodsSlip',
  sources: ['S9A-6'],
  evidence: ['register', 'photo'],
  parameters: [],
  judge(_params, facts) {
    const slips = facts.slips.map(({ slipNo, isApproved, isMatching, isCarrierSigned, entryId }) => ({
      name: slipNo,
      isKept: isApproved && isMatching && isCarrierSigned,
      entryIds: [entryId],
    }));
    return judgeEach('V10', slips, {}, facts.silence);
  },
};
