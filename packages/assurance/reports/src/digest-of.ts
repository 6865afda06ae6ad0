import { canonicalBytes, sha256, toHex } from '@zhiqin/kernel';
import type { DailyReport } from './daily/daily-report.ts';
import type { ReportData } from './report-data.ts';

/** SHA-256 (hex) of the report's canonical JSON: what the cover shows and the client signs. */
export async function digestOf(report: ReportData | DailyReport): Promise<string> {
  return toHex(await sha256(canonicalBytes(report)));
}
