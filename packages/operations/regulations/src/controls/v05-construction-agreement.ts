import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';

/** Construction workers come on a valid agreement and by name (S6-3.4.1; 安全生产法 第49条). Alerts; the gate still records who is there. */
export const constructionAgreement: ControlOf<'agreement'> = {
  code: 'V05',
  version: 2,
  severity: 'B',
  frequency: 'event',
  subject: 'site-day',
  family: 'agreement',
  sources: ['S6-3.4.1', '安全生产法 第49条'],
  evidence: ['register', 'file'],
  parameters: [],
  judge(_params, facts) {
    const admissions = facts.admissions.filter((one) => one.kind === 'construction' && !one.isEmergency);
    return judgeEach(
      'V05',
      admissions.map((one) => ({
        name: '',
        isKept: one.isNamed && one.isAgreementValid,
        entryIds: [one.entryId],
      })),
      {},
      facts.silence,
    );
  },
};
