/** How a type is judged: I01 and I02 ask different things of each. */
export type IncidentKind = 'fire' | 'casualty' | 'violence' | 'criminal' | 'order' | 'other';
export const services = ['110', '119', '120'] as const;
export type Service = (typeof services)[number];

interface IncidentType {
  kind: IncidentKind;
  /** Who has to be called before anybody else (S5-15; 保安服务管理条例 第29条; 消防法 第44条). */
  services: readonly Service[];
  /** Whether there is a scene to cordon off and photograph (S9E-2.2). */
  hasScene: boolean;
}

const of = (kind: IncidentKind, needed: readonly Service[], hasScene: boolean): IncidentType => ({
  kind,
  services: needed,
  hasScene,
});

/** What a guard can report: the types of the rule set (S9E-1.1–1.4), what a post meets every week, and work accidents. */
export const incidentTypes = {
  fire: of('fire', ['119'], true),
  explosion: of('fire', ['119', '110', '120'], true),
  arson: of('fire', ['119', '110'], true),
  'work-accident': of('casualty', ['120'], true),
  injury: of('casualty', ['120'], false),
  poisoning: of('casualty', ['120', '110'], true),
  disaster: of('casualty', ['119', '120'], true),
  assault: of('violence', ['110', '120'], true),
  robbery: of('violence', ['110'], true),
  affray: of('violence', ['110'], true),
  hostage: of('violence', ['110'], true),
  theft: of('criminal', ['110'], true),
  sabotage: of('criminal', ['110'], true),
  trespass: of('order', [], false),
  disturbance: of('order', [], false),
  petition: of('order', [], false),
  strike: of('order', [], false),
  damage: of('order', [], true),
  traffic: of('other', [], true),
  flood: of('other', [], false),
  lift: of('other', [], false),
  utility: of('other', [], false),
  other: of('other', [], false),
} as const satisfies Record<string, IncidentType>;

export type IncidentTypeCode = keyof typeof incidentTypes;
export const incidentTypeCodes = Object.keys(incidentTypes) as IncidentTypeCode[];
export const severities = ['minor', 'serious', 'major'] as const;
export type Severity = (typeof severities)[number];

/** Fire, casualties and violence wait for nobody: services first, then everybody at once (S5-15, S9E-2.4). */
export function isUrgent(code: IncidentTypeCode): boolean {
  const { kind } = incidentTypes[code];
  return kind === 'fire' || kind === 'casualty' || kind === 'violence';
}

/**
 * 四不放过: who is answerable is dealt with as well, where somebody came to harm at work or the case is major
 * (安全生产法 第86条; S9E-2.5b asks three).
 */
export function asksResponsibility(code: IncidentTypeCode, severity: Severity): boolean {
  return code === 'work-accident' || severity === 'major';
}

/** The five elements of a first brief 简报五要素 (S9E-2.1b). */
export const briefElements = ['place', 'nature', 'people', 'features', 'losses'] as const;
export type BriefElement = (typeof briefElements)[number];

/** Elements neither told nor said to be unknown yet. */
export function missingElements(
  brief: Partial<Record<BriefElement, unknown>>,
  unknown: readonly BriefElement[],
): BriefElement[] {
  return briefElements.filter((element) => (brief[element] ?? null) === null && !unknown.includes(element));
}
