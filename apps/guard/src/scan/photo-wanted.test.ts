import { uuidv7 } from '@zhiqin/kernel';
import { expect, it } from 'vitest';
import { isPhotoWanted } from './photo-wanted.ts';

it('is wanted at about one point in ten, at others in each round, and the same on a second reading', () => {
  const points = Array.from({ length: 20 }, () => uuidv7());
  const rounds = Array.from({ length: 100 }, () => uuidv7());
  const wanted = rounds.map((round) => points.filter((point) => isPhotoWanted(round, point)));
  const count = wanted.flat().length;
  expect(count).toBeGreaterThan(120);
  expect(count).toBeLessThan(280);
  expect(new Set(wanted.map((those) => those.join())).size).toBeGreaterThan(60);
  expect(rounds.map((round) => points.filter((point) => isPhotoWanted(round, point)))).toEqual(wanted);
});
