import {
  adoptTemplateBindings,
  bindArticle,
  bindArticles,
  getRegulation,
  importRegulation,
  listRegulations,
  previewRuleDocument,
  publishRegulation,
} from '@zhiqin/adoption';
import { mutation, reading, router } from '../procedures.ts';

export const adoptionRouter = router({
  listRegulations: reading(listRegulations),
  getRegulation: reading(getRegulation),
  importRegulation: mutation(importRegulation),
  previewRuleDocument: reading(previewRuleDocument),
  bindArticle: mutation(bindArticle),
  bindArticles: mutation(bindArticles),
  adoptTemplateBindings: mutation(adoptTemplateBindings),
  publishRegulation: mutation(publishRegulation),
});
