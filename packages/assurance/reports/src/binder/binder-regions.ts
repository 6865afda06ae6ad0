export const binderRegions = ['national', 'wuxi'] as const;
export type BinderRegion = (typeof binderRegions)[number];

interface Ledgers {
  /** Parts of a site's book, in order. Parts that are named nowhere follow at the end, the page for findings last. */
  site: readonly string[];
  company: readonly string[];
}

/**
 * Which ledgers a region's inspection wants, in which order. National: what the police may look at under
 * 保安服务管理条例 第36–38条. Wuxi: its police's and association's list of ten basic ledgers (2022) begins with the company,
 * the legal texts and the rules; the rest stands as in the national one.
 */
export const ledgersOf: Record<BinderRegion, Ledgers> = {
  national: {
    site: [
      'people',
      'contract',
      'filings',
      'rules',
      'duty-plan',
      'emergency-plans',
      'posts',
      'registers',
      'cameras',
      'fire',
      'upkeep',
      'drills',
      'training',
      'incidents',
    ],
    company: ['licence', 'sites', 'people', 'contract', 'filings', 'training', 'incidents'],
  },
  wuxi: {
    site: ['licence', 'rules', 'people', 'contract', 'filings', 'duty-plan', 'emergency-plans', 'training'],
    company: ['licence', 'rules', 'people', 'contract', 'filings', 'sites', 'training', 'incidents'],
  },
};
