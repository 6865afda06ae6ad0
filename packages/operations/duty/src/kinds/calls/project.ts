import { addRows, isAnyOf } from '@zhiqin/db';
import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { checkCallAnswer, panicCall } from '../../schema.ts';
import { bodyOf, type Projection, placedRow } from '../projection.ts';
import type { checkCall, panic, panicOver } from './entry.ts';

export const checkCallProjection: Projection = {
  kinds: ['check-call'],
  async project(entries, context) {
    await addRows(
      context.tx,
      checkCallAnswer,
      entries.map((entry) => {
        const body = bodyOf<z.output<typeof checkCall.body>>(entry);
        return {
          ...placedRow(entry, context),
          state: body.callState,
          dueAt: body.dueAt ? new Date(body.dueAt) : null,
          isAlone: body.alone,
        };
      }),
    );
  },
};

type CallRow = typeof panicCall.$inferInsert;

/** The call and its answer, in either order. An answer that cites nothing stands in the log alone. */
export const panicProjection: Projection = {
  kinds: ['panic', 'panic-over'],
  async project(entries, context) {
    const { tx, tenantId, siteId } = context;
    const callOf = (entry: (typeof entries)[number]) =>
      entry.content.kind === 'panic' ? entry.content.id : entry.content.cites;
    const ids = [...new Set(entries.map(callOf).filter((id) => id !== null))];
    if (ids.length === 0) return;
    const those = and(
      eq(panicCall.tenantId, tenantId),
      eq(panicCall.siteId, siteId),
      isAnyOf(panicCall.id, ids),
    );
    const before = await tx.select().from(panicCall).where(those);
    const rows = new Map<string, CallRow>(before.map((row) => [row.id, row]));
    for (const entry of entries) {
      const id = callOf(entry);
      if (id === null) continue;
      const { content, at } = entry;
      const known: CallRow = rows.get(id) ?? {
        tenantId,
        id,
        siteId,
        postId: content.post as string,
        personId: content.person,
        calledAt: null,
        isTrial: null,
        overAt: null,
        overEntryId: null,
        outcome: null,
      };
      if (content.kind === 'panic') {
        const { trial } = bodyOf<z.output<typeof panic.body>>(entry);
        const called = { postId: content.post as string, personId: content.person, calledAt: at };
        rows.set(id, { ...known, ...called, isTrial: trial });
        continue;
      }
      const isLater =
        known.overAt &&
        (at > known.overAt ||
          (at.getTime() === known.overAt.getTime() && content.id > (known.overEntryId ?? '')));
      if (isLater) {
        rows.set(id, known);
        continue;
      }
      const { panicOutcome } = bodyOf<z.output<typeof panicOver.body>>(entry);
      const said = known.calledAt ? {} : { postId: content.post as string, personId: content.person };
      rows.set(id, { ...known, ...said, overAt: at, overEntryId: content.id, outcome: panicOutcome });
    }
    if (before.length > 0) await tx.delete(panicCall).where(those);
    await addRows(tx, panicCall, [...rows.values()]);
  },
};
