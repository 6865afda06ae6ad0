const forms = new Map<string, Intl.DateTimeFormat>();

/** By the browser's own calendar: the house's Temporal would cost the first screen 20 kB. */
function partsOf(now: Date, zone: string): Record<string, string> {
  let form = forms.get(zone);
  if (!form) {
    const digits = {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    } as const;
    form = new Intl.DateTimeFormat('en-GB', {
      ...digits,
      timeZone: zone,
      hourCycle: 'h23',
      calendar: 'gregory',
    });
    forms.set(zone, form);
  }
  return Object.fromEntries(form.formatToParts(now).map(({ type, value }) => [type, value]));
}

/** The site's calendar day, YYYY-MM-DD. */
export function siteDay(now: Date, zone: string): string {
  const { year, month, day } = partsOf(now, zone);
  return `${year}-${month}-${day}`;
}

/** "HH:MM" on the site's clock. */
export function siteClock(now: Date, zone: string): string {
  const { hour, minute } = partsOf(now, zone);
  return `${hour}:${minute}`;
}
