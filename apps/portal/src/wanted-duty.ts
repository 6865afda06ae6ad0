import { addDays, instantAt, isDay } from '@zhiqin/kernel';

/** What of the duty log an address asks for: the page and its file ask alike. */
export function wantedDuty(request: Request, siteId: string, zone: string) {
  const params = new URL(request.url).searchParams;
  const given = (name: string) => params.get(name) || undefined;
  const midnight = (day: string) => instantAt(day, '00:00', zone).toISOString();
  const day = given('day');
  return {
    siteId,
    postId: given('post'),
    kind: given('kind'),
    personId: given('person'),
    search: given('search'),
    from: isDay(day) ? midnight(day) : undefined,
    to: isDay(day) ? midnight(addDays(day, 1)) : undefined,
  };
}
