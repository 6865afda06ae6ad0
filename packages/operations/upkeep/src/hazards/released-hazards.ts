import { query } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, desc, eq, inArray } from 'drizzle-orm';
import * as z from 'zod/mini';
import { hazardFile, hazardLetter, hazardLetterAnswer } from '../schema.ts';
import { hazardInput } from './hazard-input.ts';
import type { HazardLevel, HazardMatter, HazardState, LetterAnswerCode } from './hazard-words.ts';
import { stateOf } from './standing-of.ts';

/** What the client answered to a letter. */
export interface LetterAnswer {
  id: string;
  answer: LetterAnswerCode;
  text: string;
  doneBy: string | null;
  answererName: string;
  answeredAt: Date;
}

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
  letters: {
    id: string;
    letterNo: string;
    writtenAt: Date;
    answerBy: string;
    what: string;
    ask: string;
    answers: LetterAnswer[];
  }[];
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
  const answered = await lettersAnswered(
    { tx, tenantId },
    rows.map((row) => row.id),
  );
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
        answers: answered.get(id) ?? [],
      })),
  }));
}

/** Letter → what was answered to it, the latest first. */
export async function lettersAnswered(
  { tx, tenantId }: Pick<Reading, 'tx' | 'tenantId'>,
  hazardIds: readonly string[],
): Promise<Map<string, LetterAnswer[]>> {
  if (hazardIds.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(hazardLetterAnswer)
    .where(
      and(eq(hazardLetterAnswer.tenantId, tenantId), inArray(hazardLetterAnswer.hazardId, [...hazardIds])),
    )
    .orderBy(desc(hazardLetterAnswer.answeredAt), desc(hazardLetterAnswer.id));
  const answers = rows.map(({ letterId, id, answer, text, doneBy, answererName, answeredAt }) => ({
    letterId,
    said: { ...{ id, text, doneBy, answererName, answeredAt }, answer: answer as LetterAnswerCode },
  }));
  return new Map(
    [...Map.groupBy(answers, (one) => one.letterId)].map(([id, of]) => [id, of.map(({ said }) => said)]),
  );
}
