import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

/** 常用语: what a site's phones offer on buttons beside one field of a form, instead of the house's own. */
export const phraseSet = tenantTable(
  'phrase_set',
  {
    siteId: uuid('site_id').notNull(),
    /** Kind and field of the entry, "log.note/text". */
    place: text('place').notNull(),
    /** In the order of the buttons; never empty: without any the row goes. */
    phrases: jsonb('phrases').$type<string[]>().notNull(),
    changedAt: timestamp('changed_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  { scope: 'site' },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    unique('phrase_set_place_key').on(t.tenantId, t.siteId, t.place),
  ],
);
