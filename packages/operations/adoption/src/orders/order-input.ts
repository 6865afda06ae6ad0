import { idInput, longTextInput } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';

/** A few lines: what does not fit is a regulation. */
const orderText = z
  .string('field.required')
  .check(z.trim(), z.minLength(1, 'field.required'), z.maxLength(500, 'field.too-long'));
const instantInput = z.iso.datetime({ offset: true, error: 'field.invalid' });
const postsInput = z.optional(z.nullable(z.array(idInput).check(z.minLength(1, 'field.required'))));
export const orderReasonInput = longTextInput.check(z.minLength(1, 'field.required'));

export const issueShortOrderInput = z
  .object({
    siteId: idInput,
    text: orderText,
    textEn: z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(500, 'field.too-long')))),
    photoFileId: z.optional(z.nullable(idInput)),
    /** In place of a stored one: the picture itself (base64), kept with the order. */
    photoBase64: z.optional(z.nullable(z.string())),
    /** What the photo shows, in a few words. */
    photoAlt: z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(120, 'field.too-long')))),
    /** Absent or null: every post. */
    postIds: postsInput,
    startsAt: instantInput,
    endsAt: instantInput,
  })
  .check(
    z.refine(({ startsAt, endsAt }) => Date.parse(startsAt) < Date.parse(endsAt), {
      error: 'field.before-start',
      path: ['endsAt'],
    }),
  );
export const endShortOrderInput = z.object({ orderId: idInput, reason: orderReasonInput });
export const promoteShortOrderInput = z.object({
  orderId: idInput,
  /** A draft of the same site. */
  versionId: idInput,
  afterArticleId: z.nullable(idInput),
  label: z
    .string('field.required')
    .check(z.trim(), z.minLength(1, 'field.required'), z.maxLength(60, 'field.too-long')),
});
