export { closeMonth, startMonthClose } from './close-month.ts';
export { getMonth } from './get-month.ts';
export type { MonthBlocker, SiteMonth } from './month-blockers.ts';
export { contributeMonthBlocker, openBlockers } from './month-blockers.ts';
export { siteMonthInput } from './rules.ts';
