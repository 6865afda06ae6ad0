export { type DueKind, dueKinds } from './equipment/due-kinds.ts';
export { installationKinds, otherWays } from './equipment/installation-words.ts';
export {
  type AssigneeKind,
  assigneeKinds,
  type HazardLevel,
  type HazardMatter,
  type HazardState,
  hazardLevels,
  hazardMatters,
  letterAnswers,
  toldSources,
} from './hazards/hazard-words.ts';
export { fireInspectionItems, upkeepKinds } from './kinds/index.ts';
export { noticeAuthorities } from './notices/notice-words.ts';
