import { query, type UseContext } from '@zhiqin/access';
import { filesNamedIn, openedValues } from '@zhiqin/duty';
import { dutyEntry } from '@zhiqin/duty/schema';
import { post } from '@zhiqin/sites/schema';
import { guard } from '@zhiqin/workforce/schema';
import { and, asc, desc, eq, gte, lt, ne } from 'drizzle-orm';
import { hazardFile, hazardLetter, upkeepEvent } from '../schema.ts';
import { hazardInput } from './hazard-input.ts';
import type { HazardState } from './hazard-words.ts';
import { textOf } from './list-hazards.ts';
import { repeatWithinDays } from './open-file.ts';
import { type LetterAnswer, lettersAnswered } from './released-hazards.ts';
import { type HazardRow, requireHazard } from './require-hazard.ts';
import { isOverdue, standingOf, stateOf } from './standing-of.ts';

/** A line of a course: what a post recorded, or what the office did. */
export interface CourseLine {
  id: string;
  kind: string;
  at: Date;
  /** When the house heard of it, of what a post recorded. */
  receivedAt: Date | null;
  entryId: string | null;
  byName: string | null;
  postName: string | null;
  text: string | null;
  data: Record<string, unknown>;
  /** A look that does not count: by whoever put it right himself. */
  isUncounted: boolean;
}

export interface HazardPicture {
  fileId: string;
  /** before: with the finding; after: with what was done since. */
  when: 'before' | 'after';
  at: Date;
}

export interface HazardFound {
  file: HazardRow & { state: HazardState; isOverdue: boolean; text: string | null };
  course: CourseLine[];
  pictures: HazardPicture[];
  letters: (typeof hazardLetter.$inferSelect & { answers: LetterAnswer[] })[];
  /** Other files of the same place and matter within the days of a repetition, newest first. */
  related: { id: string; fileNo: string; foundAt: Date }[];
}

/** The whole file of a hazard. Errors: `not-found`. */
export const getHazard = query({
  action: 'hazard.read',
  input: hazardInput,
  async run(ctx, { hazardId }): Promise<HazardFound> {
    const { tx, tenantId, now } = ctx;
    const file = await requireHazard(ctx, hazardId);
    const rows = await courseOf(ctx, file);
    const entryIds = [file.id, ...rows.flatMap((row) => row.entryId ?? [])];
    const values = await openedValues(ctx, entryIds, ['text', 'note', 'photo']);
    const standing = standingOf(rows.map((row) => ({ ...row, by: row.personId ?? row.membershipId })));
    const pictures: HazardPicture[] = [];
    const ofEntry = async (entryId: string, when: 'before' | 'after', at: Date) => {
      const files = await filesNamedIn(ctx, file.siteId, values.get(entryId) ?? {});
      for (const { fileId, erasedAt } of files) if (fileId && !erasedAt) pictures.push({ fileId, when, at });
    };
    await ofEntry(file.id, 'before', file.foundAt);
    for (const row of rows) {
      if (row.entryId) await ofEntry(row.entryId, 'after', row.at);
      if (typeof row.data.fileId === 'string')
        pictures.push({ fileId: row.data.fileId, when: 'after', at: row.at });
    }
    const letters = await tx
      .select()
      .from(hazardLetter)
      .where(and(eq(hazardLetter.tenantId, tenantId), eq(hazardLetter.hazardId, hazardId)))
      .orderBy(desc(hazardLetter.writtenAt));
    const answered = await lettersAnswered(ctx, [hazardId]);
    return {
      file: {
        ...file,
        state: stateOf(file),
        isOverdue: isOverdue(file, now),
        text: textOf(values.get(file.id)),
      },
      course: rows.map(({ guardName, personId: _, membershipId: __, ...row }) => ({
        ...row,
        byName: guardName ?? row.byName,
        text: row.entryId
          ? textOf(values.get(row.entryId))
          : typeof row.data.text === 'string'
            ? row.data.text
            : null,
        isUncounted: standing.uncounted.includes(row.id),
      })),
      pictures,
      letters: letters.map((letter) => ({ ...letter, answers: answered.get(letter.id) ?? [] })),
      related: await relatedTo(ctx, file),
    };
  },
});

function courseOf({ tx, tenantId }: UseContext, { id, siteId }: HazardRow) {
  return tx
    .select({
      id: upkeepEvent.id,
      kind: upkeepEvent.kind,
      at: upkeepEvent.at,
      entryId: upkeepEvent.entryId,
      personId: upkeepEvent.personId,
      membershipId: upkeepEvent.membershipId,
      byName: upkeepEvent.byName,
      data: upkeepEvent.data,
      receivedAt: dutyEntry.receivedAt,
      guardName: guard.name,
      postName: post.name,
    })
    .from(upkeepEvent)
    .leftJoin(
      dutyEntry,
      and(eq(dutyEntry.tenantId, upkeepEvent.tenantId), eq(dutyEntry.id, upkeepEvent.entryId)),
    )
    .leftJoin(guard, and(eq(guard.tenantId, dutyEntry.tenantId), eq(guard.id, dutyEntry.personId)))
    .leftJoin(post, and(eq(post.tenantId, dutyEntry.tenantId), eq(post.id, dutyEntry.postId)))
    .where(
      and(eq(upkeepEvent.tenantId, tenantId), eq(upkeepEvent.subjectId, id), eq(upkeepEvent.siteId, siteId)),
    )
    .orderBy(asc(upkeepEvent.at), asc(upkeepEvent.id));
}

function relatedTo({ tx, tenantId }: UseContext, file: HazardRow) {
  const reachMs = repeatWithinDays * 86_400_000;
  return tx
    .select({ id: hazardFile.id, fileNo: hazardFile.fileNo, foundAt: hazardFile.foundAt })
    .from(hazardFile)
    .where(
      and(
        eq(hazardFile.tenantId, tenantId),
        eq(hazardFile.siteId, file.siteId),
        eq(hazardFile.placeKey, file.placeKey),
        eq(hazardFile.matter, file.matter),
        ne(hazardFile.id, file.id),
        gte(hazardFile.foundAt, new Date(file.foundAt.getTime() - reachMs)),
        lt(hazardFile.foundAt, new Date(file.foundAt.getTime() + reachMs)),
      ),
    )
    .orderBy(desc(hazardFile.foundAt));
}
