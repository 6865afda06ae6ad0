import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';

/** Maintenance crews come on a valid agreement (S6-3.4.2); life-safety repairs pass at one tap and are completed afterwards. */
export const maintenanceAgreement: ControlOf<'agreement'> = {
  code: 'V06',
  version: 1,
  severity: 'H',
  frequency: 'event',
  subject: 'site-day',
  family: 'agreement',
  sources: ['S6-3.4.2'],
  evidence: ['register', 'file'],
  parameters: [],
  judge(_params, facts) {
    const admissions = facts.admissions.filter((one) => one.kind === 'maintenance' && !one.isEmergency);
    return judgeEach(
      'V06',
      admissions.map((one) => ({ name: '', isKept: one.isAgreementValid, entryIds: [one.entryId] })),
      {},
      facts.silence,
    );
  },
};
