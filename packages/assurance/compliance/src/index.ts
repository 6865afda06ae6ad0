export { dayVerdicts } from './day-verdicts.ts';
export { evaluateSiteDays } from './evaluate-site-days.ts';
export { getResult, listResults, readable, resultsWhere } from './list-results.ts';
export { unreviewedBreaches } from './month-blocker.ts';
export { closeWindows, closeWindowsTask, rejudgeDay, rejudgeTask } from './rejudge-day.ts';
export { reviewResults, waiveResult } from './review-results.ts';
export { siteScore, verdictCounts } from './site-score.ts';
export { type FirstSteps, firstSteps } from './today/first-steps.ts';
export { getToday } from './today/get-today.ts';
