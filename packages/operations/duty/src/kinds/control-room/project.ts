import { addRows, isAnyOf } from '@zhiqin/db';
import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { controlRoomState, panelAlarm as panelAlarmTable } from '../../schema.ts';
import {
  bodyOf,
  type ProjectedEntry,
  type Projection,
  type ProjectionContext,
  placedRow,
} from '../projection.ts';
import type { controlRoomRow, panelAlarm, panelVerify } from './entry.ts';

type AlarmRow = typeof panelAlarmTable.$inferInsert;

export const controlRoomProjection: Projection = {
  kinds: ['control-room.row'],
  async project(entries, context) {
    await addRows(
      context.tx,
      controlRoomState,
      entries.map((entry) => {
        const body = bodyOf<z.output<typeof controlRoomRow.body>>(entry);
        return {
          ...placedRow(entry, context),
          secondId: body.second,
          panelState: body.panelState,
          panelMode: body.panelMode,
          isMainPowerOn: body.mainPower,
          isStandbyPowerOn: body.standbyPower,
          fireAlarms: body.fireAlarms,
          falseAlarms: body.falseAlarms,
          hasFault: body.fault !== null || body.panelState === 'fault',
        };
      }),
    );
  },
};

/** Alarm and verification may come in either order; where a phone made two of one, the earlier one stands. */
export const panelAlarmProjection: Projection = {
  kinds: ['panel.alarm', 'panel.verify'],
  async project(entries, context) {
    const { tx, tenantId, siteId } = context;
    const alarmIds = [...new Set(entries.map((entry) => bodyOf<{ alarm: string }>(entry).alarm))];
    const those = and(
      eq(panelAlarmTable.tenantId, tenantId),
      eq(panelAlarmTable.siteId, siteId),
      isAnyOf(panelAlarmTable.alarmId, alarmIds),
    );
    const before = await tx.select().from(panelAlarmTable).where(those);
    const rows = new Map<string, AlarmRow>(before.map((row) => [row.alarmId, row]));
    for (const entry of entries) {
      const { alarm } = bodyOf<{ alarm: string }>(entry);
      rows.set(alarm, merged(rows.get(alarm), alarm, entry, context));
    }
    if (before.length > 0) await tx.delete(panelAlarmTable).where(those);
    await addRows(tx, panelAlarmTable, [...rows.values()]);
  },
};

function merged(
  row: AlarmRow | undefined,
  alarmId: string,
  entry: ProjectedEntry,
  { tenantId, siteId }: ProjectionContext,
): AlarmRow {
  const { content, at } = entry;
  const blank: AlarmRow = {
    tenantId,
    id: content.id,
    siteId,
    alarmId,
    postId: content.post as string,
    signal: null,
    sentId: null,
    raisedAt: null,
    raisedEntryId: null,
    verifiedAt: null,
    verifiedEntryId: null,
    found: null,
    isReset: null,
    isLinkageAuto: null,
    hasCalled119: null,
    isEvacuated: null,
  };
  const known = row ?? blank;
  if (content.kind === 'panel.alarm') {
    if (!isEarlier(at, content.id, known.raisedAt, known.raisedEntryId)) return known;
    const body = bodyOf<z.output<typeof panelAlarm.body>>(entry);
    return {
      ...known,
      id: content.id,
      postId: content.post as string,
      signal: body.signal,
      sentId: body.sent,
      raisedAt: at,
      raisedEntryId: content.id,
    };
  }
  if (!isEarlier(at, content.id, known.verifiedAt, known.verifiedEntryId)) return known;
  const body = bodyOf<z.output<typeof panelVerify.body>>(entry);
  return {
    ...known,
    ...(known.raisedEntryId ? {} : { id: content.id, postId: content.post as string }),
    verifiedAt: at,
    verifiedEntryId: content.id,
    found: body.found,
    isReset: body.reset,
    isLinkageAuto: body.linkageAuto,
    hasCalled119: body.called119,
    isEvacuated: body.evacuated,
  };
}

function isEarlier(
  at: Date,
  id: string,
  knownAt: Date | null | undefined,
  knownId: string | null | undefined,
): boolean {
  if (!knownAt || !knownId) return true;
  return at < knownAt || (at.getTime() === knownAt.getTime() && id < knownId);
}
