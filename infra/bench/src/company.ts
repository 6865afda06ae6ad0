import { createTenant, execute, systemActor, type UseCase } from '@zhiqin/access';
import type { Database } from '@zhiqin/db';
import { type Clock, systemClock, uuidv7 } from '@zhiqin/kernel';
import { addCheckpoint, addPost, addRoute, createSite } from '@zhiqin/sites';
import { checkpoint } from '@zhiqin/sites/schema';
import { guard } from '@zhiqin/workforce/schema';

export interface Company {
  tenantId: string;
  /** Runs a use case as the product itself, on this company's behalf. */
  run<Input, Output>(use: UseCase<Input, Output>, input: unknown, clock?: Clock): Promise<Output>;
}

/** One contractor, made by the product's own commands. */
export async function foundCompany(db: Database, login = 'bench@example.com'): Promise<Company> {
  const { tenantId } = await createTenant(
    { db, clock: systemClock, requestId: 'bench' },
    {
      companyName: '安泰保安服务有限公司',
      operatorKind: 'self_hiring',
      province: '广东省',
      ownerName: '陈启明',
      login,
      password: 'correct horse battery staple',
      language: 'zh-CN',
    },
  );
  const actor = systemActor(tenantId);
  return {
    tenantId,
    run: (use, input, clock = systemClock) =>
      execute(use, { db, clock, actor, language: 'zh-CN', requestId: 'bench' }, input),
  };
}

export interface BenchSite {
  siteId: string;
  gate: string;
  patrol: string;
  guards: string[];
  checkpointIds: string[];
  routeId: string;
  /** What the label of each checkpoint reads. */
  labels: string[];
}

const shiftPattern = [
  { code: 'D', startTime: '07:00', endTime: '15:00' },
  { code: 'E', startTime: '15:00', endTime: '23:00' },
  { code: 'N', startTime: '23:00', endTime: '07:00' },
];

/** A residential site with a gate and a patrol, three shifts a day, six checkpoints on a route and six guards. */
export async function laySite({ tenantId, run }: Company, db: Database, number: number): Promise<BenchSite> {
  const code = `S${number}`;
  const place = { code, name: `云栖花园${number}期`, siteType: 'residential', zone: 'Asia/Shanghai' };
  const { id: siteId } = await run(createSite, place);
  const post = { siteId, heads: 1, shiftPattern };
  const gate = await run(addPost, {
    ...post,
    code: 'G1',
    name: '东门岗',
    kind: 'gate',
    registersVisitors: true,
  });
  const patrol = await run(addPost, { ...post, code: 'P1', name: '巡逻岗', kind: 'patrol' });
  const checkpointIds: string[] = [];
  for (let i = 1; i <= 6; i++) {
    checkpointIds.push((await run(addCheckpoint, { siteId, code: `C${i}`, name: `巡查点${i}` })).id);
  }
  const route = { siteId, postId: patrol.id, code: 'R1', name: '巡逻线', roundsPerShift: 4, checkpointIds };
  const { id: routeId } = await run(addRoute, route);
  const guards = Array.from({ length: 6 }, () => uuidv7());
  const wall = { tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null } as const;
  const known = await db.write(wall, async (tx) => {
    await tx.insert(guard).values(
      guards.map((id, i) => ({
        tenantId,
        id,
        siteIds: [siteId],
        staffNo: `${code}-${i}`,
        name: `保安员${i}`,
        pinyin: `bao an yuan ${i}`,
        rank: 'guard',
        joinedOn: '2026-01-01',
        createdAt: systemClock.now(),
      })),
    );
    return tx.select().from(checkpoint);
  });
  const labelOf = new Map(known.map((point) => [point.id, point.labelCode]));
  const labels = checkpointIds.map((id) => labelOf.get(id) ?? '');
  return { siteId, gate: gate.id, patrol: patrol.id, guards, checkpointIds, routeId, labels };
}
