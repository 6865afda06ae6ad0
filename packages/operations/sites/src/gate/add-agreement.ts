import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { askToRejudge } from '../ask-to-rejudge.ts';
import { textOrNull } from '../field-inputs.ts';
import { requireSite } from '../require-site.ts';
import { addAgreementInput } from './input.ts';
import { agreement } from './schema.ts';
import { type AgreementPeople, sealRecord } from './sealed-values.ts';

/**
 * Records a signed 施工安全协议 or 维修服务协议 with the workers it names (S6-3.4.1, S6-3.4.2).
 * Errors: `not-found`, `agreement.no-taken` ({agreementNo}).
 */
export const addAgreement = command({
  action: 'gate-register.keep',
  input: addAgreementInput,
  async run(ctx, input) {
    await requireSite(ctx, input.siteId);
    const id = ctx.newId();
    const people: AgreementPeople = {
      inCharge: textOrNull(input.inCharge),
      inChargePhone: textOrNull(input.inChargePhone),
      workers: [...new Set(input.workers)],
    };
    const stored = await ctx.tx
      .insert(agreement)
      .values({
        tenantId: ctx.tenantId,
        id,
        siteId: input.siteId,
        kind: input.kind,
        agreementNo: input.agreementNo,
        firm: input.firm,
        area: textOrNull(input.area),
        startsOn: input.startsOn,
        endsOn: input.endsOn,
        hotWorkPermitNo: textOrNull(input.hotWorkPermitNo),
        peopleSealed: sealRecord(ctx.tenantId, people),
        changedAt: ctx.now,
      })
      .onConflictDoNothing({ target: [agreement.tenantId, agreement.siteId, agreement.agreementNo] })
      .returning({ id: agreement.id });
    if (stored.length === 0) {
      const { agreementNo } = input;
      throw new DomainError('agreement.no-taken', { agreementNo }, { agreementNo: 'agreement.no-taken' });
    }
    await askToRejudge(ctx, { register: 'agreement', siteId: input.siteId, fromDay: input.startsOn });
    ctx.audit({ siteId: input.siteId, subjectId: id, agreementNo: input.agreementNo });
    await ctx.publish({ siteId: input.siteId, topic: 'site', id: input.siteId });
    return { id };
  },
});
