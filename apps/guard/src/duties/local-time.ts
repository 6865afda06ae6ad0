/** "2026-11-22T15:00" on the site's clock, as a field for date and time has it. */
export function localOf(iso: string, zone: string): string {
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(iso));
  return shown.replace(' ', 'T');
}

/** The instant of such a time; null for what is no time. In an hour that a clock change repeats, either reading. */
export function instantOf(local: string, zone: string): string | null {
  const asUtc = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) ? Date.parse(`${local}:00Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) return null;
  const offset = Date.parse(`${localOf(new Date(asUtc).toISOString(), zone)}:00Z`) - asUtc;
  return new Date(asUtc - offset).toISOString();
}
