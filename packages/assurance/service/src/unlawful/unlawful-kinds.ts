/** What nobody may ask of a guard (保安服务管理条例 第30条). */
export const unlawfulKinds = [
  'detain',
  'search',
  'keep-papers',
  'collect-debt',
  'obstruct-duty',
  'violence',
  'private-data',
  'collect-money',
  'other',
] as const;
