import { isDay } from '@zhiqin/kernel';
import { birthDateOf, isIdNumber, normalisedIdNumber } from '@zhiqin/privacy/rules';
import type { educations, ranks } from './guard-input.ts';
import {
  type ImportedPaper,
  type ImportedTerms,
  papersOfRow,
  type SheetRegime,
  termsOfRow,
} from './guard-sheet-file.ts';
import { isMobile, normalisedMobile } from './mobile-number.ts';

/** Columns of the guards' sheet, in the template's order. Their heads are words (`workforce`, `importColumns`). */
export const importColumns = [
  'staffNo',
  'name',
  'site',
  'squad',
  'rank',
  'joinedOn',
  'idNumber',
  'phone',
  'education',
  'certificateNo',
  'certificateIssuer',
  'certificateIssuedOn',
  'certificateExpiresOn',
  'nationality',
  'contractType',
  'contractSignedOn',
  'contractEndsOn',
  'hourRegime',
  'baseMonthly',
  'vettedOn',
  'medicalOn',
  'socialInsuredFrom',
  'accidentPolicyNo',
  'accidentInsuredFrom',
  'accidentInsuredUntil',
  'undertakingOn',
] as const;
export type ImportColumn = (typeof importColumns)[number];
const requiredColumns: readonly ImportColumn[] = ['staffNo', 'name', 'site', 'joinedOn'];

/** Words a sheet may use, in any language of the product: head → column, written rank → rank, education likewise. */
export interface SheetHeads {
  columns: ReadonlyMap<string, ImportColumn>;
  ranks: ReadonlyMap<string, (typeof ranks)[number]>;
  educations: ReadonlyMap<string, (typeof educations)[number]>;
  contractTypes: ReadonlyMap<string, ImportedTerms['contractType']>;
  regimes: ReadonlyMap<string, SheetRegime>;
}

/** What the sheet is checked against. Squads are keyed `<site code>/<squad code or name>`. */
export interface GuardSheetFacts {
  siteIdByCode: ReadonlyMap<string, string>;
  squadIdByKey: ReadonlyMap<string, string>;
  takenStaffNos: ReadonlySet<string>;
  takenCertificateNos: ReadonlySet<string>;
}

export interface CellError {
  /** As the spreadsheet names it, "B7"; the row's number alone where a whole row is meant. */
  cell: string;
  /** Words: i18n context `errors`, `guard-import.<code>`. */
  code:
    | 'missing-column'
    | 'repeated-column'
    | 'required'
    | 'staff-no-form'
    | 'duplicate-staff-no'
    | 'staff-no-taken'
    | 'unknown-site'
    | 'unknown-squad'
    | 'unknown-rank'
    | 'bad-date'
    | 'bad-id-number'
    | 'duplicate-id-number'
    | 'bad-mobile'
    | 'unknown-education'
    | 'certificate-without-date'
    | 'duplicate-certificate'
    | 'certificate-taken'
    | 'unknown-contract-type'
    | 'unknown-hour-regime'
    | 'bad-amount'
    | 'insurance-without-date'
    | 'too-long'
    | 'no-rows';
  value: string;
}

export interface ImportedGuard {
  row: number;
  staffNo: string;
  name: string;
  siteId: string;
  squadId: string | null;
  rank: (typeof ranks)[number];
  joinedOn: string;
  idNumber: string | null;
  birthDate: string | null;
  phone: string | null;
  education: (typeof educations)[number] | null;
  nationality: string | null;
  terms: ImportedTerms | null;
  papers: ImportedPaper[];
  certificate: {
    certificateNo: string;
    issuer: string | null;
    issuedOn: string;
    expiresOn: string | null;
  } | null;
}

/**
 * Reads a sheet of guards, head in row 1. Every fault is named by its cell; `guards` are the rows without one, to be
 * stored only when `errors` is empty.
 */
export function readGuardSheet(
  rows: readonly (readonly string[])[],
  heads: SheetHeads,
  facts: GuardSheetFacts,
): { guards: ImportedGuard[]; errors: CellError[] } {
  const { columns, errors } = readHeads(rows[0] ?? [], heads);
  if (errors.length > 0) return { guards: [], errors };
  const seen = { staffNo: new Set<string>(), idNumber: new Set<string>(), certificateNo: new Set<string>() };
  const guards: ImportedGuard[] = [];
  rows.forEach((cells, index) => {
    if (index === 0 || cells.every((cell) => cell.trim() === '')) return;
    const found = readRow(cells, index + 1, columns, heads, facts, seen);
    errors.push(...found.errors);
    if (found.errors.length === 0) guards.push(found.guard);
  });
  if (guards.length === 0 && errors.length === 0) errors.push({ cell: 'A2', code: 'no-rows', value: '' });
  return { guards, errors };
}

function readHeads(head: readonly string[], heads: SheetHeads) {
  const columns = new Map<ImportColumn, number>();
  const errors: CellError[] = [];
  head.forEach((text, index) => {
    const column = heads.columns.get(headKey(text));
    if (!column) return;
    if (columns.has(column)) errors.push({ cell: cellName(index, 1), code: 'repeated-column', value: text });
    else columns.set(column, index);
  });
  const nameOf = (wanted: ImportColumn) =>
    [...heads.columns].find(([, column]) => column === wanted)?.[0] ?? wanted;
  for (const column of requiredColumns) {
    if (!columns.has(column)) errors.push({ cell: '1', code: 'missing-column', value: nameOf(column) });
  }
  return { columns, errors };
}

function readRow(
  cells: readonly string[],
  row: number,
  columns: ReadonlyMap<ImportColumn, number>,
  heads: SheetHeads,
  facts: GuardSheetFacts,
  seen: Record<'staffNo' | 'idNumber' | 'certificateNo', Set<string>>,
): { guard: ImportedGuard; errors: CellError[] } {
  const errors: CellError[] = [];
  const text = (column: ImportColumn) => (cells[columns.get(column) ?? -1] ?? '').trim();
  const fault = (column: ImportColumn, code: CellError['code']) =>
    errors.push({ cell: cellName(columns.get(column) ?? 0, row), code, value: text(column) });
  const once = (column: 'staffNo' | 'idNumber' | 'certificateNo', value: string, code: CellError['code']) => {
    if (seen[column].has(value)) fault(column, code);
    seen[column].add(value);
  };
  const day = (column: ImportColumn): string | null => {
    const written = text(column);
    if (written === '') return null;
    const read = dayFrom(written);
    if (!read) fault(column, 'bad-date');
    return read;
  };
  for (const column of requiredColumns) if (text(column) === '') fault(column, 'required');

  const staffNo = text('staffNo');
  if (staffNo !== '') {
    if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/.test(staffNo)) fault('staffNo', 'staff-no-form');
    else if (facts.takenStaffNos.has(staffNo)) fault('staffNo', 'staff-no-taken');
    once('staffNo', staffNo, 'duplicate-staff-no');
  }
  if (text('name').length > 120) fault('name', 'too-long');
  const siteId = facts.siteIdByCode.get(text('site'));
  if (text('site') !== '' && !siteId) fault('site', 'unknown-site');
  const squadId = facts.squadIdByKey.get(`${text('site')}/${text('squad')}`) ?? null;
  if (text('squad') !== '' && siteId && !squadId) fault('squad', 'unknown-squad');
  const rank = text('rank') === '' ? 'guard' : heads.ranks.get(headKey(text('rank')));
  if (!rank) fault('rank', 'unknown-rank');
  const education = text('education') === '' ? null : heads.educations.get(headKey(text('education')));
  if (education === undefined) fault('education', 'unknown-education');

  const idNumber = normalisedIdNumber(text('idNumber'));
  const hasId = idNumber !== '' && isIdNumber(idNumber);
  if (idNumber !== '' && !hasId) fault('idNumber', 'bad-id-number');
  if (hasId) once('idNumber', idNumber, 'duplicate-id-number');
  const phone = normalisedMobile(text('phone'));
  if (phone !== '' && !isMobile(phone)) fault('phone', 'bad-mobile');

  const joinedOn = day('joinedOn');
  const issuedOn = day('certificateIssuedOn');
  const expiresOn = day('certificateExpiresOn');
  const certificateNo = text('certificateNo');
  if (certificateNo !== '') {
    if (text('certificateIssuedOn') === '') fault('certificateNo', 'certificate-without-date');
    if (facts.takenCertificateNos.has(certificateNo)) fault('certificateNo', 'certificate-taken');
    once('certificateNo', certificateNo, 'duplicate-certificate');
  }
  const guard: ImportedGuard = {
    row,
    staffNo,
    name: text('name'),
    siteId: siteId ?? '',
    squadId,
    rank: rank ?? 'guard',
    joinedOn: joinedOn ?? '',
    idNumber: hasId ? idNumber : null,
    birthDate: hasId ? birthDateOf(idNumber) : null,
    phone: phone || null,
    education: education ?? null,
    nationality: text('nationality') || null,
    terms: termsOfRow({ text, day, fault }, heads),
    papers: papersOfRow({ text, day, fault }),
    certificate:
      certificateNo && issuedOn
        ? { certificateNo, issuer: text('certificateIssuer') || null, issuedOn, expiresOn }
        : null,
  };
  return { guard, errors };
}

/** 2026-11-02, 2026/11/2, 2026.11.2, 2026年11月2日 and what a spreadsheet's own date reads as. */
export function dayFrom(written: string): string | null {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(T00:00:00)?$/.exec(written);
  if (!match) return null;
  const day = `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

/** Heads are compared without blanks, stars and case: "工号 *" is 工号. */
export function headKey(text: string): string {
  return text.replace(/[\s*＊]/g, '').toLowerCase();
}

/** Column 0, row 7 → "A7". */
export function cellName(column: number, row: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}
