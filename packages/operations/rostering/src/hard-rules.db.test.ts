import { addDays, DomainError } from '@zhiqin/kernel';
import { addPost, createSite } from '@zhiqin/sites';
import { type Contractor, makeContractor } from '@zhiqin/test-contractor';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { registerGuard } from '@zhiqin/workforce';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  answerSwap,
  askSwap,
  callOff,
  changeRoster,
  coverShift,
  decideLeave,
  decideSwap,
  openCover,
  publishRoster,
  recordProtection,
  requestLeave,
} from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const month = '2026-12';
const people = 7;
/** Without a certificate; nursing; on leave from the 10th to the 12th. */
const [uncertified, nursing, away] = [4, 5, 6];
const days = Array.from({ length: 15 }, (_, n) => addDays(`${month}-01`, n));
const draftId = () => crypto.randomUUID().replace(/^(.{14})./, '$17');

async function openMonth(contractor: Contractor) {
  const { run } = contractor;
  const { id: siteId } = await run(createSite, {
    ...{ code: 'A', name: '项目A', siteType: 'office', zone: 'Asia/Shanghai' },
  });
  const shiftPattern = [
    { code: 'D', startTime: '08:00', endTime: '20:00' },
    { code: 'E', startTime: '14:00', endTime: '22:00' },
    { code: 'N', startTime: '20:00', endTime: '08:00' },
  ];
  const post = { siteId, code: 'G1', name: '东门岗', kind: 'gate', heads: 1, shiftPattern };
  const { id: postId } = await run(addPost, post);
  const guardIds: string[] = [];
  for (let n = 0; n < people; n++) {
    const certificates =
      n === uncertified ? [] : [{ kind: 'guard', certificateNo: `C${n}`, issuedOn: '2024-01-01' }];
    const { id } = await run(registerGuard, {
      ...{ siteIds: [siteId], staffNo: `A${n}`, name: `张${n}`, rank: 'guard' },
      ...{ joinedOn: '2025-01-01', squadId: null, certificates },
    });
    guardIds.push(id);
  }
  await run(recordProtection, { guardId: guardIds[nursing], kind: 'nursing', fromDay: '2026-11-01' });
  const leave = { guardId: guardIds[away], kind: 'sick', fromDay: `${month}-10`, untilDay: `${month}-12` };
  const { id: requestId } = await run(requestLeave, leave);
  await run(decideLeave, { requestId, decision: 'approved' });
  return { siteId, postId, guardIds };
}

interface Held {
  shiftId: string;
  guardId: string;
  day: string;
  code: string;
}

/** What stands in the database, read apart from everything that is tested. */
async function standing(tenantId: string): Promise<Held[]> {
  const rows = await database.owner`
    select s.id as "shiftId", a.guard_id as "guardId", s.day, s.code
    from assignment a join shift s on s.tenant_id = a.tenant_id and s.id = a.shift_id
    where a.tenant_id = ${tenantId} and a.withdrawn_at is null order by s.day, s.code`;
  return rows as unknown as Held[];
}

async function brokenRules(tenantId: string, guardIds: readonly string[]): Promise<string[]> {
  const twice = await database.owner`
    select a.guard_id from assignment a join assignment b on b.tenant_id = a.tenant_id
      and b.guard_id = a.guard_id and b.id > a.id and a.starts_at < b.ends_at and b.starts_at < a.ends_at
    where a.tenant_id = ${tenantId} and a.withdrawn_at is null and b.withdrawn_at is null`;
  const crowded = await database.owner`
    select s.id from shift s join assignment a on a.tenant_id = s.tenant_id and a.shift_id = s.id
    where s.tenant_id = ${tenantId} and a.withdrawn_at is null group by s.id, s.heads having count(*) > s.heads`;
  const held = await standing(tenantId);
  const unfit = held.filter((one) => one.guardId === guardIds[uncertified]);
  const protectedOnes = held.filter((one) => one.guardId === guardIds[nursing]);
  const onLeave = held.filter(
    (one) => one.guardId === guardIds[away] && one.day >= `${month}-10` && one.day <= `${month}-12`,
  );
  return [
    ...twice.map(() => 'twice'),
    ...crowded.map(() => 'crowded'),
    ...unfit.map((one) => `unfit ${one.day}`),
    // Every shift here is over eight hours long or touches the night.
    ...protectedOnes.filter((one) => one.code !== 'E').map((one) => `protected ${one.day} ${one.code}`),
    ...onLeave.map((one) => `on leave ${one.day}`),
  ];
}

const wish = fc.record({
  what: fc.constantFrom('change', 'cover', 'off', 'swap'),
  guard: fc.nat(people - 1),
  other: fc.nat(people - 1),
  day: fc.nat(days.length - 1),
  code: fc.constantFrom('D', 'E', 'N'),
});

it('publishing, changing, covering, calling off and swapping keep every hard rule, whatever is asked in whatever order', async () => {
  let [done, refused] = [0, 0];
  const plan = fc.array(
    fc.tuple(fc.nat(people - 1), fc.nat(days.length - 1), fc.constantFrom('D', 'E', 'N')),
    {
      minLength: 20,
      maxLength: 30,
    },
  );
  await fc.assert(
    fc.asyncProperty(plan, fc.array(wish, { minLength: 12, maxLength: 16 }), async (cells, wishes) => {
      const contractor = await makeContractor(database, '2026-11-20T09:00:00+08:00');
      const { siteId, postId, guardIds } = await openMonth(contractor);
      const { tenantId, run } = contractor;
      const guard = (n: number) => guardIds[n] as string;
      const self = (n: number) => contractor.member('guard', { personId: guard(n), sites: [siteId] });
      const put = async (n: number, day: string, code: string, reason: string | null) => {
        const own = (await standing(tenantId)).filter((one) => one.guardId === guard(n) && one.day === day);
        const from = own.map((one) => ({ postId, code: one.code }));
        const to = [{ postId, code }];
        const changes = [{ guardId: guard(n), day, from, to }];
        return (await run(changeRoster, { siteId, month, changes, reason })).refused.length === 0;
      };
      // A draft takes what publication then refuses: many cells at once, the last said of each.
      const drafted = new Map(
        cells.map(([n, day, code]) => [
          `${n}/${day}`,
          { guardId: guard(n), day: days[day] as string, from: [], to: [{ postId, code }] },
        ]),
      );
      await run(changeRoster, { siteId, month, changes: [...drafted.values()] });
      await run(publishRoster, { siteId, month, approval: '演练' });
      expect(await brokenRules(tenantId, guardIds)).toEqual([]);
      const act = async ({ what, guard: n, other, day: at, code }: (typeof wishes)[number]) => {
        const day = days[at] as string;
        const held = await standing(tenantId);
        const mine = held.find((one) => one.guardId === guard(n) && one.day >= day);
        const theirs = held.find((one) => one.guardId === guard(other) && one.day >= day);
        if (what === 'change') return put(n, day, code, '调整');
        if (what === 'off') {
          if (!mine) return false;
          await run(callOff, { shiftId: mine.shiftId, guardId: guard(n), kind: 'absent' });
          return true;
        }
        if (what === 'cover') {
          const [row] = await database.owner`
            select id from shift where tenant_id = ${tenantId} and day = ${day} and code = ${code}`;
          if (!row) return false;
          await run(openCover, { shiftId: row.id });
          await run(coverShift, { shiftId: row.id, guardId: guard(n), reason: '顶班' });
          return true;
        }
        if (!mine || !theirs || n === other) return false;
        const swapId = draftId();
        const shifts = { shiftId: mine.shiftId, partnerId: guard(other), partnerShiftId: theirs.shiftId };
        await run(askSwap, { swapId, ...shifts, reason: '' }, self(n));
        await run(answerSwap, { swapId, answer: 'yes' }, self(other));
        await run(decideSwap, { swapId, decision: 'approved', reason: '同意' });
        return true;
      };
      for (const one of wishes) {
        const isDone = await act(one).catch((error: unknown) => {
          if (!(error instanceof DomainError)) throw error;
          return false;
        });
        if (isDone) done += 1;
        else refused += 1;
        expect(await brokenRules(tenantId, guardIds), JSON.stringify(one)).toEqual([]);
      }
    }),
    { numRuns: 4, seed: 20261123, endOnFailure: true },
  );
  expect(done).toBeGreaterThan(12);
  expect(refused).toBeGreaterThan(3);
}, 60_000);
