/** Whose holidays a day is judged by: mainland China, Berlin, Germany without a Land that is known, or nobody's known. */
export type CalendarRegion = 'CN' | 'DE-BE' | 'DE' | 'unknown';

const mainlandZones = new Set([
  'Asia/Shanghai',
  'Asia/Urumqi',
  'Asia/Chongqing',
  'Asia/Harbin',
  'Asia/Kashgar',
  'PRC',
]);

/**
 * The calendar of a site: by its region, ISO 3166 (`DE-BE`) or GB/T 2260 (digits: China), else by its clock. Berlin's
 * clock is all of Germany's; a site there that names no other Land counts as Berlin's.
 */
export function calendarRegionOf(site: { zone: string; region: string | null }): CalendarRegion {
  if (site.region && /^\d/.test(site.region)) return 'CN';
  if (site.region === 'DE-BE') return 'DE-BE';
  if (site.region?.startsWith('DE')) return 'DE';
  if (site.region) return 'unknown';
  if (mainlandZones.has(site.zone)) return 'CN';
  return site.zone === 'Europe/Berlin' ? 'DE-BE' : 'unknown';
}
