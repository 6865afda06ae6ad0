/** Police, fire service, another authority. */
export const noticeAuthorities = ['police', 'fire', 'other'] as const;
