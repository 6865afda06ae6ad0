import { command } from '@zhiqin/access';
import { DomainError, dayOf } from '@zhiqin/kernel';
import { askToRejudge, requireSite } from '@zhiqin/sites';
import { textOrNull } from '@zhiqin/sites/rules';
import { keepPicture } from '../keep-picture.ts';
import { fireRecord } from '../schema.ts';
import { recordInspectionInput, recordTestInput } from './fire-input.ts';

/** 防火检查 on paper, taken in at the desk with its signed form (F03; S1-2.4). Errors: `not-found`, `input.invalid` (a day to come), those of a file. */
export const recordFireInspection = command({
  action: 'upkeep.keep',
  input: recordInspectionInput,
  async run(ctx, { siteId, heldOn, failedItems = [], isSigned, paperBase64 }): Promise<{ recordId: string }> {
    const { zone } = await requireSite(ctx, siteId);
    if (heldOn > dayOf(ctx.now, zone))
      throw new DomainError('input.invalid', {}, { heldOn: 'field.in-future' });
    const paper = await keepPicture(ctx, siteId, paperBase64, heldOn, 'fire-inspection');
    const recordId = ctx.newId();
    await ctx.tx.insert(fireRecord).values({
      ...{ tenantId: ctx.tenantId, id: recordId, siteId, kind: 'inspection', heldOn, recordedAt: ctx.now },
      ...{ failedItems, isSigned, fileId: paper?.id ?? null },
      byName: ctx.actor.kind === 'member' ? ctx.actor.displayName : null,
    });
    await askToRejudge(ctx, { register: 'fireRecord', siteId, fromDay: heldOn });
    ctx.audit({ siteId, subjectId: recordId, heldOn });
    return { recordId };
  },
});

/** 消防设施年度检测 with the firm's report (F04; 消防法 第16条). Errors: `not-found`, `input.invalid` (a day to come), those of a file. */
export const recordFireTest = command({
  action: 'upkeep.keep',
  input: recordTestInput,
  async run(ctx, { siteId, heldOn, firm, reportNo, paperBase64 }): Promise<{ recordId: string }> {
    const { zone } = await requireSite(ctx, siteId);
    if (heldOn > dayOf(ctx.now, zone))
      throw new DomainError('input.invalid', {}, { heldOn: 'field.in-future' });
    const paper = await keepPicture(ctx, siteId, paperBase64, reportNo || heldOn, 'fire-test');
    const recordId = ctx.newId();
    await ctx.tx.insert(fireRecord).values({
      ...{ tenantId: ctx.tenantId, id: recordId, siteId, kind: 'test', heldOn, recordedAt: ctx.now },
      ...{
        firm,
        reportNo: textOrNull(reportNo),
        failedItems: [],
        isSigned: false,
        fileId: paper?.id ?? null,
      },
      byName: ctx.actor.kind === 'member' ? ctx.actor.displayName : null,
    });
    await askToRejudge(ctx, { register: 'fireRecord', siteId, fromDay: heldOn });
    ctx.audit({ siteId, subjectId: recordId, heldOn });
    return { recordId };
  },
});
