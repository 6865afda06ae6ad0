import {
  addCertificate,
  createSquad,
  getGuard,
  guardWorkbookTemplate,
  importGuards,
  listGuards,
  listSquads,
  previewGuardImport,
  registerGuard,
  revealGuardValue,
  revokeCertificate,
  setSquadLeader,
  updateGuard,
} from '@zhiqin/workforce';
import { mutation, reading, router } from '../procedures.ts';

export const workforceRouter = router({
  listSquads: reading(listSquads),
  createSquad: mutation(createSquad),
  setSquadLeader: mutation(setSquadLeader),
  listGuards: reading(listGuards),
  getGuard: reading(getGuard),
  revealGuardValue: mutation(revealGuardValue),
  registerGuard: mutation(registerGuard),
  updateGuard: mutation(updateGuard),
  addCertificate: mutation(addCertificate),
  revokeCertificate: mutation(revokeCertificate),
  guardWorkbookTemplate: reading(guardWorkbookTemplate),
  previewGuardImport: reading(previewGuardImport),
  importGuards: mutation(importGuards),
});
