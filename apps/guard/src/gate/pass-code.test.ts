import { uuidv7 } from '@zhiqin/kernel';
import { expect, it } from 'vitest';
import { passCodeOf, visitOfCode } from './pass-code.ts';

it('reads back the visit of a printed pass, and takes no other code for one', () => {
  const visit = uuidv7();
  expect(visitOfCode(passCodeOf(visit))).toBe(visit);
  expect(visitOfCode(` ${passCodeOf(visit)}\n`)).toBe(visit);
  for (const other of ['', 'ZQ1:ABCDEF', visit, `ZQV1:${visit}0`, 'ZQV1:', 'https://example.com/ZQV1:'])
    expect(visitOfCode(other)).toBeUndefined();
});
