import { type ScoredCount, type ScorePart, scoreOf } from '@zhiqin/regulations/rules';
import type { StatementMoney } from '../month-parts.ts';
import type { IncidentReport, MonthlyReport, Named } from '../monthly-report.ts';
import { type SiteSums, sumsOf } from './site-sums.ts';

/** One site within the month of its client, drawn from the report issued for it; only its money is the statement's. */
export interface SiteOfClient {
  name: Named;
  code: string;
  type: string;
  zone: string;
  /** The site's own report: which, and the SHA-256 (hex) of its data. */
  reportId: string;
  revision: number;
  issuedAt: string;
  dataSha256: string;
  score: number | null;
  lastMonthScore: number | null;
  figures: MonthlyReport['verdict']['figures'];
  risks: MonthlyReport['verdict']['risks'];
  requests: MonthlyReport['verdict']['requests'];
  recommendations: NonNullable<MonthlyReport['recommendations']>;
  regulations: MonthlyReport['cover']['regulations'];
  serious: IncidentReport['serious'];
  appraisal: NonNullable<MonthlyReport['serviceLevel']>['appraisal'];
  /** The newest sent when this was made; null: none yet. */
  statement: StatementMoney | null;
  sums: SiteSums;
}

/**
 * The month of a client with several sites 客户汇总月报, version 1. `totals` is what the sites' sums add up to, `verdict` the
 * score by the same formula over all windows: nothing in it is read from the records anew.
 */
export interface ClientMonth {
  v: 1;
  kind: 'client';
  cover: {
    contractor: Named;
    licenceNo: string | null;
    client: Named & { code: string };
    contractNos: string[];
    /** "2026-10" */
    month: string;
    zone: string;
    periodFrom: string;
    periodTo: string;
  };
  verdict: {
    score: number | null;
    proofRate: number | null;
    lastMonthScore: number | null;
    chapters: readonly ScorePart[];
  };
  totals: SiteSums;
  sites: SiteOfClient[];
  generatedAt: string;
}

/**
 * What a report says of its site within the month of the client.
 * @param statement the site's, as it stands with the client: it is sent after the report as a rule
 */
export function siteOfClient(
  issued: Pick<SiteOfClient, 'reportId' | 'revision' | 'issuedAt' | 'dataSha256'>,
  report: MonthlyReport,
  statement: StatementMoney | null,
): SiteOfClient {
  const { cover, verdict, incidents, serviceLevel } = report;
  const { zh, en, code, type } = cover.site;
  return {
    ...{ name: { zh, en }, code, type, zone: cover.zone },
    ...issued,
    score: verdict.score.score,
    lastMonthScore: verdict.lastMonthScore,
    figures: verdict.figures,
    risks: verdict.risks,
    requests: verdict.requests,
    recommendations: report.recommendations ?? [],
    regulations: cover.regulations,
    serious: incidents?.serious ?? [],
    appraisal: serviceLevel?.appraisal ?? null,
    statement,
    sums: sumsOf(report, statement),
  };
}

/** The score of all sites' windows together, by the formula of one site. */
export function scoreOfClient(totals: SiteSums) {
  const counted = Object.entries(totals.controls).flatMap(([code, counts]) =>
    (['met', 'breached', 'unproven', 'waived'] as const).map(
      (verdict): ScoredCount => ({
        ...{ code, verdict },
        count: counts[verdict],
      }),
    ),
  );
  const { score, proofRate, chapters } = scoreOf(counted);
  return { score, proofRate, chapters };
}
