import type { IncidentReport } from '../monthly-report.ts';
import { sampleTrend } from './sample-parts.ts';

/** A month with a theft and people stuck in a lift; or one in which nothing happened. */
export function sampleIncidents(month: string, empty: boolean): IncidentReport {
  if (empty)
    return {
      ...{ byType: [], trend: [{ month, count: 0 }], briefMinutes: null, answerMinutes: null },
      ...{ unanswered: 0, serious: [], openActions: [] },
    };
  const fileNo = `${month.slice(0, 4)}-007`;
  return {
    byType: [
      { type: 'theft', minor: 0, serious: 1, major: 0 },
      { type: 'lift', minor: 3, serious: 0, major: 0 },
    ],
    trend: sampleTrend(month, [2, 0, 1, 3, 0, 5, 1, 0, 2, 1, 0, 4]),
    ...{ briefMinutes: 3, answerMinutes: 6, unanswered: 1 },
    serious: [
      {
        ...{ fileNo, type: 'theft', severity: 'serious', at: `${month}-12T15:50:00.000Z` },
        ...{ briefMinutes: 4, answerMinutes: 6, casualties: 0 },
        ...{ isWritten: true, isReviewed: true, isClosed: false },
      },
    ],
    openActions: [{ fileNo, dueOn: `${month}-28`, isOverdue: true }],
  };
}
