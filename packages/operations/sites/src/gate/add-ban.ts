import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { textOrNull } from '../field-inputs.ts';
import { requireSite } from '../require-site.ts';
import { directoryLines } from './directory-lines.ts';
import { addBanInput } from './input.ts';
import { normalisedPlate } from './plate.ts';
import { ban } from './schema.ts';
import { type BannedPerson, sealRecord } from './sealed-values.ts';

/**
 * Bans an outsider 禁入 until a day, by the name of whoever decides (S6-4.2.3). An occupier is never banned from his
 * home: whoever decides says it is none, and an occupier's plate is refused.
 * Errors: `not-found`, `ban.occupier`.
 */
export const addBan = command({
  action: 'ban.decide',
  input: addBanInput,
  async run(ctx, input) {
    await requireSite(ctx, input.siteId);
    const plate = textOrNull(input.plate);
    if (plate) {
      const lines = await directoryLines(ctx, input.siteId);
      const isOccupier = lines.some((line) =>
        line.contact.plates.some((one) => normalisedPlate(one) === normalisedPlate(plate)),
      );
      if (isOccupier) throw new DomainError('ban.occupier', {}, { plate: 'ban.occupier' });
    }
    const person: BannedPerson = {
      name: textOrNull(input.name),
      description: textOrNull(input.description),
      plate: plate && normalisedPlate(plate),
      idNumber: textOrNull(input.idNumber)?.replace(/\s/g, '').toUpperCase() ?? null,
      reason: input.reason,
    };
    const id = ctx.newId();
    await ctx.tx.insert(ban).values({
      tenantId: ctx.tenantId,
      id,
      siteId: input.siteId,
      personSealed: sealRecord(ctx.tenantId, person),
      untilDay: input.untilDay,
      decidedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
      changedAt: ctx.now,
    });
    ctx.audit({ siteId: input.siteId, subjectId: id, untilDay: input.untilDay });
    await ctx.publish({ siteId: input.siteId, topic: 'site', id: input.siteId });
    return { id };
  },
});
