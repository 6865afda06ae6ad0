import { command, query } from '@zhiqin/access';
import { requireSite } from '@zhiqin/sites';
import { newLabelCode, qrTextOf } from '@zhiqin/sites/rules';
import { camera, fireAsset } from '@zhiqin/sites/schema';
import { and, eq, isNull } from 'drizzle-orm';
import { installation } from '../schema.ts';
import { type DeviceRow, devicesOf } from './devices-of.ts';
import { equipmentSiteInput } from './equipment-input.ts';

export interface EquipmentLabel extends DeviceRow {
  /** What its QR carries; null: it has no label yet. */
  qrText: string | null;
}

/** What is printed and stuck on each piece: one label a device. Errors: `not-found`. */
export const listEquipmentLabels = query({
  action: 'upkeep.read',
  input: equipmentSiteInput,
  async run(ctx, { siteId }): Promise<EquipmentLabel[]> {
    await requireSite(ctx, siteId);
    const codes = new Map<string, string | null>();
    for (const table of [camera, fireAsset, installation]) {
      const rows = await ctx.tx
        .select({ id: table.id, labelCode: table.labelCode })
        .from(table)
        .where(and(eq(table.tenantId, ctx.tenantId), eq(table.siteId, siteId)));
      for (const row of rows) codes.set(row.id, row.labelCode);
    }
    return (await devicesOf(ctx, siteId)).map((device) => {
      const code = codes.get(device.id);
      return { ...device, qrText: code ? qrTextOf(code) : null };
    });
  },
});

/** Gives every camera and piece of fire gear that has none a label nobody can guess. Errors: `not-found`. */
export const labelEquipment = command({
  action: 'upkeep.keep',
  input: equipmentSiteInput,
  async run(ctx, { siteId }): Promise<{ labelled: number }> {
    await requireSite(ctx, siteId);
    let labelled = 0;
    for (const table of [camera, fireAsset]) {
      const rows = await ctx.tx
        .select({ id: table.id })
        .from(table)
        .where(
          and(
            eq(table.tenantId, ctx.tenantId),
            eq(table.siteId, siteId),
            isNull(table.labelCode),
            isNull(table.retiredAt),
          ),
        );
      for (const { id } of rows)
        await ctx.tx
          .update(table)
          .set({ labelCode: newLabelCode() })
          .where(and(eq(table.tenantId, ctx.tenantId), eq(table.id, id)));
      labelled += rows.length;
    }
    ctx.audit({ siteId, subjectId: siteId, labelled });
    await ctx.publish({ siteId, topic: 'site', id: siteId });
    return { labelled };
  },
});
