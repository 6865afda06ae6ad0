import { checkCallProjection, panicProjection } from './calls/project.ts';
import { controlRoomProjection, panelAlarmProjection } from './control-room/project.ts';
import { fireGearProjection } from './fire-gear/project.ts';
import { cctvFindingProjection, footageAccessProjection } from './monitoring/project.ts';
import { musterProjection } from './muster/project.ts';
import { paperSheetProjection } from './paper/project.ts';
import type { Projection } from './projection.ts';
import { supervisionProjection } from './supervision/project.ts';
import { trainingProjection } from './training/project.ts';
import { inductionProjection } from './training/project-induction.ts';

/** Help given, disputes, events and police stand in the log alone: nothing reads rows of them. */
export const postLifeProjections: readonly Projection[] = [
  musterProjection,
  controlRoomProjection,
  panelAlarmProjection,
  fireGearProjection,
  cctvFindingProjection,
  footageAccessProjection,
  checkCallProjection,
  panicProjection,
  supervisionProjection,
  trainingProjection,
  inductionProjection,
  paperSheetProjection,
];
