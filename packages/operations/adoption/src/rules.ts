export { levels } from './levels/levels.ts';
export {
  clientAnswers,
  commentOutcomes,
  type LifeStep,
  lifeSteps,
} from './life-types.ts';
export type { AcknowledgementAsked, ShortOrder } from './pack-types.ts';
export { periodKinds } from './periods/period-input.ts';
export {
  adoptTemplateBindingsInput,
  bindArticleInput,
  bindArticlesInput,
  importRegulationInput,
  listRegulationsInput,
  previewRuleDocumentInput,
  publishRegulationInput,
  versionInput,
} from './regulation-input.ts';
export { type Publication, versionsInForce } from './version-in-force.ts';
