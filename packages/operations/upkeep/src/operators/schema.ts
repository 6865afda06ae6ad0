import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { guard } from '@zhiqin/workforce/schema';
import { boolean, index, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/**
 * 监控操作员名册 (公共安全视频图像信息系统管理条例 第15、16条; S9A-8): who may work a site's monitors, and whether he may play back and
 * copy. Another right is another line; the one before ends.
 */
export const cameraOperator = tenantTable(
  'camera_operator',
  {
    siteId: uuid('site_id').notNull(),
    /** Null: somebody of the client or of the system's maintainer. */
    guardId: uuid('guard_id'),
    name: text('name').notNull(),
    /** Whose person he is; null: the contractor's own. */
    unit: text('unit'),
    mayPlay: boolean('may_play').notNull(),
    mayCopy: boolean('may_copy').notNull(),
    /** Days on which he was vetted, trained, and signed for secrecy; null: not on file. */
    vettedOn: text('vetted_on'),
    trainedOn: text('trained_on'),
    secrecyOn: text('secrecy_on'),
    fromDay: text('from_day').notNull(),
    /** His last day; null: still named. */
    untilDay: text('until_day'),
    namedByName: text('named_by_name'),
    recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.guardId, () => guard),
    index('camera_operator_of').on(t.tenantId, t.siteId, t.fromDay),
  ],
);
