import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { client } from '@zhiqin/sites/schema';
import { text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** 月报版式: the contractor's colour, logo and e-seal on its reports. One row; `id` is the tenant. */
export const reportBrand = tenantTable(
  'report_brand',
  {
    /** #rrggbb; null: the product's own. */
    accent: text('accent'),
    logoFileId: uuid('logo_file_id'),
    sealFileId: uuid('seal_file_id'),
    setBy: uuid('set_by'),
    setAt: timestamp('set_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  { scope: 'tenant', staffOnly: true },
);

/** What a client sees of it beside its reports: as it was when the last one was issued to it. The row's id is the client's. */
export const reportBrandShown = tenantTable(
  'report_brand_shown',
  {
    clientId: uuid('client_id').notNull(),
    accent: text('accent'),
    logoFileId: uuid('logo_file_id'),
    sealFileId: uuid('seal_file_id'),
    shownAt: timestamp('shown_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  { scope: 'tenant', staffOnly: true, client: { column: 'client_id' } },
  (t) => [tenantForeignKey(t, t.clientId, () => client)],
);
