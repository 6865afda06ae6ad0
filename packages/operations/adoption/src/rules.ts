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
