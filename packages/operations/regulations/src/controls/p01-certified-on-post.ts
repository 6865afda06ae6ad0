import type { ControlOf } from '../control.ts';
import type { CertificateFacts } from '../facts/certificate-facts.ts';
import { breached, met, notApplicable, unproven } from '../judgement.ts';
import { counted, parameterValue } from '../parameter.ts';

type Certificate = CertificateFacts['certificates'][number];

/**
 * On every duty day the guard held a certificate that was valid, not revoked, and not expired if dated
 * (保安服务管理条例 第16条; 公安机关实施保安服务管理条例办法 第24条). A certificate the office does not have on file is
 * a missing record, not yet a finding about the guard.
 */
export const certifiedOnPost: ControlOf<'certificate'> = {
  code: 'P01',
  version: 1,
  severity: 'B',
  frequency: 'month',
  subject: 'guard-month',
  family: 'certificate',
  sources: ['保安服务管理条例 第16条', '公安机关实施保安服务管理条例办法 第24条', 'S8-3.2.2'],
  evidence: ['certificate', 'check-in'],
  // The Regulation sets no validity; where a region does, the site sets its years. 0: undated certificates do not expire.
  parameters: [
    counted({
      name: 'validityYears',
      unit: 'years',
      stricter: 'neither',
      range: { min: 0, max: 10 },
      default: 0,
    }),
  ],
  judge(params, facts) {
    const validityYears = parameterValue(params, 'validityYears');
    if (facts.dutyDays.length === 0) return notApplicable({ key: 'noDutyDays', values: {} });
    const uncovered = facts.dutyDays.filter(
      ({ day }) => !facts.certificates.some((certificate) => covers(certificate, day, validityYears)),
    );
    const values = { dutyDays: facts.dutyDays.length, uncertifiedDays: uncovered.length };
    if (uncovered.length === 0)
      return met(
        { key: 'certified', values },
        facts.dutyDays.flatMap((duty) => duty.entryIds),
      );
    const evidence = uncovered.flatMap((duty) => duty.entryIds);
    const days = uncovered.map((duty) => duty.day);
    if (facts.certificates.length === 0) {
      return unproven(
        { key: 'noCertificateOnFile', values },
        [{ key: 'certificateNotOnFile', values: {} }],
        evidence,
      );
    }
    return breached({ key: 'uncertified', values: { ...values, days } }, evidence);
  },
};

function covers(certificate: Certificate, day: string, validityYears: number): boolean {
  if (day < certificate.validFrom) return false;
  if (certificate.revokedOn !== null && day >= certificate.revokedOn) return false;
  const expiresOn =
    certificate.expiresOn ?? (validityYears > 0 ? yearsLater(certificate.validFrom, validityYears) : null);
  return expiresOn === null || day <= expiresOn;
}

/** The same day some years on; 29 February becomes 28 February. */
function yearsLater(day: string, years: number): string {
  const month = day.slice(4) === '-02-29' ? '-02-28' : day.slice(4);
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${month}`;
}
