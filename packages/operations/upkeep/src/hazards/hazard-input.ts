import { dayInput, idInput } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';
import { assigneeKinds, hazardLevels, hazardMatters, letterAnswers, toldSources } from './hazard-words.ts';

const required = (max: number) =>
  z
    .string('field.required')
    .check(z.trim(), z.minLength(1, 'field.required'), z.maxLength(max, 'field.too-long'));
const line = (max: number) => z.optional(z.nullable(z.string().check(z.maxLength(max, 'field.too-long'))));
/** Some four megabytes of picture, as the form sends it. */
const picture = z.optional(z.nullable(z.string().check(z.maxLength(6_000_000, 'file.too-large'))));

export const hazardInput = z.object({ hazardId: idInput });
export const openHazardInput = z.object({ siteId: idInput, entryId: idInput });
export const listHazardsInput = z.object({
  siteId: z.optional(z.nullable(idInput)),
  show: z.optional(z.enum(['open', 'overdue', 'done', 'handed', 'verified', 'all'], 'field.invalid')),
  level: z.optional(z.nullable(z.enum(hazardLevels, 'field.invalid'))),
  limit: z.optional(z.int().check(z.gte(1), z.lte(2000))),
});
export const registerHazardInput = z.object({
  siteId: idInput,
  source: z.enum(toldSources, 'field.required'),
  matter: z.enum(hazardMatters, 'field.required'),
  level: z.enum(hazardLevels, 'field.required'),
  checkpointId: z.optional(z.nullable(z.union([z.literal(''), idInput]))),
  place: line(120),
  text: required(2000),
  photoBase64: picture,
});
export const classifyHazardInput = z.object({
  hazardId: idInput,
  level: z.enum(hazardLevels, 'field.invalid'),
  matter: z.enum(hazardMatters, 'field.invalid'),
  reason: required(500),
});
export const assignHazardInput = z.object({
  hazardId: idInput,
  assigneeKind: z.enum(assigneeKinds, 'field.required'),
  assigneeName: required(120),
  note: line(1000),
});
export const noteHazardInput = z.object({ hazardId: idInput, text: required(2000), photoBase64: picture });
export const verifyHazardInput = z.object({
  hazardId: idInput,
  isGood: z.boolean(),
  text: required(2000),
  photoBase64: picture,
});
export const reopenHazardInput = z.object({ hazardId: idInput, text: required(1000) });
export const handOverHazardInput = z.object({
  hazardId: idInput,
  what: required(4000),
  ask: required(4000),
  answerBy: dayInput,
  isUrgent: z.optional(z.boolean()),
});
export const letterInput = z.object({ letterId: idInput });
export const answerLetterInput = z.object({
  letterId: idInput,
  answer: z.enum(letterAnswers, 'field.required'),
  text: required(2000),
  doneBy: z.optional(z.nullable(dayInput)),
});
export const printLetterInput = z.object({
  letterId: idInput,
  language: z.optional(z.enum(['zh-CN', 'en'])),
});
