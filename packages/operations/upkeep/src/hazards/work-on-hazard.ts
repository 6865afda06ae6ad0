import { cancelDeadline, command, setDeadline, type UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { and, eq } from 'drizzle-orm';
import { keepPicture } from '../keep-picture.ts';
import { recordEvent } from '../record-event.ts';
import { hazardFile } from '../schema.ts';
import { clientOffice, membersOf } from '../told-members.ts';
import { foldCourse } from './fold-course.ts';
import {
  assignHazardInput,
  classifyHazardInput,
  hazardInput,
  noteHazardInput,
  reopenHazardInput,
  verifyHazardInput,
} from './hazard-input.ts';
import { hazardTimeMs } from './hazard-times.ts';
import { remindHazardTask } from './remind-hazard.ts';
import { type HazardRow, requireHazard } from './require-hazard.ts';

/** Another level or matter, with the reason; its time counts from when it was found. Errors: `not-found`, `hazard.closed`. */
export const classifyHazard = command({
  action: 'hazard.handle',
  input: classifyHazardInput,
  async run(ctx, { hazardId, level, matter, reason }): Promise<void> {
    const file = await requireHazard(ctx, hazardId, 'open');
    const dueAt = new Date(
      file.foundAt.getTime() + (await hazardTimeMs(ctx, file.siteId, level, file.foundAt)),
    );
    await setFile(ctx, file, { level, matter, dueAt });
    await setDeadline(ctx, { task: remindHazardTask, key: hazardId, payload: { hazardId }, dueAt });
    const from = { level: file.level, matter: file.matter };
    await recordEvent(ctx, file, 'classified', { from, to: { level, matter }, reason });
    await changed(ctx, file);
  },
});

/** 派单: own people, the client's office or a firm; the client sees what it is to do. Errors: `not-found`, `hazard.closed`. */
export const assignHazard = command({
  action: 'hazard.handle',
  input: assignHazardInput,
  async run(ctx, { hazardId, assigneeKind, assigneeName, note }): Promise<void> {
    const file = await requireHazard(ctx, hazardId, 'open');
    await recordEvent(ctx, file, 'assigned', { assigneeKind, assigneeName, note: note?.trim() || null });
    await foldCourse(ctx, [hazardId]);
    if (assigneeKind === 'client') await releaseTo(ctx, file);
    await changed(ctx, file);
  },
});

/** 进展, in words and with a picture. Errors: `not-found`, `hazard.closed`, those of a picture. */
export const noteHazard = command({
  action: 'hazard.handle',
  input: noteHazardInput,
  async run(ctx, { hazardId, text, photoBase64 }): Promise<void> {
    const file = await requireHazard(ctx, hazardId, 'open');
    await recordEvent(ctx, file, 'noted', { text, ...(await pictured(ctx, file, photoBase64)) });
    await changed(ctx, file);
  },
});

/** 整改完成, with the picture of afterwards; somebody else looks (S8-2.2.3). Errors: `not-found`, `hazard.closed`, those of a picture. */
export const finishHazard = command({
  action: 'hazard.handle',
  input: noteHazardInput,
  async run(ctx, { hazardId, text, photoBase64 }): Promise<void> {
    const file = await requireHazard(ctx, hazardId, 'open');
    await recordEvent(ctx, file, 'done', { text, ...(await pictured(ctx, file, photoBase64)) });
    await foldCourse(ctx, [hazardId]);
    await changed(ctx, file);
  },
});

/**
 * 复查销号, by another than who put it right; not good opens it again (S8-2.2.3). Errors: `not-found`, `hazard.closed`,
 * `hazard.not-done`, `hazard.own-work`, those of a picture.
 */
export const verifyHazard = command({
  action: 'hazard.handle',
  input: verifyHazardInput,
  async run(ctx, { hazardId, isGood, text, photoBase64 }): Promise<void> {
    const file = await requireHazard(ctx, hazardId, 'open');
    const { actor } = ctx;
    if (actor.kind !== 'member') throw new DomainError('access.forbidden');
    if (!file.doneAt) throw new DomainError('hazard.not-done');
    if (file.doneBy === (actor.personId ?? actor.membershipId)) throw new DomainError('hazard.own-work');
    await recordEvent(ctx, file, 'verified', { isGood, text, ...(await pictured(ctx, file, photoBase64)) });
    await foldCourse(ctx, [hazardId]);
    if (isGood) await cancelDeadline(ctx, remindHazardTask, hazardId);
    await changed(ctx, file);
  },
});

/** Open again, after it was closed or said to be done; its time stays what it was. Errors: `not-found`, `hazard.not-done`. */
export const reopenHazard = command({
  action: 'hazard.handle',
  input: reopenHazardInput,
  async run(ctx, { hazardId, text }): Promise<void> {
    const file = await requireHazard(ctx, hazardId, 'change');
    if (!file.doneAt) throw new DomainError('hazard.not-done');
    await recordEvent(ctx, file, 'reopened', { text });
    await foldCourse(ctx, [hazardId]);
    if (!file.overdueToldAt)
      await setDeadline(ctx, {
        ...{ task: remindHazardTask, key: hazardId, payload: { hazardId } },
        dueAt: file.dueAt,
      });
    await changed(ctx, file);
  },
});

/** Lets the client see the line: number, place, level, times. Errors: `not-found`, `hazard.no-client`. */
export const releaseHazard = command({
  action: 'hazard.handle',
  input: hazardInput,
  async run(ctx, { hazardId }): Promise<void> {
    const file = await requireHazard(ctx, hazardId, 'change');
    if (!file.site.clientId) throw new DomainError('hazard.no-client');
    await releaseTo(ctx, file);
    await changed(ctx, file);
  },
});

/** From here on the client's office sees the line, and is told of it once. */
export async function releaseTo(ctx: UseContext, file: HazardRow): Promise<void> {
  const { clientId } = file.site;
  if (!clientId || file.releasedAt) return;
  await setFile(ctx, file, { clientId, releasedAt: ctx.now });
  await recordEvent(ctx, file, 'released');
  await notify(ctx, await membersOf(ctx, clientOffice, file.siteId, clientId), {
    template: 'hazardReleased',
    params: { site: file.site.name, no: file.fileNo, place: file.place, level: file.level },
    path: `/client/hazards/${file.id}`,
  });
}

/** Says that a file has changed, to the record and to whoever looks at it. */
export async function changed(ctx: UseContext, file: HazardRow): Promise<void> {
  ctx.audit({ siteId: file.siteId, subjectId: file.id });
  await ctx.publish({ siteId: file.siteId, topic: 'hazard', id: file.id });
}

async function setFile(
  { tx, tenantId }: UseContext,
  { id }: HazardRow,
  values: Partial<typeof hazardFile.$inferInsert>,
): Promise<void> {
  await tx
    .update(hazardFile)
    .set(values)
    .where(and(eq(hazardFile.tenantId, tenantId), eq(hazardFile.id, id)));
}

async function pictured(ctx: UseContext, file: HazardRow, base64: string | null | undefined) {
  const picture = await keepPicture(ctx, file.siteId, base64, `${file.fileNo} ${file.place}`);
  return picture ? { fileId: picture.id, sha256: picture.sha256 } : {};
}
