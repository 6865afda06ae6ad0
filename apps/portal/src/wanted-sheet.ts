import { type SheetKey, sheetKeys } from '@zhiqin/duty/rules';
import { addDays, dayOf, instantAt, isDay } from '@zhiqin/kernel';

export const isSheet = (name: string | undefined): name is SheetKey => sheetKeys.includes(name as SheetKey);

/** Which time an address asks for: a day, or from one day to another; today and the six before unless it says so. */
export function wantedPeriod(request: Request, now: Date, zone: string) {
  const params = new URL(request.url).searchParams;
  const given = (name: string, otherwise: string) => {
    const day = params.get(name);
    return isDay(day) ? day : otherwise;
  };
  const day = params.get('day');
  const until = isDay(day) ? day : given('until', dayOf(now, zone));
  const from = isDay(day) ? day : given('from', addDays(until, -6));
  return {
    from: instantAt(from, '00:00', zone).toISOString(),
    to: instantAt(addDays(until, 1), '00:00', zone).toISOString(),
    search: params.get('search') || undefined,
  };
}
