import type { UseContext } from '@zhiqin/access';
import { entryProof, patrolRound, patrolScan, presenceSpan } from '@zhiqin/duty/schema';
import { doubtfulRounds } from '@zhiqin/hours';
import { uuidv7 } from '@zhiqin/kernel';
import { shift } from '@zhiqin/rostering/schema';
import { checkpoint } from '@zhiqin/sites/schema';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { afterShift, ask, entry, judged, ticket } from './test-recorded-facts.ts';
import {
  database,
  day,
  end,
  heard,
  layTestSite,
  li,
  minutes,
  openTestDatabase,
  patrol,
  patrolPhone,
  run,
  shifts,
  siteId,
  span,
  start,
  tenantId,
  write,
} from './test-site-day.ts';

beforeAll(openTestDatabase);
afterAll(() => database.drop());
beforeEach(layTestSite);

const anything = { _zod: { output: {} }, safeParse: (raw: unknown) => ({ success: true, data: raw }) };

describe('facts of a patrol', () => {
  async function walked(scans: { code: string; body?: object; failed?: string[]; flags?: string[] }[]) {
    const points = await write((tx) =>
      tx
        .select()
        .from(checkpoint)
        .where(and(eq(checkpoint.tenantId, tenantId), eq(checkpoint.siteId, siteId))),
    );
    const pointId = (code: string) => points.find((point) => point.code === code)?.id ?? '';
    const [route] = await database.owner`select id from patrol_route where tenant_id = ${tenantId} limit 1`;
    await write(async (tx) => {
      await tx
        .update(checkpoint)
        .set({ isCritical: true })
        .where(eq(checkpoint.id, pointId('A1')));
      await tx
        .update(checkpoint)
        .set({ checkItems: [{ key: 'lights', name: '照明', nameEn: null }] })
        .where(eq(checkpoint.id, pointId('A2')));
      await tx.insert(presenceSpan).values(span(patrol, li, minutes(start, -12), end, patrolPhone));
    });
    const roundId = uuidv7();
    const ids: string[] = [];
    for (const [i, { code, body, failed, flags }] of scans.entries()) {
      const at = minutes(start, 30 + i);
      const id = await entry('patrol.scan', patrol, at, { note: null, photo: null, ...body }, flags);
      ids.push(id);
      await write((tx) =>
        tx.insert(patrolScan).values({
          tenantId,
          id,
          siteId,
          roundId,
          checkpointId: pointId(code),
          postId: patrol,
          shiftId: shifts[patrol] ?? null,
          personId: li,
          deviceId: patrolPhone,
          label: code,
          method: 'qr',
          at,
          failedItems: failed ?? [],
        }),
      );
    }
    await write((tx) =>
      tx.insert(patrolRound).values({
        tenantId,
        id: uuidv7(),
        siteId,
        roundId,
        routeId: route?.id,
        postId: patrol,
        shiftId: shifts[patrol] ?? null,
        personId: li,
        deviceId: patrolPhone,
        startedAt: minutes(start, 30),
        endedAt: minutes(start, 60),
        plannedPoints: 2,
        scannedPoints: 2,
        missedPointIds: [],
        missed: [],
        isInOrder: null,
        entryIds: ids,
      }),
    );
    return ids;
  }

  it('are met where critical points were seen twice and what was amiss is told', async () => {
    await ask('T05', 'T06', 'T09', 'T10');
    const [, , broken] = await walked([
      { code: 'A1' },
      { code: 'A1' },
      { code: 'A2', failed: ['lights'], body: { note: { commit: 'x' }, photo: { commit: 'y' } } },
    ]);
    await ticket(patrol, broken ?? null, minutes(start, 40));
    const result = await judged(afterShift);
    expect(result('T05', patrol)?.verdict).toBe('met');
    expect(result('T06', patrol)?.verdict).toBe('met');
    expect(result('T09', patrol)?.verdict).toBe('met');
    expect(result('T10')?.verdict).toBe('met');
  });

  it('fall short where a critical point was seen once, a defect has no word and a label is not its own', async () => {
    await ask('T05', 'T06', 'T09', 'T10');
    await walked([
      { code: 'A1', flags: ['label-mismatch'] },
      { code: 'A2', failed: ['lights'] },
    ]);
    await heard(patrolPhone, minutes(end, 30));
    const result = await judged(afterShift);
    expect(result('T05', patrol)).toMatchObject({
      verdict: 'breached',
      measure: { values: { names: ['A1'] } },
    });
    expect(result('T06', patrol)?.verdict).toBe('breached');
    expect(result('T09', patrol)).toMatchObject({
      verdict: 'breached',
      measure: { values: { doubtful: 1 } },
    });
    expect(result('T10')).toMatchObject({ verdict: 'breached', measure: { values: { names: ['A2'] } } });
  });

  it('count a grade of D against a scan, until a person finds it genuine', async () => {
    await ask('T09');
    const [first, second] = await walked([{ code: 'A1' }, { code: 'A2' }]);
    const reasons = [{ key: 'too-fast', weighs: 'against', atBest: 'D' }] as never;
    await write((tx) =>
      tx.insert(entryProof).values({
        tenantId,
        id: second ?? '',
        siteId,
        roundKey: second ?? '',
        at: minutes(start, 31),
        grade: 'D',
        reasons,
        openSuspicions: ['too-fast'],
      }),
    );
    expect((await judged(afterShift))('T09', patrol)).toMatchObject({
      verdict: 'breached',
      measure: { values: { doubtful: 1, names: ['A2'] } },
      evidence: [second],
    });
    // Nobody has decided about it: October stays open. A month begins by the site's clock.
    const countDoubted = (month: string) => {
      const use = { kind: 'query', action: 'month.read', scope: 'actor', input: anything } as const;
      const count = (ctx: UseContext) => doubtfulRounds.count(ctx, { siteId, month });
      return run({ ...use, run: count }, {});
    };
    expect([await countDoubted('2026-10'), await countDoubted('2026-11')]).toEqual([1, 0]);
    await database.owner`update entry_proof set open_suspicions = '{}' where id = ${second ?? ''}`;
    expect(await countDoubted('2026-10')).toBe(0);
    await database.owner`update entry_proof set grade = 'C' where id = ${second ?? ''}`;
    const found = (await judged(afterShift))('T09', patrol);
    expect(found?.verdict).toBe('met');
    expect([...(found?.evidence ?? [])].sort()).toEqual([first, second].sort());
  });
});

describe('fire patrols', () => {
  it('are the looks at exits and lanes, every day of a night shift’s too', async () => {
    await ask('F02');
    const none = await judged(afterShift);
    expect(none('F02')).toMatchObject({ verdict: 'unproven', missing: [{ key: 'deviceNeverHeard' }] });
    await heard(patrolPhone, minutes(end, 30));
    expect((await judged(afterShift))('F02')).toMatchObject({
      verdict: 'breached',
      measure: { key: 'F02.short', values: { patrols: 0 } },
    });
    const at = minutes(start, 90);
    const id = await entry('patrol.scan', patrol, at, {});
    const who = { tenantId, siteId, postId: patrol, shiftId: null, personId: li, deviceId: patrolPhone };
    const scan = { label: 'A1', method: 'qr', at, failedItems: [], isClear: true };
    await write((tx) => tx.insert(patrolScan).values({ ...who, id, ...scan }));
    expect((await judged(afterShift))('F02')).toMatchObject({ verdict: 'met', evidence: [id] });
    // Where the public gathers it is every two hours of business, and nobody records when that is.
    await database.owner`update site set overlays = '{public_gathering}' where tenant_id = ${tenantId}`;
    expect((await judged(afterShift))('F02')).toMatchObject({
      verdict: 'unproven',
      missing: [{ key: 'fileIncomplete' }],
    });
  });
});

describe('facts of the perimeter', () => {
  it('count a night over midnight, point by point, where a patrol is out at night', async () => {
    await ask('T08');
    await write((tx) =>
      tx
        .update(checkpoint)
        .set({ isPerimeter: true })
        .where(and(eq(checkpoint.tenantId, tenantId), eq(checkpoint.code, 'A1'))),
    );
    const morning = new Date('2026-10-21T01:00:00Z');
    // The patrol post has a day shift alone: nobody owes the night.
    expect((await judged(morning))('T08')).toBeUndefined();

    const [from, until] = [new Date('2026-10-20T14:00:00Z'), new Date('2026-10-20T22:00:00Z')];
    await write((tx) =>
      tx.insert(shift).values({
        tenantId,
        id: uuidv7(),
        siteId,
        postId: patrol,
        day,
        code: 'N',
        startsAt: from,
        endsAt: until,
        heads: 1,
      }),
    );
    await heard(patrolPhone, minutes(until, 30));
    expect((await judged(morning))('T08')).toMatchObject({
      verdict: 'breached',
      measure: { values: { names: ['A1'] } },
    });

    const [point] =
      await database.owner`select id from checkpoint where tenant_id = ${tenantId} and code = 'A1'`;
    const at = new Date('2026-10-20T17:30:00Z');
    const id = await entry('patrol.scan', patrol, at, {});
    await write((tx) =>
      tx.insert(patrolScan).values({
        tenantId,
        id,
        siteId,
        checkpointId: point?.id,
        postId: patrol,
        deviceId: patrolPhone,
        label: 'A1',
        method: 'qr',
        at,
        failedItems: [],
      }),
    );
    expect((await judged(morning))('T08')).toMatchObject({ verdict: 'met', evidence: [id] });
  });
});
