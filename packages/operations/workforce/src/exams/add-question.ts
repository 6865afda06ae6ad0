import { command, type UseContext } from '@zhiqin/access';
import { readFile, storeFile } from '@zhiqin/files';
import { DomainError } from '@zhiqin/kernel';
import { textOrNull } from '@zhiqin/sites/rules';
import { questionInput } from './exam-input.ts';
import { rightOf } from './question-fault.ts';
import { examQuestion } from './schema.ts';

/** One question for the bank. Errors: `not-found` (picture), `file.kind`, `file.too-large`. */
export const addQuestion = command({
  action: 'exam.keep',
  input: questionInput,
  async run(ctx, input) {
    const pictureFileId = await pictureOf(ctx, input);
    const id = ctx.newId();
    await ctx.tx.insert(examQuestion).values({
      tenantId: ctx.tenantId,
      id,
      kind: input.kind,
      topic: input.topic,
      text: input.text,
      textEn: textOrNull(input.textEn),
      pictureFileId,
      pictureAlt: pictureFileId ? textOrNull(input.pictureAlt) : null,
      choices: input.choices.map(({ text, textEn }) => ({ text, textEn: textOrNull(textEn) })),
      right: rightOf(input),
      createdAt: ctx.now,
    });
    ctx.audit({ subjectId: id, kind: input.kind, topic: input.topic });
    return { id };
  },
});

/** The picture that came with it, kept for the company alone, or one that is kept already; null: none. */
async function pictureOf(
  ctx: UseContext,
  { pictureFileId, pictureBase64 }: { pictureFileId?: string | null; pictureBase64?: string | null },
): Promise<string | null> {
  if (pictureBase64) {
    const bytes = Uint8Array.from(Buffer.from(pictureBase64, 'base64'));
    const kept = await ctx.run(storeFile, { bytes, purpose: 'exam-picture' });
    if (!kept.mediaType.startsWith('image/')) throw new DomainError('file.kind');
    return kept.id;
  }
  if (!pictureFileId) return null;
  await ctx.run(readFile, { id: pictureFileId });
  return pictureFileId;
}
