import { languages, loadWords } from '@zhiqin/i18n';
import { describe, expect, it } from 'vitest';
import { entryKinds } from '../log/entry-kinds.ts';
import { choicesOf } from './choices-of.ts';
import { simpleForms } from './form-spec.ts';
import { instantOf, localOf } from './local-time.ts';

function fieldsOf(kind: string): string[] {
  const schema = entryKinds.get(kind)?.body as { shape?: Record<string, unknown> } | undefined;
  // What is spoken stands beside the fields, in every form alike.
  return Object.keys(schema?.shape ?? {}).filter((name) => name !== 'spoken');
}

/** Fields of the special forms whose answers are chosen. */
const chosen = [
  ['post.relieve', 'relieveReason'],
  ['control-room.row', 'panelState'],
  ['control-room.row', 'panelMode'],
  ['control-room.row', 'otherSystems'],
  ['panel.alarm', 'signal'],
  ['panel.verify', 'found'],
  ['fire-gear.check', 'checkAction'],
  ['panic-over', 'panicOutcome'],
  ['supervision', 'supervisorRank'],
  ['check-call', 'callState'],
] as const;

describe.each(Object.entries(simpleForms))('the form %s', (_name, { kind, fields }) => {
  it('asks for every field of its kind, and for nothing else', () => {
    const asked = fields.flatMap(({ name, as }) => (as === 'camera' ? [name, 'cameraNo'] : [name]));
    expect(asked.sort()).toEqual(fieldsOf(kind).sort());
  });

  it('records with what is needed alone', () => {
    const body = Object.fromEntries(
      fields.map(({ name, as, isNeeded, initial }) => [
        name,
        initial ??
          (as === 'incident'
            ? '01a206c9-4124-752e-b932-eda8ce3cf701'
            : isNeeded
              ? choicesOf(kind, name)[0]
              : as === 'tick'
                ? false
                : null),
      ]),
    );
    expect(entryKinds.get(kind)?.body.safeParse({ ...body, cameraNo: null }).success).toBe(true);
  });
});

it.each(languages)(
  'has words in %s for every kind, field and answer of the post-life forms',
  async (language) => {
    const { duty, guard } = (await loadWords(language, ['duty', 'guard'])) as unknown as {
      duty: { fields: Record<string, string>; codes: Record<string, Record<string, string>> };
      guard: { duties: { fields: Record<string, string> } };
    };
    const { fields, codes } = duty;
    const own = guard.duties.fields;
    const simple = Object.values(simpleForms).flatMap(({ kind, fields: asked }) =>
      asked.map(({ name, as }) => [kind, name, as] as const),
    );
    expect(simple.filter(([, name]) => !(name in own) && !(name in fields))).toEqual([]);
    const choices = [...simple.filter(([, , as]) => as === 'choice'), ...chosen];
    for (const [kind, field] of choices) {
      const answers = choicesOf(kind, field);
      expect(answers.length, `${kind} ${field}`).toBeGreaterThan(1);
      expect(Object.keys(codes[field] ?? {}), `${kind} ${field}`).toEqual(answers);
    }
  },
);

it('reads a time on the site’s clock, wherever the phone believes to be', () => {
  expect(localOf('2026-11-22T15:05:00.000Z', 'Asia/Shanghai')).toBe('2026-11-22T23:05');
  expect(instantOf('2026-11-22T23:05', 'Asia/Shanghai')).toBe('2026-11-22T15:05:00.000Z');
  expect(instantOf('', 'Asia/Shanghai')).toBeNull();
});
