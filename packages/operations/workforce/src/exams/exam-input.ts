import { dayInput, idInput, nameInput, optionalText } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';
import { courseKinds, trainingTopics } from '../training/training-topics.ts';
import { questionKinds } from './exam-types.ts';
import { questionFault } from './question-fault.ts';

const counted = (min: number, max: number) =>
  z.int('field.invalid').check(z.gte(min, 'field.invalid'), z.lte(max, 'field.invalid'));

export const questionInput = z
  .object({
    kind: z.enum(questionKinds, 'field.invalid'),
    topic: z.enum(trainingTopics, 'field.invalid'),
    text: z
      .string('field.required')
      .check(z.trim(), z.minLength(1, 'field.required'), z.maxLength(600, 'field.too-long')),
    textEn: z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(900, 'field.too-long')))),
    pictureFileId: z.optional(z.nullable(idInput)),
    /** In place of a stored one: the picture itself (base64). */
    pictureBase64: z.optional(z.nullable(z.string())),
    pictureAlt: z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(200, 'field.too-long')))),
    choices: z
      .array(z.object({ text: nameInput, textEn: optionalText }))
      .check(z.minLength(2, 'field.required'), z.maxLength(8, 'field.too-long')),
    /** Indices; an order question's choices are written in the right order and need none. */
    right: z.array(counted(0, 7)),
  })
  .check(
    z.refine((question) => questionFault(question) !== 'right', { error: 'field.invalid', path: ['right'] }),
    z.refine((question) => questionFault(question) !== 'choices', {
      error: 'field.duplicate',
      path: ['choices'],
    }),
    z.refine((question) => questionFault(question) !== 'picture', {
      error: 'field.required',
      path: ['pictureFileId'],
    }),
    z.refine((question) => questionFault(question) !== 'alt', {
      error: 'field.required',
      path: ['pictureAlt'],
    }),
  );
export const questionIdInput = z.object({ questionId: idInput });
export const listQuestionsInput = z.object({
  topic: z.optional(z.nullable(z.enum(trainingTopics, 'field.invalid'))),
});
export const questionWorkbookInput = z.object({
  bytesBase64: z.string('field.required').check(z.minLength(1, 'field.required')),
});
export const articleQuestionsInput = z.object({
  siteId: idInput,
  topic: z.enum(trainingTopics, 'field.invalid'),
});

export const addExamInput = z
  .object({
    name: nameInput,
    nameEn: optionalText,
    kind: z.enum(courseKinds, 'field.invalid'),
    rules: z
      .array(
        z.object({
          topic: z.enum(trainingTopics, 'field.invalid'),
          count: counted(1, 100),
          points: counted(1, 50),
        }),
      )
      .check(z.minLength(1, 'field.required'), z.maxLength(20, 'field.too-long')),
    minutes: counted(1, 240),
    passPercent: counted(1, 100),
    attempts: counted(1, 20),
    /** Null: people of every site. */
    siteIds: z.optional(z.nullable(z.array(idInput).check(z.minLength(1, 'field.required')))),
    opensOn: dayInput,
    closesOn: z.optional(z.nullable(dayInput)),
  })
  .check(
    z.refine((exam) => !exam.closesOn || exam.closesOn >= exam.opensOn, {
      error: 'field.before-start',
      path: ['closesOn'],
    }),
  );
export const examInput = z.object({ examId: idInput });
export const sittingInput = z.object({ sittingId: idInput });

const answers = z.record(idInput, z.array(counted(0, 7)).check(z.maxLength(8, 'field.too-long')));
export const saveAnswersInput = z.object({ sittingId: idInput, answers });
export const examPictureInput = z.object({ sittingId: idInput, questionId: idInput });
export const examCertificateInput = z.object({
  sittingId: idInput,
  language: z.optional(z.enum(['zh-CN', 'en'])),
});
