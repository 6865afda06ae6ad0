import { monthRange } from './month-range.ts';
import { verdictOf } from './parts/verdict-words.ts';

/** Which results an address asks for: the page and its file ask alike. */
export function wantedResults(request: Request, siteId: string, month: string) {
  const params = new URL(request.url).searchParams;
  const day = params.get('day');
  return {
    siteId,
    ...monthRange(month),
    verdict: verdictOf(params.get('verdict')),
    controlCode: params.get('control') || undefined,
    ...(day ? { fromDay: day, toDay: day } : {}),
  };
}
