import { query } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, desc, eq, inArray } from 'drizzle-orm';
import * as z from 'zod/mini';
import { hazardFile, hazardLetter } from '../schema.ts';
import { hazardInput } from './hazard-input.ts';
import type { HazardLevel, HazardMatter, HazardState } from './hazard-words.ts';
import { stateOf } from './standing-of.ts';

export interface ReleasedHazard {
  id: string;
  siteId: string;
  fileNo: string;
  level: HazardLevel;
  matter: HazardMatter;
  place: string;
  foundAt: Date;
  dueAt: Date;
  state: HazardState;
  /** Whether the client's own office is to see to it. */
  isOurs: boolean;
  doneAt: Date | null;
  verifiedAt: Date | null;
  letters: { id: string; letterNo: string; writtenAt: Date; answerBy: string; what: string; ask: string }[];
}

/** What was released to the client: place, level, times and letters; no person, and no word but the letters'. */
export const listReleasedHazards = query({
  action: 'hazard.read-released',
  input: z.object({}),
  run: (ctx): Promise<ReleasedHazard[]> => readReleased(ctx),
});

/** One of them. Errors: `not-found`. */
export const getReleasedHazard = query({
  action: 'hazard.read-released',
  input: hazardInput,
  async run(ctx, { hazardId }): Promise<ReleasedHazard> {
    const [one] = await readReleased(ctx, hazardId);
    if (!one) throw new DomainError('not-found');
    return one;
  },
});

type Reading = Parameters<typeof listReleasedHazards.run>[0];

async function readReleased({ tx, tenantId }: Reading, hazardId?: string): Promise<ReleasedHazard[]> {
  const rows = await tx
    .select()
    .from(hazardFile)
    .where(and(eq(hazardFile.tenantId, tenantId), hazardId ? eq(hazardFile.id, hazardId) : undefined))
    .orderBy(desc(hazardFile.foundAt), desc(hazardFile.id))
    .limit(300);
  if (rows.length === 0) return [];
  const letters = await tx
    .select()
    .from(hazardLetter)
    .where(
      and(
        eq(hazardLetter.tenantId, tenantId),
        inArray(
          hazardLetter.hazardId,
          rows.map((row) => row.id),
        ),
      ),
    )
    .orderBy(desc(hazardLetter.writtenAt));
  return rows.map((row) => ({
    ...{ id: row.id, siteId: row.siteId, fileNo: row.fileNo, place: row.place },
    ...{ foundAt: row.foundAt, dueAt: row.dueAt, doneAt: row.doneAt, verifiedAt: row.verifiedAt },
    level: row.level as HazardLevel,
    matter: row.matter as HazardMatter,
    state: stateOf({ ...row, assigneeKind: row.assigneeKind as 'own' | null }),
    isOurs: row.assigneeKind === 'client' || row.handedAt !== null,
    letters: letters
      .filter((letter) => letter.hazardId === row.id)
      .map(({ id, letterNo, writtenAt, answerBy, what, ask }) => ({
        ...{ id, letterNo, writtenAt, answerBy, what, ask },
      })),
  }));
}
