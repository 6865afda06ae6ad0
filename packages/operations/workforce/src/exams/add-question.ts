import { command } from '@zhiqin/access';
import { readFile } from '@zhiqin/files';
import { textOrNull } from '@zhiqin/sites/rules';
import { questionInput } from './exam-input.ts';
import { rightOf } from './question-fault.ts';
import { examQuestion } from './schema.ts';

/** One question for the bank. Errors: `not-found` (picture). */
export const addQuestion = command({
  action: 'exam.keep',
  input: questionInput,
  async run(ctx, input) {
    if (input.pictureFileId) await ctx.run(readFile, { id: input.pictureFileId });
    const id = ctx.newId();
    await ctx.tx.insert(examQuestion).values({
      tenantId: ctx.tenantId,
      id,
      kind: input.kind,
      topic: input.topic,
      text: input.text,
      textEn: textOrNull(input.textEn),
      pictureFileId: input.pictureFileId ?? null,
      choices: input.choices.map(({ text, textEn }) => ({ text, textEn: textOrNull(textEn) })),
      right: rightOf(input),
      createdAt: ctx.now,
    });
    ctx.audit({ subjectId: id, kind: input.kind, topic: input.topic });
    return { id };
  },
});
