import { visit } from '../../schema.ts';
import { bodyOf } from '../projection.ts';
import { layingOver } from '../two-ends.ts';
import { mergeVisit } from './merge-visit.ts';

export const visitProjection = layingOver(
  ['visit.admit', 'visit.leave'],
  visit,
  visit.visitId,
  (entry) => bodyOf<{ visit: string }>(entry).visit,
  mergeVisit,
);
