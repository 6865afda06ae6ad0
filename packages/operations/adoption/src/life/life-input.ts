import { codeInput, dayInput, idInput, longTextInput, nameInput, optionalText } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';
import { clientAnswers, commentOutcomes } from '../life-types.ts';

const versionId = idInput;
/** Words that must be there. */
export const saidInput = longTextInput.check(z.minLength(1, 'field.required'));
const unsaid = z.optional(z.nullable(longTextInput));
const articleBody = z.string('field.required').check(z.trim(), z.maxLength(20_000, 'field.too-long'));

export const openConsultationInput = z
  .object({ versionId, fromDay: dayInput, untilDay: dayInput, audience: nameInput, note: unsaid })
  .check(
    z.refine(({ fromDay, untilDay }) => fromDay <= untilDay, {
      error: 'field.before-start',
      path: ['untilDay'],
    }),
  );
export const closeConsultationInput = z.object({ versionId, note: saidInput });
export const recordMadeKnownInput = z.object({
  versionId,
  fromDay: dayInput,
  audience: nameInput,
  note: saidInput,
});
export const recordCommentInput = z.object({
  versionId,
  /** Absent or null: on the whole. */
  articleId: z.optional(z.nullable(idInput)),
  speaker: nameInput,
  saidOn: dayInput,
  text: saidInput,
});
export const answerCommentInput = z.object({
  commentId: idInput,
  outcome: z.enum(commentOutcomes, 'field.invalid'),
  text: saidInput,
});

export const releaseInput = z.object({ releaseId: idInput });
/** Whoever wants a change says which. */
export const answerReleaseInput = z
  .object({ releaseId: idInput, answer: z.enum(clientAnswers, 'field.required'), remark: unsaid })
  .check(
    z.refine(({ answer, remark }) => answer === 'approved' || Boolean(remark), {
      error: 'field.required',
      path: ['remark'],
    }),
  );

const articleWords = {
  label: nameInput,
  heading: optionalText,
  headingEn: optionalText,
  body: articleBody,
  bodyEn: z.optional(z.nullable(articleBody)),
};
export const reviseArticleInput = z.object({ versionId, articleId: idInput, ...articleWords });
export const addArticleInput = z.object({
  versionId,
  /** The article it comes after; null: at the very beginning. */
  afterArticleId: z.nullable(idInput),
  ...articleWords,
});
export const articleOfVersionInput = z.object({ versionId, articleId: idInput });
export const moveArticleInput = z.object({
  versionId,
  articleId: idInput,
  /** The article it comes after, or the chapter it becomes the first of. */
  afterArticleId: idInput,
});
export const unbindArticleInput = z.object({ versionId, articleId: idInput, controlCode: codeInput });

const choice = z.object({ text: nameInput, textEn: optionalText });
/** Up to three, none to take them back. True or false is a choice of two. */
export const writeQuestionsInput = z.object({
  versionId,
  articleId: idInput,
  questions: z
    .array(
      z
        .object({
          text: z
            .string('field.required')
            .check(z.trim(), z.minLength(1, 'field.required'), z.maxLength(300, 'field.too-long')),
          textEn: z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(300, 'field.too-long')))),
          choices: z.array(choice).check(z.minLength(2, 'field.required'), z.maxLength(5, 'field.too-long')),
          correctChoice: z.int('field.invalid').check(z.gte(0, 'field.invalid')),
        })
        .check(
          z.refine(({ choices, correctChoice }) => correctChoice < choices.length, {
            error: 'field.invalid',
            path: ['correctChoice'],
          }),
        ),
    )
    .check(z.maxLength(3, 'field.too-long')),
});
export const compareVersionsInput = z.object({
  versionId,
  /** Absent or null: the one it replaces, or would. */
  againstId: z.optional(z.nullable(idInput)),
});
