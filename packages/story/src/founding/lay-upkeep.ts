import { readFileSync } from 'node:fs';
import { addDays, type Day } from '@zhiqin/kernel';
import {
  addInstallation,
  labelEquipment,
  listCameraLooks,
  lookAtCamera,
  nameOperator,
  planMaintenance,
  recordFireInspection,
  recordFireTest,
} from '@zhiqin/upkeep';
import type { Office } from './lay-site.ts';

/** What stands for the scan of a paper: the demo shows no real one. */
export const scannedPaper = readFileSync(new URL('../world/photos/boxes.jpg', import.meta.url)).toString(
  'base64',
);

/**
 * What is in order at a site on its first day: gates and barriers in the register, one that knows faces and opens by card as well,
 * service plans, the yearly fire test with its report, a fresh fire inspection, and each camera looked at this quarter.
 */
export async function layUpkeep(office: Office, siteId: string, today: Day): Promise<void> {
  await office(addInstallation, {
    ...{ siteId, installationNo: 'M-01', kind: 'access-gate', place: '主出入口' },
    ...{ knowsFaces: true, otherWays: ['card', 'guard'] },
  });
  await office(addInstallation, {
    ...{ siteId, installationNo: 'D-01', kind: 'barrier', place: '车行入口', knowsFaces: false },
  });
  const service = { siteId, everyMonths: 6 };
  await office(planMaintenance, {
    ...{ ...service, what: '门禁和道闸', byWhom: '门禁维保公司', nextDueOn: addDays(today, 120) },
  });
  await office(planMaintenance, {
    ...{ ...service, what: '视频监控系统', byWhom: '监控维保公司', nextDueOn: addDays(today, 90) },
  });
  await office(recordFireTest, {
    ...{ siteId, heldOn: addDays(today, -60), firm: '消防设施检测公司', reportNo: 'JC-018' },
    paperBase64: scannedPaper,
  });
  await office(recordFireInspection, { siteId, heldOn: today, isSigned: true, paperBase64: scannedPaper });
  const cameras = await office(listCameraLooks, { siteId });
  for (const { id } of cameras)
    await office(lookAtCamera, { cameraId: id, lookedOn: today, hasSign: true, isForbiddenPlace: false });
  await office(labelEquipment, { siteId });
}

/** Who may work the monitors: everybody hired for the control room; the first of them, and the client's engineer, may copy. */
export async function nameOperators(
  office: Office,
  siteId: string,
  today: Day,
  watchers: readonly string[],
): Promise<void> {
  const proofs = { vettedOn: addDays(today, -20), trainedOn: addDays(today, -10) };
  for (const [no, guardId] of watchers.entries())
    await office(nameOperator, {
      ...{ siteId, guardId, mayPlay: true, mayCopy: no === 0, fromDay: today },
      ...{ ...proofs, secrecyOn: addDays(today, -10) },
    });
  if (watchers.length > 0)
    await office(nameOperator, {
      ...{ siteId, name: '许文涛', unit: '甲方工程部', mayPlay: true, mayCopy: true, fromDay: today },
      ...{ ...proofs, secrecyOn: null },
    });
}
