/** Kind of the 保安员证; others (fire-control operator …) never stand in for it. */
export const guardCertificateKind = 'guard';

export interface HeldCertificate {
  kind: string;
  issuedOn: string;
  /** null where the region sets no end (the Regulation sets none). */
  expiresOn: string | null;
  revokedOn: string | null;
}

/** P01: issued, not revoked, and not expired if dated, on this day (保安服务管理条例 第16条). */
export function isValidOn(certificate: HeldCertificate, day: string): boolean {
  return (
    certificate.issuedOn <= day &&
    (certificate.expiresOn === null || day <= certificate.expiresOn) &&
    (certificate.revokedOn === null || day < certificate.revokedOn)
  );
}

/** Whether a guard may be planned to a post that day. */
export function isCertifiedOn(certificates: readonly HeldCertificate[], day: string): boolean {
  return certificates.some(
    (certificate) => certificate.kind === guardCertificateKind && isValidOn(certificate, day),
  );
}
