import { addPost, createSite } from '@zhiqin/sites';
import type { Contractor } from '@zhiqin/test-contractor';
import { createSquad, registerGuard } from '@zhiqin/workforce';
import { getRoster, getRosterSheet } from './index.ts';

/** The month most tests plan. */
export const month = '2026-12';
export const twelve = [
  { code: 'D', startTime: '08:00', endTime: '20:00' },
  { code: 'N', startTime: '20:00', endTime: '08:00' },
];
/** Made on a phone: an id of version seven. */
export const draftId = () => crypto.randomUUID().replace(/^(.{14})./, '$17');

/** A site with one post of two shifts, two squads and guards with their certificates. */
export async function openSite(
  contractor: Contractor,
  { code = 'A', guards = 4, zone = 'Asia/Shanghai', kind = 'gate' } = {},
) {
  const { run } = contractor;
  const { id: siteId } = await run(createSite, { code, name: `项目${code}`, siteType: 'office', zone });
  const post = { siteId, code: 'G1', name: '东门岗', kind, heads: 1, shiftPattern: twelve };
  const { id: postId } = await run(addPost, post);
  const squadIds: string[] = [];
  for (const squad of ['A', 'B'])
    squadIds.push((await run(createSquad, { siteId, code: squad, name: `${squad}班` })).id);
  const guardIds: string[] = [];
  for (let n = 0; n < guards; n++) {
    const { id } = await run(registerGuard, {
      siteIds: [siteId],
      staffNo: `${code}${n}`,
      name: `张${n}`,
      rank: 'guard',
      joinedOn: '2025-01-01',
      squadId: squadIds[n % 2],
      certificates: [{ kind: 'guard', certificateNo: `${code}-${n}`, issuedOn: '2024-01-01' }],
    });
    guardIds.push(id);
  }
  const guard = (n: number) => guardIds[n] as string;
  const put = (n: number, day: string, to: string[], from: string[] = []) => ({
    guardId: guard(n),
    day: `${month}-${day}`,
    from: from.map((one) => ({ postId, code: one })),
    to: to.map((one) => ({ postId, code: one })),
  });
  const self = (n: number) =>
    contractor.member('guard', { personId: guard(n), sites: [siteId], displayName: `张${n}` });
  const shifts = async () => {
    const sheet = await run(getRoster, { siteId, month });
    const all = [
      ...sheet.rows.flatMap((row) =>
        Object.entries(row.cells).flatMap(([day, cells]) =>
          cells.map((cell) => ({ day, code: cell.code, shiftId: cell.shiftId, guardId: row.guardId })),
        ),
      ),
      ...sheet.open.map(({ day, code, shiftId }) => ({ day, code, shiftId, guardId: null })),
    ];
    return (day: string, code: string) =>
      all.find((one) => one.day === `${month}-${day}` && one.code === code)?.shiftId as string;
  };
  return { siteId, postId, squadIds, guard, guardIds, put, self, shifts };
}
/** What a guard does in the month: day and code. */
export const cellsOf = async (contractor: Contractor, siteId: string, guardId: string) =>
  (await contractor.run(getRosterSheet, { siteId, month })).guards
    .find((one) => one.guardId === guardId)
    ?.cells.map(({ day, code }) => `${day.slice(8)}${code}`)
    .sort() ?? [];
