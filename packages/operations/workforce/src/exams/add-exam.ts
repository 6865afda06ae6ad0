import { command } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import { textOrNull } from '@zhiqin/sites/rules';
import { and, eq, inArray } from 'drizzle-orm';
import { addExamInput } from './exam-input.ts';
import { exam } from './schema.ts';

/** An exam people may sit from a day on. Its rules never change: papers already sat stay comparable. Errors: `not-found`. */
export const addExam = command({
  action: 'exam.keep',
  input: addExamInput,
  async run(ctx, input) {
    const { tx, tenantId } = ctx;
    const siteIds = input.siteIds ? [...new Set(input.siteIds)] : null;
    if (siteIds) {
      const found = await tx
        .select({ id: site.id })
        .from(site)
        .where(and(eq(site.tenantId, tenantId), inArray(site.id, siteIds)));
      if (found.length < siteIds.length) throw new DomainError('not-found');
    }
    const id = ctx.newId();
    await tx.insert(exam).values({
      tenantId,
      id,
      name: input.name,
      nameEn: textOrNull(input.nameEn),
      kind: input.kind,
      rules: input.rules,
      minutes: input.minutes,
      passPercent: input.passPercent,
      attempts: input.attempts,
      siteIds,
      opensOn: input.opensOn,
      closesOn: input.closesOn ?? null,
      createdAt: ctx.now,
    });
    ctx.audit({ subjectId: id, kind: input.kind });
    return { id };
  },
});
