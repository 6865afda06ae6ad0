import { isUuid } from '@zhiqin/kernel';
import { monthRange } from './month-range.ts';
import { verdictOf } from './parts/verdict-words.ts';

/** The part of a score an address asks for; what could be none is left out. */
export function partAsked(params: URLSearchParams) {
  const [chapter, squadId] = [params.get('chapter') ?? '', params.get('squad') ?? ''];
  return {
    chapter: /^[A-Z]$/.test(chapter) ? chapter : undefined,
    squadId: squadId === 'none' || isUuid(squadId) ? squadId : undefined,
  };
}

/** Which results an address asks for: the page and its file ask alike. */
export function wantedResults(request: Request, siteId: string, month: string) {
  const params = new URL(request.url).searchParams;
  const day = params.get('day');
  return {
    siteId,
    ...monthRange(month),
    verdict: verdictOf(params.get('verdict')),
    controlCode: params.get('control') || undefined,
    ...partAsked(params),
    ...(day ? { fromDay: day, toDay: day } : {}),
  };
}
