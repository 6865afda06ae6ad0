import {
  correctEntry,
  dataGaps,
  devicesHealth,
  dutyLog,
  getEntry,
  openVisits,
  presenceNow,
  readSitePack,
  recordAbsence,
  roundsOfShift,
  syncEntries,
} from '@zhiqin/duty';
import { mutation, reading, router } from '../procedures.ts';

export const dutyRouter = router({
  syncEntries: mutation(syncEntries),
  readSitePack: reading(readSitePack),
  dutyLog: reading(dutyLog),
  getEntry: reading(getEntry),
  presenceNow: reading(presenceNow),
  openVisits: reading(openVisits),
  roundsOfShift: reading(roundsOfShift),
  devicesHealth: reading(devicesHealth),
  dataGaps: reading(dataGaps),
  correctEntry: mutation(correctEntry),
  recordAbsence: mutation(recordAbsence),
});
