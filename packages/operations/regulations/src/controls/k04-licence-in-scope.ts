import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';

/** The contractor's licence is current and covers the kinds of service contracted (保安服务管理条例 第9条、第10条; S1-2.10). */
export const licenceInScope: ControlOf<'licence'> = {
  code: 'K04',
  version: 1,
  severity: 'B',
  frequency: 'change',
  subject: 'site-month',
  family: 'licence',
  sources: ['保安服务管理条例 第9条', '保安服务管理条例 第10条', 'S1-2.10'],
  evidence: ['file'],
  isInternal: true,
  parameters: [],
  judge(_params, facts) {
    const { licence, servicesOutOfScope, asOf } = facts;
    const isCurrent =
      licence === null
        ? null
        : !licence.isRevoked &&
          licence.validFrom <= asOf &&
          (licence.validUntil === null || asOf <= licence.validUntil);
    const entryIds = licence?.entryIds ?? [];
    const outside = servicesOutOfScope.map((name) => ({ name, isKept: false, entryIds }));
    return judgeEach(
      'K04',
      [{ name: licence?.licenceNo ?? '', isKept: isCurrent, entryIds }, ...outside],
      {},
    );
  },
};
