import { daysOfMonth, isMonth, monthOf } from '@zhiqin/kernel';

/** First and last day of a month. */
export function monthRange(month: string): { fromDay: string; toDay: string } {
  return { fromDay: `${month}-01`, toDay: daysOfMonth(month).at(-1) ?? `${month}-28` };
}

/** The month an address asks for, else this month of the site. */
export function monthAsked(request: Request, zone: string, now: Date): string {
  const asked = new URL(request.url).searchParams.get('month');
  return isMonth(asked) ? asked : monthOf(now, zone);
}
