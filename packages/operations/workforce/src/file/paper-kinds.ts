/**
 * 背景审查, 体检, 社会保险, 意外险, 保密承诺, 合同文本, 许可, 技能, 其他.
 */
export const paperKinds = [
  'vetting',
  'medical',
  'insurance-social',
  'insurance-accident',
  'undertaking',
  'contract',
  'permit',
  'skill',
  'other',
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** What everybody on the books has to have: missing ones stand on the expiry list (P02, P03, P09, P12). */
export const owedPapers = [
  'vetting',
  'medical',
  'insurance-social',
  'insurance-accident',
  'undertaking',
] as const satisfies readonly PaperKind[];

/** The four bars of 保安服务管理条例 第17条, in its order. */
export const vettingBars = [
  'custody',
  'intentional-crime',
  'revoked-within-3-years',
  'revoked-twice',
] as const;
export type VettingBar = (typeof vettingBars)[number];

/** What a paper says that found nothing against him; null for kinds that judge nobody. */
export function clearOutcome(kind: string): 'clear' | 'passed' | null {
  if (kind === 'vetting') return 'clear';
  return kind === 'medical' ? 'passed' : null;
}
