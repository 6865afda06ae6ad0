import { command, query, type UseContext } from '@zhiqin/access';
import { noInput } from '@zhiqin/access/rules';
import { type PictureFault, type PrintedPicture, pictureFault, readPicture } from '@zhiqin/documents';
import { readFile, storeFile } from '@zhiqin/files';
import { DomainError, type FieldErrors } from '@zhiqin/kernel';
import { and, desc, eq } from 'drizzle-orm';
import { setReportBrandInput, usualAccent } from './brand-input.ts';
import { reportBrand, reportBrandShown } from './schema.ts';

/** What a print wears beside the contractor's name. */
export interface PrintBrand {
  colour: string;
  logo: PrintedPicture['picture'] | null;
  seal: PrintedPicture['picture'] | null;
}

export const plainBrand: PrintBrand = { colour: usualAccent, logo: null, seal: null };

const faultWords = {
  kind: 'field.picture-kind',
  colours: 'field.picture-colours',
  interlaced: 'field.picture-interlaced',
  size: 'field.picture-sides',
  broken: 'field.picture-broken',
} as const satisfies Record<PictureFault, string>;

async function brandRow({ tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>) {
  const [row] = await tx
    .select()
    .from(reportBrand)
    .where(and(eq(reportBrand.tenantId, tenantId), eq(reportBrand.id, tenantId)));
  return row;
}

/** Sets what the contractor's reports look like. What cannot be printed or read is refused at its field. Errors: `input.invalid`. */
export const setReportBrand = command({
  action: 'report.set-brand',
  input: setReportBrandInput,
  async run(ctx, { accent, logo, seal, removeLogo, removeSeal }): Promise<void> {
    const fields: FieldErrors = {};
    for (const [name, base64] of Object.entries({ logo, seal })) {
      const fault = base64 ? pictureFault(Buffer.from(base64, 'base64')) : null;
      if (fault) fields[name] = faultWords[fault];
    }
    if (Object.keys(fields).length > 0) throw new DomainError('input.invalid', {}, fields);
    const before = await brandRow(ctx);
    const kept = async (
      base64: string | null | undefined,
      old: string | null | undefined,
      gone?: boolean,
    ) => {
      if (base64)
        return (await ctx.run(storeFile, { bytes: Buffer.from(base64, 'base64'), purpose: 'brand' })).id;
      return gone ? null : (old ?? null);
    };
    const said = {
      accent: accent.toLowerCase(),
      logoFileId: await kept(logo, before?.logoFileId, removeLogo),
      sealFileId: await kept(seal, before?.sealFileId, removeSeal),
      setBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
      setAt: ctx.now,
    };
    await ctx.tx
      .insert(reportBrand)
      .values({ tenantId: ctx.tenantId, id: ctx.tenantId, ...said })
      .onConflictDoUpdate({ target: [reportBrand.tenantId, reportBrand.id], set: said });
    ctx.audit({ accent: said.accent, hasLogo: said.logoFileId !== null, hasSeal: said.sealFileId !== null });
  },
});

interface ShownPicture {
  mediaType: string;
  base64: string;
}

/**
 * The contractor's colour, logo and seal, as pictures of their own: whoever may read its reports sees what is on them.
 * Errors: none; a picture that cannot be read is left out.
 */
export const getReportBrand = query({
  action: 'report.read',
  input: noInput,
  async run(ctx): Promise<{ accent: string; logo: ShownPicture | null; seal: ShownPicture | null }> {
    const row = isClient(ctx) ? await shownRow(ctx) : await brandRow(ctx);
    const shown = async (id: string | null | undefined) => {
      const file = await pictureFile(ctx, id);
      return file ? { mediaType: file.mediaType, base64: file.bytes.toString('base64') } : null;
    };
    return {
      accent: row?.accent ?? usualAccent,
      logo: await shown(row?.logoFileId),
      seal: await shown(row?.sealFileId),
    };
  },
});

const isClient = ({ actor }: UseContext) => actor.kind === 'member' && actor.role.startsWith('client_');

async function shownRow({ tx, tenantId }: UseContext) {
  const [row] = await tx
    .select()
    .from(reportBrandShown)
    .where(eq(reportBrandShown.tenantId, tenantId))
    .orderBy(desc(reportBrandShown.shownAt))
    .limit(1);
  return row;
}

/** A report is issued to a client: from here on it sees what stands on it. */
export async function showBrand(ctx: UseContext, clientId: string): Promise<void> {
  const row = await brandRow(ctx);
  if (!row) return;
  const of = and(eq(reportBrandShown.tenantId, ctx.tenantId), eq(reportBrandShown.id, clientId));
  const [before] = await ctx.tx
    .select({ shownAt: reportBrandShown.shownAt })
    .from(reportBrandShown)
    .where(of);
  if (before && before.shownAt >= row.setAt) return;
  const copy = async (id: string | null) => {
    const file = await pictureFile(ctx, id);
    return file
      ? (await ctx.run(storeFile, { bytes: new Uint8Array(file.bytes), purpose: 'brand', clientId })).id
      : null;
  };
  const said = {
    accent: row.accent,
    logoFileId: await copy(row.logoFileId),
    sealFileId: await copy(row.sealFileId),
    shownAt: ctx.now,
  };
  await ctx.tx
    .insert(reportBrandShown)
    .values({ tenantId: ctx.tenantId, id: clientId, clientId, ...said })
    .onConflictDoUpdate({ target: [reportBrandShown.tenantId, reportBrandShown.id], set: said });
}

/** What a report of this contractor is printed with; for a client as it was last shown to it. */
export async function printBrand(ctx: UseContext): Promise<PrintBrand> {
  const row = isClient(ctx) ? await shownRow(ctx) : await brandRow(ctx);
  const picture = async (id: string | null | undefined) => {
    const file = await pictureFile(ctx, id);
    return file && pictureFault(file.bytes) === null ? readPicture(file.bytes) : null;
  };
  return {
    colour: row?.accent ?? usualAccent,
    logo: await picture(row?.logoFileId),
    seal: await picture(row?.sealFileId),
  };
}

/** A picture that is gone keeps no report from being printed. */
async function pictureFile(ctx: UseContext, id: string | null | undefined) {
  if (!id) return null;
  return readFile.run(ctx, { id }).catch(() => null);
}

/** The pictures with the words a screen reader says for them. */
export function brandOf(
  { colour, logo, seal }: PrintBrand,
  name: string,
  alt: { logo: string; seal: string },
) {
  return {
    name,
    colour,
    band: true,
    ...(logo ? { logo: { picture: logo, alt: alt.logo } } : {}),
    ...(seal ? { seal: { picture: seal, alt: alt.seal } } : {}),
  };
}
