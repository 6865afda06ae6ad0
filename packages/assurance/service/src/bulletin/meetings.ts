import { cancelDeadline, command, query, setDeadline } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError, instantAt } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { requireSite } from '@zhiqin/sites';
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import * as z from 'zod/mini';
import { day, id, required } from '../fields.ts';
import { byWhom, membersOf, siteHeads } from '../members-of.ts';
import { meetingBodies } from './meeting-bodies.ts';
import { committeeMeeting, meetingPoint } from './schema.ts';

export const meetingPointTask = 'service.meeting-point';

const recordInput = z.object({
  siteId: id,
  body: z.enum(meetingBodies, 'field.required'),
  heldOn: day,
  attendees: z.array(required(60)).check(z.minLength(1, 'field.required'), z.maxLength(40, 'field.too-long')),
  minutes: required(8000),
  points: z
    .array(z.object({ text: required(500), owner: required(60), dueOn: day }))
    .check(z.maxLength(20, 'field.too-long')),
});
const finishInput = z.object({ pointId: id, note: required(500) });
const pointInput = z.object({ pointId: id });
const listInput = z.object({ siteId: z.optional(z.nullable(id)) });

/** 会议纪要 with what it left open (S4-4.6): each point has who and until when, and a clock. Errors: `not-found`. */
export const recordMeeting = command({
  action: 'bulletin.keep',
  input: recordInput,
  async run(ctx, { siteId, body, heldOn, attendees, minutes, points }): Promise<{ meetingId: string }> {
    const { clientId, zone } = await requireSite(ctx, siteId);
    const { tx, tenantId } = ctx;
    const meetingId = ctx.newId();
    await tx.insert(committeeMeeting).values({
      ...{ tenantId, id: meetingId, siteId, clientId, body, heldOn, attendees, minutes },
      ...{ recordedByName: byWhom(ctx).name, recordedAt: ctx.now },
    });
    for (const point of points) {
      const pointId = ctx.newId();
      await tx.insert(meetingPoint).values({ tenantId, id: pointId, siteId, clientId, meetingId, ...point });
      await setDeadline(ctx, {
        task: meetingPointTask,
        key: pointId,
        payload: { pointId },
        dueAt: instantAt(point.dueOn, '18:00', zone),
      });
    }
    ctx.audit({ siteId, subjectId: meetingId, points: points.length });
    return { meetingId };
  },
});

/** What came of a point. Errors: `not-found`, also when it was done before. */
export const finishMeetingPoint = command({
  action: 'bulletin.keep',
  input: finishInput,
  async run(ctx, { pointId, note }): Promise<void> {
    const [row] = await ctx.tx
      .update(meetingPoint)
      .set({ doneAt: ctx.now, doneNote: note })
      .where(
        and(
          eq(meetingPoint.tenantId, ctx.tenantId),
          eq(meetingPoint.id, pointId),
          isNull(meetingPoint.doneAt),
        ),
      )
      .returning({ siteId: meetingPoint.siteId });
    if (!row) throw new DomainError('not-found');
    await cancelDeadline(ctx, meetingPointTask, pointId);
    ctx.audit({ siteId: row.siteId, subjectId: pointId });
  },
});

/** A point is due and not done: whoever leads the site hears of it. The job of its day; bears a repeat. Errors: `not-found`. */
export const remindMeetingPoint = command({
  action: 'service.keep-clocks',
  input: pointInput,
  async run(ctx, { pointId }): Promise<{ isDue: boolean }> {
    const [row] = await ctx.tx
      .select()
      .from(meetingPoint)
      .where(and(eq(meetingPoint.tenantId, ctx.tenantId), eq(meetingPoint.id, pointId)));
    if (!row) throw new DomainError('not-found');
    if (row.doneAt) return { isDue: false };
    const { name } = await requireSite(ctx, row.siteId);
    await notify(ctx, await membersOf(ctx, siteHeads, row.siteId), {
      template: 'meetingPointDue',
      params: { site: name, text: row.text },
      path: '/admin/service/meetings',
    });
    ctx.audit({ siteId: row.siteId, subjectId: pointId });
    return { isDue: true };
  },
});

/** Meetings in reach with their points, newest first. Errors: none. */
export const listMeetings = query({
  action: 'bulletin.read',
  input: listInput,
  async run({ tx, tenantId }, { siteId }) {
    const rows = await tx
      .select({ meeting: committeeMeeting, siteName: site.name, siteNameEn: site.nameEn, zone: site.zone })
      .from(committeeMeeting)
      .innerJoin(
        site,
        and(eq(site.tenantId, committeeMeeting.tenantId), eq(site.id, committeeMeeting.siteId)),
      )
      .where(
        and(
          eq(committeeMeeting.tenantId, tenantId),
          siteId ? eq(committeeMeeting.siteId, siteId) : undefined,
        ),
      )
      .orderBy(desc(committeeMeeting.heldOn), desc(committeeMeeting.id))
      .limit(100);
    const points =
      rows.length === 0
        ? []
        : await tx
            .select()
            .from(meetingPoint)
            .where(
              and(
                eq(meetingPoint.tenantId, tenantId),
                inArray(
                  meetingPoint.meetingId,
                  rows.map((row) => row.meeting.id),
                ),
              ),
            )
            .orderBy(asc(meetingPoint.dueOn), asc(meetingPoint.id));
    return rows.map(({ meeting, ...place }) => ({
      ...meeting,
      ...place,
      points: points.filter((point) => point.meetingId === meeting.id),
    }));
  },
});
