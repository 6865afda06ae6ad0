import { instantAt } from '@zhiqin/kernel';

/** What a `datetime-local` field says on the site's clock → ISO in UTC; null where nothing was typed or it cannot be meant. */
export function localInstant(typed: string, zone: string): string | null {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d)?$/.exec(typed) ?? [];
  return day && time ? instantAt(day, time, zone).toISOString() : null;
}
