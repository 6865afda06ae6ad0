import type { CellError, ImportColumn, SheetHeads } from './guard-sheet.ts';
import type { hourRegimes, regimeCycles, termsContractTypes } from './terms/employment-terms.ts';

/** Regimes as a sheet may write them: comprehensive hours with the cycle they are added up over. */
export const sheetRegimes = [
  'standard',
  'comprehensive-week',
  'comprehensive-month',
  'comprehensive-quarter',
  'comprehensive-year',
  'flexible',
] as const;
export type SheetRegime = (typeof sheetRegimes)[number];

export interface ImportedTerms {
  contractType: (typeof termsContractTypes)[number];
  signedOn: string | null;
  contractEndsOn: string | null;
  hourRegime: (typeof hourRegimes)[number];
  cycle: (typeof regimeCycles)[number] | null;
  baseMonthlyFen: number;
}

export interface ImportedPaper {
  kind: string;
  paperNo: string | null;
  startsOn: string;
  endsOn: string | null;
  outcome: string | null;
}

interface Cells {
  text(column: ImportColumn): string;
  day(column: ImportColumn): string | null;
  fault(column: ImportColumn, code: CellError['code']): void;
}

/** Terms of a row; null where it names no base pay. */
export function termsOfRow({ text, day, fault }: Cells, heads: SheetHeads): ImportedTerms | null {
  const contractType =
    text('contractType') === '' ? 'labour' : heads.contractTypes.get(keyOf(text('contractType')));
  if (!contractType) fault('contractType', 'unknown-contract-type');
  const regime = text('hourRegime') === '' ? 'standard' : heads.regimes.get(keyOf(text('hourRegime')));
  if (!regime) fault('hourRegime', 'unknown-hour-regime');
  const [signedOn, contractEndsOn] = [day('contractSignedOn'), day('contractEndsOn')];
  const written = text('baseMonthly').replace(/[,，¥￥元\s]/g, '');
  if (written === '') return null;
  if (!/^\d{1,6}(\.\d{1,2})?$/.test(written)) {
    fault('baseMonthly', 'bad-amount');
    return null;
  }
  const [hourRegime = 'standard', cycle = null] = (regime ?? 'standard').split('-');
  return {
    contractType: contractType ?? 'labour',
    signedOn,
    contractEndsOn,
    hourRegime: hourRegime as ImportedTerms['hourRegime'],
    cycle: cycle as ImportedTerms['cycle'],
    baseMonthlyFen: Math.round(Number(written) * 100),
  };
}

/** Dated papers of a row: a day is enough for each, a policy needs the day it begins. */
export function papersOfRow({ text, day, fault }: Cells): ImportedPaper[] {
  const dated = (kind: string, column: ImportColumn, outcome: string | null = null): ImportedPaper[] => {
    const startsOn = day(column);
    return startsOn ? [{ kind, paperNo: null, startsOn, endsOn: null, outcome }] : [];
  };
  const paperNo = text('accidentPolicyNo') || null;
  const [from, until] = [day('accidentInsuredFrom'), day('accidentInsuredUntil')];
  if ((paperNo || text('accidentInsuredUntil') !== '') && text('accidentInsuredFrom') === '')
    fault('accidentInsuredFrom', 'insurance-without-date');
  return [
    ...dated('vetting', 'vettedOn', 'clear'),
    ...dated('medical', 'medicalOn', 'passed'),
    ...dated('insurance-social', 'socialInsuredFrom'),
    ...(from ? [{ kind: 'insurance-accident', paperNo, startsOn: from, endsOn: until, outcome: null }] : []),
    ...dated('undertaking', 'undertakingOn'),
  ];
}

const keyOf = (written: string): string => written.replace(/[\s*＊()（）]/g, '').toLowerCase();
