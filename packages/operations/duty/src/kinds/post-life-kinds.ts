import { checkCall, panic, panicOver } from './calls/entry.ts';
import { controlRoomRow, panelAlarm, panelVerify } from './control-room/entry.ts';
import {
  alarmResponse,
  conductSeen,
  eventDuty,
  mediation,
  policeLiaison,
  policeVisit,
  residentHelp,
} from './events/entry.ts';
import { fireGearCheck } from './fire-gear/entry.ts';
import type { EntryKind } from './kind.ts';
import { cctvFinding, footageAccess } from './monitoring/entry.ts';
import { muster } from './muster/entry.ts';
import { paperSheet } from './paper/entry.ts';
import { relieve, resume, rotate } from './relief/entry.ts';
import { supervision } from './supervision/entry.ts';
import { inductionSigned, trainingHeld } from './training/entry.ts';

/** What happens at a post between its handovers. */
export const postLifeKinds = [
  muster,
  rotate,
  relieve,
  resume,
  controlRoomRow,
  panelAlarm,
  panelVerify,
  fireGearCheck,
  cctvFinding,
  footageAccess,
  checkCall,
  panic,
  panicOver,
  alarmResponse,
  residentHelp,
  mediation,
  conductSeen,
  eventDuty,
  policeVisit,
  policeLiaison,
  supervision,
  trainingHeld,
  inductionSigned,
  paperSheet,
] as unknown as readonly EntryKind[];
