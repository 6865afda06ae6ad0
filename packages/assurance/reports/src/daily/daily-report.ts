import type { Named, ReportVerdict, ResultLine, VerdictCount } from '../monthly-report.ts';
import type { CorrectedFigure } from './day-corrections.ts';

/** 执勤日报: one day of a site, version 1, in no language. The client's copy like the monthly one: no pay, nobody's findings. */
export interface DailyReport {
  v: 1;
  kind: 'daily';
  contractor: Named;
  client: Named | null;
  site: Named & { code: string; type: string };
  /** "2026-10-12" of the site's calendar; shifts belong to the day they begin. */
  day: string;
  zone: string;
  generatedAt: string;
  /** Of a later revision: which one it follows, and the figures it has otherwise. */
  corrects?: { revision: number; figures: { figure: CorrectedFigure; before: number; after: number }[] };
  /** False while shifts of the day still run. */
  isOver: boolean;
  counts: VerdictCount;
  posts: {
    name: Named;
    code: string;
    shifts: number;
    contractedMinutes: number;
    workedMinutes: number;
    unmannedMinutes: number;
  }[];
  patrols: { name: Named; code: string; done: number; incomplete: number; missedPoints: number }[];
  access: {
    visitors: number;
    passesIssued: number;
    passesOutstanding: number;
    vehicles: number;
    parcels: number;
  };
  /** Those HQ has released to the client. */
  incidents: { fileNo: string | null; type: string; severity: string; at: string; isClosed: boolean }[];
  hazards: { level: string; count: number }[];
  /** Entries of the log by kind, most first. */
  log: { kind: string; count: number }[];
  findings: (Pick<ResultLine, 'controlCode' | 'post' | 'windowStartsAt' | 'windowEndsAt' | 'measure'> & {
    verdict: ReportVerdict;
  })[];
}
