/** Roles that plans share: what they are called, and who fills them where nobody was named. */
export const roles = {
  commander: { name: '现场指挥', nameEn: 'On-scene commander', who: '当班班长' },
  caller: { name: '报警联络', nameEn: 'Calls and messages', who: '监控室' },
  response: { name: '现场处置', nameEn: 'Response', who: '巡逻岗' },
  guide: { name: '疏散引导', nameEn: 'Evacuation', who: '楼层、大堂岗' },
  gate: { name: '门岗接应', nameEn: 'Gate', who: '门岗' },
  record: { name: '记录取证', nameEn: 'Record and evidence', who: '监控室' },
} as const;
export type RoleKey = keyof typeof roles;

/** A step in both languages. */
export type Step = readonly [zh: string, en: string];
export type Starter = Partial<Record<RoleKey, readonly Step[]>>;
