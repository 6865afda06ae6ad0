import type { UseCase } from '@zhiqin/access';
import { device } from '@zhiqin/access/schema';
import { adoptTemplateBindings, importRegulation, publishRegulation } from '@zhiqin/adoption';
import { evaluateSiteDays } from '@zhiqin/compliance';
import type { Database } from '@zhiqin/db';
import { deviceReport, presenceSpan } from '@zhiqin/duty/schema';
import { uuidv7 } from '@zhiqin/kernel';
import { ruleDocumentText } from '@zhiqin/regulations';
import { assignment, shift } from '@zhiqin/rostering/schema';
import { addPost } from '@zhiqin/sites';
import type { TestClock } from '@zhiqin/testing';
import { guard } from '@zhiqin/workforce/schema';

interface Place {
  db: Database;
  clock: TestClock;
  tenantId: string;
  siteId: string;
  /** A use case as the system of the tenant. */
  run<I, O>(use: UseCase<I, O>, input: unknown): Promise<O>;
}

/** What the month written here is judged by; the template asks for more. */
const judgedControls = ['R01', 'H01', 'H02', 'H03', 'T01', 'T02', 'T03', 'V01', 'V04', 'F05', 'P01', 'K09'];

/** A gate with two manned shifts and one nobody came to, under the residential template, judged. */
export async function liveMonth({ db, clock, tenantId, siteId, run }: Place): Promise<void> {
  const shiftPattern = [{ code: 'D', startTime: '07:00', endTime: '15:00' }];
  const postId = (
    await run(addPost, {
      siteId,
      code: 'G1',
      name: '南门岗',
      nameEn: 'South gate',
      kind: 'gate',
      registersVisitors: true,
      heads: 1,
      shiftPattern,
    })
  ).id;
  const { regulations } = await run(importRegulation, {
    siteId,
    code: 'MAIN',
    fileName: '制度.txt',
    language: 'zh-CN',
    document: { text: ruleDocumentText('residential', 'zh-CN') },
  });
  const versionId = regulations[0]?.versionId;
  await run(adoptTemplateBindings, { versionId, controls: judgedControls });
  await run(publishRegulation, { versionId, effectiveOn: '2026-10-01', skipReason: '沿用纸面制度' });
  const wall = { tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null } as const;
  const [guardId, deviceId] = [uuidv7(), uuidv7()];
  await db.write(wall, async (tx) => {
    await tx.insert(guard).values({
      tenantId,
      id: guardId,
      siteIds: [siteId],
      staffNo: `S${siteId.slice(-6)}`,
      name: '周敏',
      pinyin: 'zhou min',
      rank: 'guard',
      joinedOn: '2026-01-01',
      createdAt: clock.now(),
    });
    await tx.insert(device).values({
      tenantId,
      id: deviceId,
      siteId,
      postId,
      kind: 'site',
      label: '1 号手机',
      publicKey: {},
      verifierSalt: '',
      enrolledAt: clock.now(),
    });
    for (const day of ['05', '06', '07']) {
      const [startsAt, endsAt] = [
        new Date(`2026-10-${day}T07:00:00+08:00`),
        new Date(`2026-10-${day}T15:00:00+08:00`),
      ];
      const shiftId = uuidv7();
      await tx.insert(shift).values({
        tenantId,
        id: shiftId,
        siteId,
        postId,
        day: `2026-10-${day}`,
        code: 'D',
        startsAt,
        endsAt,
        heads: 1,
      });
      await tx
        .insert(assignment)
        .values({ tenantId, id: uuidv7(), siteId, shiftId, guardId, startsAt, endsAt });
      await tx.insert(deviceReport).values({
        tenantId,
        id: uuidv7(),
        siteId,
        deviceId,
        heardAt: new Date(endsAt.getTime() + 60_000),
        statedLastSeq: 0,
        contiguousSeq: 0,
      });
      if (day === '06') continue;
      const fromAt = new Date(startsAt.getTime() - 15 * 60_000);
      await tx.insert(presenceSpan).values({
        tenantId,
        id: uuidv7(),
        siteId,
        postId,
        personId: guardId,
        shiftId,
        deviceId,
        fromAt,
        toAt: endsAt,
        openingEntryId: uuidv7(),
        closingEntryId: uuidv7(),
        identity: 'pin',
      });
    }
  });
  clock.set('2026-11-02T01:00:00Z');
  await run(evaluateSiteDays, { siteId, fromDay: '2026-10-01', toDay: '2026-10-31' });
}
