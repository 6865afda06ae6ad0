import { command, type UseContext } from '@zhiqin/access';
import { DomainError, dayOf } from '@zhiqin/kernel';
import { askToRejudge, requireSite } from '@zhiqin/sites';
import { and, eq, isNull } from 'drizzle-orm';
import { type ContactKind, contactKinds } from '../choices.ts';
import { addContactInput, contactInput, siteInput, verifyContactInput } from '../input.ts';
import { contactCheck, siteContact } from '../schema.ts';
import { sealed } from '../sealed-text.ts';
import { signerOf } from '../site-members.ts';
import { setContactClock } from './contact-clock.ts';
import { contactLines } from './contact-lines.ts';

/** The services everybody knows by number. */
const serviceLines = [
  { kind: 'police', name: '公安报警', nameEn: 'Police', phone: '110' },
  { kind: 'fire', name: '火警', nameEn: 'Fire service', phone: '119' },
  { kind: 'ambulance', name: '急救', nameEn: 'Ambulance', phone: '120' },
] as const satisfies readonly { kind: ContactKind; name: string; nameEn: string; phone: string }[];

/** Puts somebody on the site's list of emergency contacts. Errors: `not-found`, `input.invalid`. */
export const addContact = command({
  action: 'preparedness.keep',
  input: addContactInput,
  async run(ctx, { siteId, kind, name, nameEn, person, phone, isAtPost }): Promise<{ contactId: string }> {
    await requireSite(ctx, siteId);
    const contactId = ctx.newId();
    await ctx.tx.insert(siteContact).values({
      ...{ tenantId: ctx.tenantId, id: contactId, siteId, kind, name },
      nameEn: nameEn || null,
      contactSealed: sealed(ctx.tenantId, { person: person || null, phone }),
      isAtPost: isAtPost ?? true,
      sortOrder: contactKinds.indexOf(kind),
      addedAt: ctx.now,
    });
    await setContactClock(ctx, siteId);
    ctx.audit({ siteId, subjectId: contactId, kind });
    await ctx.publish({ siteId, topic: 'preparedness', id: contactId });
    return { contactId };
  },
});

/** Takes somebody off the list; a changed number is another line. Errors: `not-found`. */
export const endContact = command({
  action: 'preparedness.keep',
  input: contactInput,
  async run(ctx, { contactId }): Promise<void> {
    const row = await requireContact(ctx, contactId);
    await ctx.tx
      .update(siteContact)
      .set({ endedAt: ctx.now })
      .where(and(eq(siteContact.tenantId, ctx.tenantId), eq(siteContact.id, contactId)));
    await setContactClock(ctx, row.siteId);
    ctx.audit({ siteId: row.siteId, subjectId: contactId });
  },
});

/**
 * A number was dialled at the office, or read over where nobody dials to try, and what was found (I11). Errors: `not-found`.
 */
export const verifyContact = command({
  action: 'preparedness.keep',
  input: verifyContactInput,
  async run(ctx, { contactId, outcome }): Promise<void> {
    const row = await requireContact(ctx, contactId);
    await ctx.tx.insert(contactCheck).values({
      ...{ tenantId: ctx.tenantId, id: ctx.newId(), siteId: row.siteId, contactId, outcome },
      ...{ at: ctx.now, entryId: null, personId: null, byName: signerOf(ctx).name },
    });
    await setContactClock(ctx, row.siteId);
    const { zone } = await requireSite(ctx, row.siteId);
    await askToRejudge(ctx, {
      ...{ register: 'preparedness', siteId: row.siteId, fromDay: dayOf(ctx.now, zone) },
    });
    ctx.audit({ siteId: row.siteId, subjectId: contactId, outcome });
  },
});

/**
 * Puts police, fire service and ambulance on a list that lacks them (S9A-3a: every guard knows their numbers). Errors: `not-found`.
 */
export const addServices = command({
  action: 'preparedness.keep',
  input: siteInput,
  async run(ctx, { siteId }): Promise<{ added: number }> {
    await requireSite(ctx, siteId);
    const have = new Set((await contactLines(ctx, siteId)).map((line) => line.kind));
    const missing = serviceLines.filter((line) => !have.has(line.kind));
    for (const line of missing) await ctx.run(addContact, { siteId, ...line });
    ctx.audit({ siteId, added: missing.length });
    return { added: missing.length };
  },
});

async function requireContact({ tx, tenantId }: UseContext, contactId: string) {
  const [row] = await tx
    .select()
    .from(siteContact)
    .where(
      and(eq(siteContact.tenantId, tenantId), eq(siteContact.id, contactId), isNull(siteContact.endedAt)),
    );
  if (!row) throw new DomainError('not-found');
  return row;
}
