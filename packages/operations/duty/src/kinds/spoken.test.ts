import { expect, it } from 'vitest';
import { openBody, sealBody } from '../entry-format.ts';
import { entryKinds } from './index.ts';

const hash = 'a'.repeat(64);
const line = { category: 'routine', text: '一切正常', reportedTo: null };

it('takes a spoken note beside any field of a kind with words, and seals it as personal', async () => {
  const note = entryKinds.get('log.note');
  if (!note) throw new Error('no kind');
  expect(note.body.safeParse(line).success).toBe(true);
  expect(note.body.safeParse({ ...line, spoken: { reportedTo: hash } }).success).toBe(true);
  expect(note.body.safeParse({ ...line, spoken: { reportedTo: '不是哈希' } }).success).toBe(false);
  const spoken = { ...line, spoken: { reportedTo: hash } };
  const { body, sealed } = await sealBody(spoken, note.personal);
  expect(JSON.stringify(body)).not.toContain(hash);
  expect(await openBody(body, sealed)).toEqual(spoken);
});

it('leaves alone what has no words, and what only a desk records', () => {
  const takes = (kind: string) => entryKinds.get(kind)?.personal.includes('spoken');
  expect(['patrol.start', 'panic', 'presence.absence', 'proof.decided'].filter(takes)).toEqual([]);
  expect(['visit.admit', 'handover', 'hazard.report', 'goods.slip', 'check-call'].every(takes)).toBe(true);
});
