/** What falls due; each leads to the page where it is done. */
export const dueKinds = [
  'hazard',
  'notice',
  'notice-item',
  'fire-inspection',
  'fire-test',
  'fire-service',
  'fire-scrap',
  'camera-filing',
  'camera-look',
  'installation-scrap',
  'maintenance',
  'hot-work',
] as const;
export type DueKind = (typeof dueKinds)[number];
