import {
  dayVerdicts,
  firstSteps,
  getResult,
  getToday,
  listResults,
  reviewResults,
  siteScore,
  waiveResult,
} from '@zhiqin/compliance';
import { mutation, reading, router } from '../procedures.ts';

export const complianceRouter = router({
  getToday: reading(getToday),
  firstSteps: reading(firstSteps),
  siteScore: reading(siteScore),
  dayVerdicts: reading(dayVerdicts),
  listResults: reading(listResults),
  getResult: reading(getResult),
  reviewResults: mutation(reviewResults),
  waiveResult: mutation(waiveResult),
});
