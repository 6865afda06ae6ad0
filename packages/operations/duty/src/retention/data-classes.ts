import type { SiteProfile } from '@zhiqin/regulations/rules';

/** Kinds of personal data by what they are kept for. */
export const dataClasses = ['visitor', 'outsider', 'footage', 'incident', 'log'] as const;
export type DataClass = (typeof dataClasses)[number];

/** `outsider` are no entries but lines of the gate's registers: bans, agreements, long-term passes, who moved out. */
const groups: Record<Exclude<DataClass, 'log' | 'outsider'>, readonly string[]> = {
  visitor: ['visit', 'pass', 'vehicle', 'goods', 'parcel', 'key'],
  footage: ['footage', 'cctv'],
  incident: [
    'incident',
    'hazard',
    'hot-work',
    'alarm',
    'panel',
    'panic',
    'panic-over',
    'police',
    'mediation',
    'conduct',
    'event',
  ],
};

/**
 * What an entry's personal values are kept for, by the first part of its kind; what is named nowhere is the duty log's.
 * No statute sets periods for visitor logs, only the shortest that serves (个人信息保护法 第19条): a house figure.
 */
export function dataClassOf(kind: string): DataClass {
  const group = kind.split('.')[0] ?? kind;
  for (const [dataClass, kinds] of Object.entries(groups))
    if (kinds.includes(group)) return dataClass as DataClass;
  return 'log';
}

/** Without a policy of the contractor's own. Visitor data as control V09 asks by kind of site; trade practice else. */
export function defaultDays(dataClass: DataClass, profile: SiteProfile): number {
  if (dataClass === 'visitor') return { residential: 30, office: 90, industrial: 180 }[profile];
  return { outsider: 180, footage: 1095, incident: 1095, log: 730 }[dataClass];
}

/**
 * What a contractor may set. Visitor data at most as long as V09 allows; registers of fire safety and duty at least a
 * year, and of entrusted processing three (个人信息保护法 第56条).
 */
export const daysAllowed: Record<DataClass, { least: number; most: number }> = {
  visitor: { least: 1, most: 180 },
  /** Counted from the line's last day; a dispute after a ban or a building job comes within half a year or not at all. */
  outsider: { least: 30, most: 1095 },
  footage: { least: 365, most: 3650 },
  incident: { least: 365, most: 3650 },
  log: { least: 365, most: 3650 },
};
