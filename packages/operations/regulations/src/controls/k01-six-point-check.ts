import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';

/** Before a contract runs the six questions of 办法 第25条 are answered, all with yes. Stops the contract's activation, no guard. */
export const sixPointCheck: ControlOf<'contract'> = {
  code: 'K01',
  version: 2,
  severity: 'B',
  frequency: 'change',
  subject: 'site-month',
  family: 'contract',
  sources: ['保安服务管理条例 第21条', '公安机关实施保安服务管理条例办法 第25条'],
  evidence: ['form'],
  isInternal: true,
  parameters: [],
  judge(_params, facts) {
    const contracts = facts.contracts
      .filter((contract) => contract.isActive)
      .map(({ contractNo, answered, lawful, entryIds }) => ({
        name: contractNo,
        // Nobody has recorded a check: that is not known to be left out.
        isKept: answered === 0 ? null : answered >= 6 && lawful >= 6,
        entryIds,
      }));
    return judgeEach('K01', contracts, {});
  },
};
