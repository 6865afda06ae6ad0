import type { SiteOverlay, SiteProfile } from '@zhiqin/regulations/rules';

interface SiteType {
  /** Whose template, defaults and floors it takes. */
  readonly profile: SiteProfile;
  /** Flags every site of the type carries (消防安全重点单位 and the like). */
  readonly overlays: readonly SiteOverlay[];
}

/** Kinds of site, each a profile with overlays: a new kind is a row here and a word, not code. */
export const siteTypes = {
  residential: { profile: 'residential', overlays: [] },
  office: { profile: 'office', overlays: [] },
  industrial: { profile: 'industrial', overlays: [] },
  mall: { profile: 'office', overlays: ['public_gathering'] },
  hotel: { profile: 'office', overlays: ['public_gathering'] },
  hospital: { profile: 'office', overlays: ['public_gathering', 'fire_key_unit'] },
  school: { profile: 'office', overlays: ['school', 'security_key_unit'] },
  bank: { profile: 'office', overlays: ['security_key_unit'] },
  warehouse: { profile: 'industrial', overlays: [] },
  construction: { profile: 'industrial', overlays: [] },
} as const satisfies Record<string, SiteType>;
export type SiteTypeCode = keyof typeof siteTypes;

export const siteTypeCodes = Object.keys(siteTypes) as SiteTypeCode[];

export const siteOverlays = [
  'fire_key_unit',
  'public_gathering',
  'high_rise',
  'security_key_unit',
  'anti_terror_target',
  'school',
  'cross_province',
] as const satisfies readonly SiteOverlay[];

interface TypedSite {
  siteType: string;
  overlays: readonly string[];
  region: string | null;
}

/**
 * What decides which legal floors bind a site on a day: its type's profile, its type's overlays and its own.
 * A type no longer listed is read as an office, the middle of the three profiles.
 */
export function circumstancesOf(site: TypedSite, day: string) {
  const type: SiteType = (siteTypes as Record<string, SiteType>)[site.siteType] ?? siteTypes.office;
  const own = siteOverlays.filter((overlay) => site.overlays.includes(overlay));
  return {
    profile: type.profile,
    overlays: [...new Set([...type.overlays, ...own])],
    region: site.region,
    day,
  };
}
