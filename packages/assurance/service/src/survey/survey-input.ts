import * as z from 'zod/mini';
import { day, id, optional, publicToken, required, trap } from '../fields.ts';

const score = z.optional(z.int('field.invalid').check(z.gte(1, 'field.invalid'), z.lte(5, 'field.invalid')));
const scores = z
  .object({
    gate: score,
    patrol: score,
    bearing: score,
    response: score,
    emergency: score,
    communication: score,
    fire: score,
    parking: score,
  })
  .check(
    z.refine((given) => Object.values(given).some((one) => one !== undefined), {
      error: 'field.required',
      path: ['gate'],
    }),
  );

export const surveyPlaceInput = z.object({ token: publicToken });
export const answerSurveyInput = z.object({
  token: publicToken,
  scores,
  comment: optional(1000),
  website: trap,
});
export const takeAnswerInput = z.object({ surveyId: id, scores, comment: optional(1000) });
export const surveyInput = z.object({ surveyId: id });
export const listSurveysInput = z.object({ siteId: z.optional(z.nullable(id)) });
export const openSurveyInput = z.object({
  siteId: id,
  days: z.optional(z.int('field.invalid').check(z.gte(1, 'field.invalid'), z.lte(60, 'field.invalid'))),
});
export const followUpInput = z.object({
  surveyId: id,
  text: required(1000),
  owner: required(60),
  dueOn: day,
});
