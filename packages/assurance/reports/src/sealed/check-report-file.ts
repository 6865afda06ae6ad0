import { sha256, toHex } from '@zhiqin/kernel';
import {
  type SignedHead,
  verifyConsistency,
  verifyDigest,
  verifyHead,
  verifyInclusion,
} from '@zhiqin/ledger/rules';
import type { DailyReport } from '../daily/daily-report.ts';
import type { MonthlyReport } from '../monthly-report.ts';
import { isClientMonth, type ReportData, subjectOf } from '../report-data.ts';
import { dataCsv } from './data-csv.ts';
import { readSeal } from './file-seal.ts';
import { recheckClient } from './recheck-client.ts';
import { type FigureMismatch, recheckDay, recheckFigures } from './recheck-figures.ts';
import { dataFileName, proofFileName, type ReportProof, tableFileName } from './report-proof.ts';

/** What is looked at, in this order. */
export const reportChecks = [
  'seal',
  'data',
  'figures',
  'inclusion',
  'head',
  'signature',
  'days',
  'keptRoots',
] as const;
export type ReportCheck = (typeof reportChecks)[number];

export interface CheckOutcome {
  check: ReportCheck;
  /** `passed`, `failed`, or `skipped` where a draft, or a reader without kept roots, has nothing to look at. */
  outcome: 'passed' | 'failed' | 'skipped';
  /** A day a root differs on, or the figures that do not add up. */
  day?: string;
  figures?: FigureMismatch[];
}

export interface ReportVerification {
  /** Nothing failed. */
  sound: boolean;
  /** `draft`: not in the ledger; `issued`; `unknown`: no report of this product, or not whole. */
  state: 'issued' | 'draft' | 'unknown';
  checks: CheckOutcome[];
  dataSha256: string | null;
  /** Of a daily report `month` is its day; `site` is the client where it is over all its sites. */
  report:
    | (Pick<MonthlyReport['cover'], 'month' | 'contractor'> & {
        site: Pick<MonthlyReport['cover']['site'], 'zh' | 'en' | 'code'>;
      })
    | null;
  head: SignedHead | null;
  publicKey: JsonWebKey | null;
  /** The signer’s ledger: the contractor's id. */
  ledger: string | null;
}

/** A root somebody has kept from an earlier report or the public page. */
export interface KeptRoot {
  day: string;
  root: string;
  size: number;
}

/**
 * Verifies a report's file without the product's server or database: every byte against the seal at its end, the data
 * against its digest and its own totals, the ledger's path, head and signature, and the roots the reader has kept.
 * @param attachments of the PDF, by name
 */
export async function checkReportFile(
  file: Uint8Array,
  attachments: ReadonlyMap<string, Uint8Array>,
  kept: readonly KeptRoot[] = [],
): Promise<ReportVerification> {
  const checks: CheckOutcome[] = [];
  const note = (check: ReportCheck, isPassed: boolean, more: Partial<CheckOutcome> = {}) =>
    void checks.push({ check, outcome: isPassed ? 'passed' : 'failed', ...more });
  const sealed = readSeal(file);
  note('seal', sealed !== null && toHex(await sha256(sealed.bytes)) === sealed.seal.sha256);
  const data = attachments.get(dataFileName);
  const report = parsed<ReportData | DailyReport>(data);
  const proof = parsed<ReportProof>(attachments.get(proofFileName));
  const dataSha256 = data ? toHex(await sha256(new Uint8Array(data))) : null;
  const signed = sealed?.seal.signed ?? null;
  const isIssued = proof !== null || signed !== null;
  note(
    'data',
    report?.v === 1 &&
      (proof ? proof.leaf.commitment === dataSha256 : !isIssued) &&
      isSameTable(report, attachments.get(tableFileName)),
  );
  const figures = report?.v === 1 ? recheckSafely(report) : null;
  note('figures', figures?.length === 0, figures && figures.length > 0 ? { figures } : {});
  if (isIssued) await checkLedger({ proof, signed, sealed, dataSha256 }, note);
  else
    for (const check of ['inclusion', 'head', 'signature', 'days'] as const)
      checks.push({ check, outcome: 'skipped' });
  const differing = proof ? firstDifference(proof, kept) : undefined;
  if (!proof || kept.length === 0) checks.push({ check: 'keptRoots', outcome: 'skipped' });
  else note('keptRoots', differing === undefined, differing ? { day: differing } : {});
  return {
    sound: checks.every(({ outcome }) => outcome !== 'failed'),
    state: !sealed || !report ? 'unknown' : isIssued ? 'issued' : 'draft',
    checks,
    dataSha256,
    report: report && saidOf(report),
    head: proof?.head ?? null,
    publicKey: proof?.publicKey ?? null,
    ledger: proof?.head.ledger ?? null,
  };
}

async function checkLedger(
  {
    proof,
    signed,
    sealed,
    dataSha256,
  }: {
    proof: ReportProof | null;
    signed: NonNullable<ReturnType<typeof readSeal>>['seal']['signed'];
    sealed: ReturnType<typeof readSeal>;
    dataSha256: string | null;
  },
  note: (check: ReportCheck, isPassed: boolean, more?: Partial<CheckOutcome>) => void,
): Promise<void> {
  const held = (work: () => Promise<boolean>) => work().catch(() => false);
  const isOne = proof !== null && proof.v === 1;
  note(
    'inclusion',
    isOne &&
      proof.leaf.kind === 'report-data' &&
      proof.leaf.commitment === dataSha256 &&
      (await held(() => verifyInclusion(proof.leaf, proof.proof, proof.head))),
  );
  note('head', isOne && (await held(() => verifyHead(proof.head, proof.publicKey))));
  // One key for head and file: the file is the ledger's owner's, and nobody else's.
  note(
    'signature',
    isOne &&
      signed !== null &&
      signed.sha256 === sealed?.seal.sha256 &&
      signed.ledger === proof.head.ledger &&
      signed.publicKey.x === proof.publicKey.x &&
      signed.publicKey.y === proof.publicKey.y &&
      (await held(() => verifyDigest(signed))),
  );
  const bad = isOne ? await firstBadDay(proof) : undefined;
  note('days', isOne && bad === undefined, bad ? { day: bad } : {});
}

/** The first day whose root is not signed, does not grow from the day before, or does not lead to the head. */
async function firstBadDay({
  dayRoots,
  head,
  publicKey,
  consistency,
}: ReportProof): Promise<string | undefined> {
  let before = 0;
  for (const root of dayRoots) {
    const isSigned = await verifyHead(root, publicKey).catch(() => false);
    if (!isSigned || root.ledger !== head.ledger || root.size < before) return root.day;
    before = root.size;
  }
  const last = dayRoots.at(-1);
  return last && !(await verifyConsistency(last, head, consistency)) ? last.day : undefined;
}

function firstDifference({ dayRoots }: ReportProof, kept: readonly KeptRoot[]): string | undefined {
  const known = new Map(kept.map((one) => [one.day, one]));
  return dayRoots.find(({ day, root, size }) => {
    const mine = known.get(day);
    return mine !== undefined && (mine.root !== root || mine.size !== size);
  })?.day;
}

/** Files of the first edition carry no table; one that is there says what the data say. */
function isSameTable(report: ReportData | DailyReport, table: Uint8Array | undefined): boolean {
  if (!table) return true;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(table);
  return text === dataCsv(report);
}

const isDaily = (report: ReportData | DailyReport): report is DailyReport =>
  'kind' in report && report.kind === 'daily';

/** Whose it is and of when; null for data of another form. */
function saidOf(report: ReportData | DailyReport): ReportVerification['report'] {
  if (isDaily(report)) return { month: report.day, contractor: report.contractor, site: report.site };
  if (!report.cover) return null;
  const { month, contractor } = report.cover;
  return { month, contractor, site: subjectOf(report) };
}

function recheckSafely(report: ReportData | DailyReport): FigureMismatch[] | null {
  try {
    if (isDaily(report)) return recheckDay(report);
    return isClientMonth(report) ? recheckClient(report) : recheckFigures(report);
  } catch {
    // Data whose form was changed has no totals to work out.
    return null;
  }
}

function parsed<Content>(bytes: Uint8Array | undefined): Content | null {
  if (!bytes) return null;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Content;
  } catch {
    return null;
  }
}
