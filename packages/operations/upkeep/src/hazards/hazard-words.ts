/** 高、中、低: each with the hours it may take (T07). */
export const hazardLevels = ['high', 'medium', 'low'] as const;
export type HazardLevel = (typeof hazardLevels)[number];

/** What a hazard is about; the same matter at the same place is a repetition. */
export const hazardMatters = [
  'lane',
  'fire-gear',
  'camera',
  'electrical',
  'equipment',
  'structure',
  'environment',
  'other',
] as const;
export type HazardMatter = (typeof hazardMatters)[number];

/** Whom the office heard it from. */
export const toldSources = ['resident', 'client', 'office'] as const;
export type HazardSource = (typeof toldSources)[number] | 'phone' | 'patrol' | 'fire-gear' | 'camera';

/** Own people, the client's office, a firm from outside. */
export const assigneeKinds = ['own', 'client', 'firm'] as const;
export type AssigneeKind = (typeof assigneeKinds)[number];

/** Where a file stands; `done` waits for somebody else to look. */
export const hazardStates = ['open', 'assigned', 'done', 'handed', 'verified'] as const;
export type HazardState = (typeof hazardStates)[number];

/** What a client may answer to a letter: it will be done by a day, it is done, it is not taken on. */
export const letterAnswers = ['will-do', 'done', 'declined'] as const;
export type LetterAnswerCode = (typeof letterAnswers)[number];
