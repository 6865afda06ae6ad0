import { expect, it } from 'vitest';
import { invitationOfCode } from './invitation-code.ts';

const id = '01a206c9-4124-752e-b932-eda8ce3cf701';

it('knows the code of an announced visit and no other', () => {
  expect(invitationOfCode(` ZQI1:${id.toUpperCase()} `)).toBe(id);
  for (const other of [id, `ZQV1:${id}`, 'ZQI1:', `ZQI1:${id}x`, 'https://zhiqin.example/p/v/abc'])
    expect(invitationOfCode(other)).toBeUndefined();
});
