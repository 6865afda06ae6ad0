import { codeInput, dayInput, idInput, longTextInput, nameInput, optionalText } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';

/** A rule document as it came: the bytes of the file (base64), or text typed or pasted. */
const ruleDocument = z
  .object({ bytesBase64: z.optional(z.string()), text: z.optional(z.string()) })
  .check(
    z.refine((given) => (given.bytesBase64 === undefined) !== (given.text === undefined), 'field.required'),
  );

const offset = z.int('field.invalid').check(z.nonnegative('field.invalid'));
const label = z
  .string('field.required')
  .check(z.trim(), z.minLength(1, 'field.required'), z.maxLength(40, 'field.too-long'));

/** What a person puts right in the structure: offsets into the document's text, as the preview gives them. */
const corrections = z.optional(
  z
    .array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('merge'), at: offset }),
        z.object({ kind: z.literal('split'), at: offset, label }),
        z.object({ kind: z.literal('relabel'), at: offset, label }),
      ]),
    )
    .check(z.maxLength(1000, 'field.too-long')),
);

export const importRegulationInput = z.object({
  siteId: idInput,
  /** Code of the site's regulation; importing under a code it already has makes the next version. */
  code: codeInput,
  fileName: nameInput,
  language: z.enum(['zh-CN', 'en'], 'field.invalid'),
  document: ruleDocument,
  corrections,
  /** The same regulation in English, written by the contractor; its articles are joined by their numbers. */
  english: z.optional(z.nullable(ruleDocument)),
});

export const previewRuleDocumentInput = z.object({ document: ruleDocument, corrections });

const values = z.record(z.string(), z.number('field.invalid'));
const oneBinding = {
  articleId: idInput,
  controlCode: codeInput,
  parameters: z.optional(values),
  postIds: z.optional(z.nullable(z.array(idInput).check(z.minLength(1, 'field.required')))),
  reason: z.optional(z.nullable(longTextInput)),
  approverName: optionalText,
};

export const bindArticleInput = z.object({ versionId: idInput, ...oneBinding });
export const bindArticlesInput = z.object({
  versionId: idInput,
  bindings: z
    .array(z.object(oneBinding))
    .check(z.minLength(1, 'field.required'), z.maxLength(500, 'field.too-long')),
});

export const adoptTemplateBindingsInput = z.object({
  versionId: idInput,
  profile: z.optional(z.enum(['residential', 'office', 'industrial'], 'field.invalid')),
  controls: z.optional(z.array(codeInput).check(z.maxLength(500, 'field.too-long'))),
});

export const publishRegulationInput = z.object({
  versionId: idInput,
  effectiveOn: dayInput,
  /** Why consultation or the client's approval was left out; asked for only where one was. */
  skipReason: z.optional(z.nullable(longTextInput)),
});
export const coverageInput = z.object({
  siteId: idInput,
  /** A version to look at as if it were in force; left out: what is in force today. */
  versionId: z.optional(z.nullable(idInput)),
});
export const versionInput = z.object({ versionId: idInput });
export const listRegulationsInput = z.object({ siteId: z.optional(z.nullable(idInput)) });
