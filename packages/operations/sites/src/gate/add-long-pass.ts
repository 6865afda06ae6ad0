import { command } from '@zhiqin/access';
import { DomainError, dayOf } from '@zhiqin/kernel';
import { askToRejudge } from '../ask-to-rejudge.ts';
import { textOrNull } from '../field-inputs.ts';
import { requireSite } from '../require-site.ts';
import { addLongPassInput } from './input.ts';
import { normalisedPlate } from './plate.ts';
import { longPass } from './schema.ts';
import { type PassHolder, sealRecord } from './sealed-values.ts';

/** Issues a long-term pass 长期通行证 with its days and hours. Errors: `not-found`, `long-pass.no-taken` ({passNo}). */
export const addLongPass = command({
  action: 'gate-register.keep',
  input: addLongPassInput,
  async run(ctx, input) {
    const { zone } = await requireSite(ctx, input.siteId);
    const id = ctx.newId();
    const plate = textOrNull(input.plate);
    const holder: PassHolder = {
      name: input.holder,
      phone: textOrNull(input.phone),
      plate: plate && normalisedPlate(plate),
    };
    const stored = await ctx.tx
      .insert(longPass)
      .values({
        tenantId: ctx.tenantId,
        id,
        siteId: input.siteId,
        passNo: input.passNo,
        kind: input.kind,
        firm: textOrNull(input.firm),
        areas: textOrNull(input.areas),
        validFrom: input.validFrom,
        validUntil: input.validUntil,
        hoursFrom: input.hoursFrom ?? null,
        hoursUntil: input.hoursUntil ?? null,
        holderSealed: sealRecord(ctx.tenantId, holder),
        reviewedOn: dayOf(ctx.now, zone),
        changedAt: ctx.now,
      })
      .onConflictDoNothing({ target: [longPass.tenantId, longPass.siteId, longPass.passNo] })
      .returning({ id: longPass.id });
    if (stored.length === 0)
      throw new DomainError('long-pass.no-taken', { passNo: input.passNo }, { passNo: 'long-pass.no-taken' });
    await askToRejudge(ctx, { register: 'longPass', siteId: input.siteId, fromDay: input.validFrom });
    ctx.audit({ siteId: input.siteId, subjectId: id, passNo: input.passNo });
    await ctx.publish({ siteId: input.siteId, topic: 'site', id: input.siteId });
    return { id };
  },
});
