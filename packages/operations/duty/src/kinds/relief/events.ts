import type * as z from 'zod/mini';
import type { presenceEvent } from '../../schema.ts';
import { bodyOf, type ProjectedEntry, type ProjectionContext } from '../projection.ts';
import type { relieve, resume, rotate } from './entry.ts';

type EventRow = typeof presenceEvent.$inferInsert;

/**
 * Who leaves and who comes, all at the entry's moment: the post passes from one to the other without a gap (S9D-1b).
 * A stand-in works the shift he stands in for. Who was signed in already is taken at that word.
 */
export function reliefEvents(entry: ProjectedEntry, context: ProjectionContext): EventRow[] {
  const { content, at } = entry;
  const post = content.post as string;
  const { tenantId, siteId } = context;
  const common = { tenantId, siteId, deviceId: content.device, entryId: content.id, at };
  const off = (personId: string | null, postId: string): EventRow => ({
    ...common,
    id: context.newId(),
    personId,
    postId,
    shiftId: null,
    direction: 'off',
    identity: null,
    spanId: null,
  });
  const on = (
    personId: string | null,
    postId: string,
    shiftId: string | null,
    identity: string,
    spanId: string | null = null,
  ): EventRow => ({
    ...common,
    id: context.newId(),
    personId,
    postId,
    shiftId,
    direction: 'on',
    identity,
    spanId,
  });
  switch (content.kind) {
    case 'post.relieve': {
      const body = bodyOf<z.output<typeof relieve.body>>(entry);
      return [
        off(content.person, post),
        ...(body.standIn && body.comesFrom && body.comesFrom !== post
          ? [off(body.standIn, body.comesFrom)]
          : []),
        on(body.standIn, post, content.shift, body.standInIdentity),
      ];
    }
    case 'post.resume': {
      const body = bodyOf<z.output<typeof resume.body>>(entry);
      const { standIn, returnsTo } = body;
      const goesBack = standIn && returnsTo && returnsTo !== post;
      return [
        ...(standIn === content.person ? [] : [off(standIn, post)]),
        on(content.person, post, content.shift, body.backIdentity),
        ...(goesBack
          ? [on(standIn, returnsTo, body.returnShift, 'session', namedAfter(content.id, standIn))]
          : []),
      ];
    }
    default: {
      const { moves } = bodyOf<z.output<typeof rotate.body>>(entry);
      return onePerPerson(moves)
        .filter((move) => move.from !== move.to)
        .flatMap(({ person, from, to, shift }, i) => [
          off(person, from),
          on(person, to, shift, 'session', i === 0 ? null : namedAfter(content.id, person)),
        ]);
    }
  }
}

/** Nobody moves twice at one moment: the first line counts. */
function onePerPerson<Move extends { person: string }>(moves: readonly Move[]): Move[] {
  return moves.filter((move, i) => moves.findIndex((one) => one.person === move.person) === i);
}

/** The same name for the same entry and person, whenever it is asked for: both ids laid over each other, as UUID 8. */
function namedAfter(entryId: string, personId: string): string {
  const [a, b] = [entryId, personId].map((id) => id.replaceAll('-', '')) as [string, string];
  const mixed = [...a]
    .map((digit, i) => (Number.parseInt(digit, 16) ^ Number.parseInt(b[i] ?? '0', 16)).toString(16))
    .join('');
  const whole = `${mixed.slice(0, 12)}8${mixed.slice(13, 16)}8${mixed.slice(17)}`;
  return [
    whole.slice(0, 8),
    whole.slice(8, 12),
    whole.slice(12, 16),
    whole.slice(16, 20),
    whole.slice(20),
  ].join('-');
}
