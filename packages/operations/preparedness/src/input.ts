import { dayInput, idInput, nameInput, optionalText } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';
import {
  audiences,
  clockNames,
  contactKinds,
  drillItems,
  drillResults,
  educationKinds,
  planAnswers,
  planFindings,
} from './choices.ts';
import { contactOutcomes } from './kinds/readiness.ts';
import { phoneInput, planContentInput } from './plan-content.ts';
import { type ScenarioCode, scenarioCodes } from './scenarios.ts';

const line = (max: number) =>
  z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(max, 'field.too-long'))));
const words = (max: number) =>
  z
    .string('field.required')
    .check(z.trim(), z.minLength(1, 'field.required'), z.maxLength(max, 'field.too-long'));
const heads = z.int('field.invalid').check(z.gte(0, 'field.invalid'), z.lte(100_000, 'field.invalid'));
const scenario = z.enum(scenarioCodes as [ScenarioCode, ...ScenarioCode[]], 'field.required');

export const siteInput = z.object({ siteId: idInput });
export const planInput = z.object({ emergencyPlanId: idInput });
export const drillInput = z.object({ drillId: idInput });
export const remindInput = z.object({ siteId: idInput, what: z.enum(clockNames), subjectId: idInput });
export const followInput = z.object({ siteId: idInput, drillId: z.optional(z.nullable(idInput)) });

export const askScenarioInput = z.object({ siteId: idInput, scenario, reason: words(200) });
export const draftPlanInput = z.object({ siteId: idInput, scenario });
export const savePlanInput = z.object({ emergencyPlanId: idInput, content: planContentInput });
export const enactPlanInput = z.object({ emergencyPlanId: idInput, from: dayInput });
export const reviewPlanInput = z.object({
  emergencyPlanId: idInput,
  reviewedOn: dayInput,
  finding: z.enum(planFindings, 'field.required'),
  note: line(1000),
});
export const answerPlanInput = z.object({
  emergencyPlanId: idInput,
  answer: z.enum(planAnswers, 'field.required'),
  note: line(1000),
});
const languageInput = z.optional(z.enum(['zh-CN', 'en']));
export const printPlanInput = z.object({
  emergencyPlanId: idInput,
  form: z.enum(['card', 'sheet']),
  language: languageInput,
});

export const planDrillInput = z.object({
  siteId: idInput,
  scenario,
  windowFrom: dayInput,
  windowUntil: dayInput,
  commander: words(80),
  participants: words(500),
  expectedHeads: z.optional(z.nullable(heads)),
  place: optionalText,
  isUnannounced: z.optional(z.boolean()),
});
export const callOffDrillInput = z.object({ drillId: idInput, reason: words(300) });
/** What was drilled without a phone, taken down from paper. */
export const recordDrillInput = z.object({
  drillId: idInput,
  startedAt: z.string('field.required').check(z.regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/, 'field.required')),
  endedAt: z.string('field.required').check(z.regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/, 'field.required')),
  participants: heads,
  headcount: z.optional(z.nullable(heads)),
  missingHeads: z.optional(z.nullable(heads)),
  text: line(2000),
});
export const evaluateDrillInput = z.object({
  drillId: idInput,
  result: z.enum(drillResults, 'field.required'),
  items: z
    .array(
      z.object({
        item: z.enum(drillItems, 'field.invalid'),
        mark: z.enum(drillResults, 'field.required'),
        note: line(500),
      }),
    )
    .check(z.minLength(1, 'field.required'), z.maxLength(drillItems.length, 'field.too-long')),
  summary: words(4000),
  problems: line(4000),
});
export const addFixInput = z.object({
  drillId: idInput,
  text: words(1000),
  owner: nameInput,
  dueOn: dayInput,
});
export const finishFixInput = z.object({ fixId: idInput, note: words(1000) });
export const checkFixInput = z.object({
  fixId: idInput,
  effect: z.enum(['effective', 'partly', 'none'], 'field.required'),
  note: words(1000),
});
export const printDrillInput = z.object({ drillId: idInput, language: languageInput });

export const addContactInput = z.object({
  siteId: idInput,
  kind: z.enum(contactKinds, 'field.required'),
  name: nameInput,
  nameEn: optionalText,
  person: line(80),
  phone: phoneInput,
  isAtPost: z.optional(z.boolean()),
});
export const contactInput = z.object({ contactId: idInput });
export const verifyContactInput = z.object({
  contactId: idInput,
  outcome: z.enum(contactOutcomes, 'field.required'),
});
export const printContactsInput = z.object({ siteId: idInput, language: languageInput });

export const openStationInput = z.object({
  siteId: idInput,
  name: nameInput,
  nameEn: optionalText,
  place: nameInput,
  crewTarget: z.int('field.invalid').check(z.gte(1, 'field.invalid'), z.lte(200, 'field.invalid')),
  leaderId: z.optional(z.nullable(idInput)),
  guardIds: z.optional(z.array(idInput).check(z.maxLength(200, 'field.too-long'))),
});
export const stationInput = z.object({ stationId: idInput });
export const staffStationInput = z.object({
  stationId: idInput,
  crewTarget: z.int('field.invalid').check(z.gte(1, 'field.invalid'), z.lte(200, 'field.invalid')),
  leaderId: z.optional(z.nullable(idInput)),
  guardIds: z.array(idInput).check(z.maxLength(200, 'field.too-long')),
});
export const addItemInput = z.object({
  stationId: idInput,
  name: nameInput,
  nameEn: optionalText,
  unit: line(20),
  target: heads,
  expiresOn: z.optional(z.nullable(dayInput)),
});
export const itemInput = z.object({ stationItemId: idInput });
export const checkStationInput = z.object({
  stationId: idInput,
  onDuty: heads,
  lines: z
    .array(z.object({ stationItemId: idInput, actual: heads, isFit: z.boolean() }))
    .check(z.maxLength(200, 'field.too-long')),
});

export const recordEducationInput = z.object({
  siteId: idInput,
  kind: z.enum(educationKinds, 'field.required'),
  topic: nameInput,
  heldOn: dayInput,
  place: optionalText,
  audience: z.enum(audiences, 'field.required'),
  reached: heads,
  note: line(2000),
  photoBase64: z.optional(z.nullable(z.string())),
});
export const educationInput = z.object({ educationId: idInput });
export const withdrawEducationInput = z.object({ educationId: idInput, reason: words(300) });
