import { keepPeopleAccess, type UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { askToRejudge } from '@zhiqin/sites';
import { sealedFile } from './file-values.ts';
import { namePinyin } from './name-pinyin.ts';
import { recordedBy } from './own-person.ts';
import { personAccess } from './person-access.ts';
import { certificate, employmentTerms, guard, guardFile, guardPaper } from './schema.ts';

export interface NewGuard {
  siteIds: string[];
  staffNo: string;
  name: string;
  squadId: string | null;
  rank: string;
  joinedOn: string;
  file: NewFile;
  certificates: NewCertificate[];
  /** From `startsOn`; null: none yet. */
  terms?: NewTerms | null;
  papers?: readonly NewPaper[];
}

export interface NewTerms {
  startsOn: string;
  contractType: string;
  signedOn?: string | null;
  contractEndsOn?: string | null;
  hourRegime: string;
  cycle?: string | null;
  approvalNo?: string | null;
  approvalUntil?: string | null;
  baseMonthlyFen: number;
  hourlyFen?: number | null;
  allowances?: { name: string; amountFen: number }[];
}

export interface NewPaper {
  kind: string;
  title?: string | null;
  paperNo?: string | null;
  issuer?: string | null;
  startsOn: string;
  endsOn?: string | null;
  outcome?: string | null;
}

export interface NewFile {
  birthDate?: string | null;
  education?: string | null;
  nationality?: string | null;
  sex?: string | null;
  formerRetirementAge?: number | null;
  idNumber?: string | null;
  phone?: string | null;
  contractType?: string | null;
  contractStartsOn?: string | null;
}

export interface NewCertificate {
  kind: string;
  certificateNo: string;
  issuer: string | null;
  level?: number | null;
  issuedOn: string;
  expiresOn: string | null;
}

/**
 * Stores guards with file, certificates and the right to sign in on their sites' devices.
 * @throws DomainError `guard.staff-no-taken` ({staffNo}), `guard.certificate-taken` ({certificateNo})
 * @returns their ids in the given order
 */
export async function storeGuards(ctx: UseContext, guards: readonly NewGuard[]): Promise<string[]> {
  const rows = guards.map((given) => ({ id: ctx.newId(), given }));
  for (let at = 0; at < rows.length; at += rowsAtOnce) await storeSome(ctx, rows.slice(at, at + rowsAtOnce));
  for (const [siteId, fromDay] of firstDays(guards))
    await askToRejudge(ctx, { register: 'personFile', siteId, fromDay });
  return rows.map((row) => row.id);
}

/** Whoever joined before today was owed a contract, insurance and vetting on days that are judged already. */
function firstDays(guards: readonly NewGuard[]): Map<string, string> {
  const days = new Map<string, string>();
  for (const { siteIds, joinedOn } of guards)
    for (const siteId of siteIds) {
      const first = days.get(siteId);
      if (!first || joinedOn < first) days.set(siteId, joinedOn);
    }
  return days;
}

/** A statement takes some 65,000 parameters: so many guards with all that stands of each. */
const rowsAtOnce = 2000;

async function storeSome(ctx: UseContext, rows: readonly { id: string; given: NewGuard }[]): Promise<void> {
  const { tx, tenantId } = ctx;
  const stored = await tx
    .insert(guard)
    .values(
      rows.map(({ id, given }) => ({
        tenantId,
        id,
        siteIds: given.siteIds,
        staffNo: given.staffNo,
        name: given.name,
        pinyin: namePinyin(given.name),
        squadId: given.squadId,
        rank: given.rank,
        joinedOn: given.joinedOn,
        createdAt: ctx.now,
      })),
    )
    .onConflictDoNothing({ target: [guard.tenantId, guard.staffNo] })
    .returning({ staffNo: guard.staffNo });
  const fresh = new Set(stored.map((row) => row.staffNo));
  const taken = rows.find(({ given }) => !fresh.has(given.staffNo))?.given.staffNo;
  if (taken)
    throw new DomainError('guard.staff-no-taken', { staffNo: taken }, { staffNo: 'guard.staff-no-taken' });

  await tx.insert(guardFile).values(
    rows.map(({ id, given }) => ({
      tenantId,
      id: ctx.newId(),
      guardId: id,
      siteIds: given.siteIds,
      ...sealedFile(tenantId, given.file),
    })),
  );
  await storeCertificates(
    ctx,
    rows.flatMap(({ id, given }) =>
      given.certificates.map((one) => ({ ...one, guardId: id, siteIds: given.siteIds })),
    ),
  );
  await storeTermsAndPapers(ctx, rows);
  await keepPeopleAccess(
    ctx,
    rows.map(({ id, given }) => personAccess({ ...given, id })),
  );
}

async function storeTermsAndPapers(
  ctx: UseContext,
  rows: readonly { id: string; given: NewGuard }[],
): Promise<void> {
  const recorded = { tenantId: ctx.tenantId, recordedAt: ctx.now, recordedByName: recordedBy(ctx).name };
  const terms = rows.flatMap(({ id, given }) =>
    given.terms
      ? [
          {
            ...given.terms,
            ...recorded,
            id: ctx.newId(),
            guardId: id,
            siteIds: given.siteIds,
            allowances: given.terms.allowances ?? [],
          },
        ]
      : [],
  );
  const papers = rows.flatMap(({ id, given }) =>
    (given.papers ?? []).map((paper) => ({
      ...paper,
      ...recorded,
      id: ctx.newId(),
      guardId: id,
      siteIds: given.siteIds,
    })),
  );
  if (terms.length > 0) await ctx.tx.insert(employmentTerms).values(terms);
  // Papers come several to a guard.
  for (let at = 0; at < papers.length; at += rowsAtOnce)
    await ctx.tx.insert(guardPaper).values(papers.slice(at, at + rowsAtOnce));
}

/** @throws DomainError `guard.certificate-taken` ({certificateNo}) */
export async function storeCertificates(
  ctx: UseContext,
  certificates: readonly (NewCertificate & { guardId: string; siteIds: string[] })[],
): Promise<string[]> {
  if (certificates.length === 0) return [];
  const values = certificates.map((one) => ({ tenantId: ctx.tenantId, id: ctx.newId(), ...one }));
  const stored = await ctx.tx
    .insert(certificate)
    .values(values)
    .onConflictDoNothing({ target: [certificate.tenantId, certificate.kind, certificate.certificateNo] })
    .returning({ id: certificate.id });
  const fresh = new Set(stored.map((row) => row.id));
  const taken = values.find((one) => !fresh.has(one.id))?.certificateNo;
  if (taken)
    throw new DomainError(
      'guard.certificate-taken',
      { certificateNo: taken },
      { certificateNo: 'guard.certificate-taken' },
    );
  return values.map((one) => one.id);
}
