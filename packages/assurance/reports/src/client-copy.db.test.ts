import { uuidv7 } from '@zhiqin/kernel';
import { controls, isForClient } from '@zhiqin/regulations';
import { assessment, guard } from '@zhiqin/workforce/schema';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { previewMonthlyReport } from './index.ts';
import { month, reportedSite } from './testing/reported-site.ts';

const site = reportedSite();
const { livedMonth, office, ofMonth, wall } = site;

it('tells the client nothing of pay, of labour law, or of what anybody alone was given as marks', async () => {
  await livedMonth();
  const { owner, db } = site.database;
  const hidden = controls.find((control) => !isForClient(control.code))?.code as string;
  expect(hidden).toMatch(/^[A-Z]+\d/);
  // A breach of labour law beside the month's own, and the marks of the one guard there is.
  await owner`
    insert into control_result
    select (jsonb_populate_record(null::control_result, to_jsonb(one) || ${owner.json({
      id: uuidv7(),
      control_code: hidden,
      subject_key: 'hidden',
    })})).* from control_result one where tenant_id = ${site.tenantId} and verdict = 'breached' limit 1`;
  await db.write(wall(), async (tx) => {
    const [one] = await tx.select().from(guard).where(eq(guard.tenantId, site.tenantId));
    await tx.insert(assessment).values({
      ...{ tenantId: site.tenantId, id: uuidv7(), siteId: site.siteId, guardId: one?.id as string, month },
      ...{ facts: {}, stage: 'closed', attitude: 4111, ability: 4222, result: 4333, total: 4444 },
      ...{ grade: 'poor', openedAt: site.clock.now() },
    });
  });
  const { report } = await office(previewMonthlyReport, ofMonth());
  const data = JSON.stringify(report);
  expect(report.people).toMatchObject({ team: [{ name: '周敏' }], assessment: null, assessed: 1 });
  for (const secret of [hidden, '4111', '4222', '4333', '4444', 'poor', 'S1"', 'wage', 'payFen'])
    expect(data, secret).not.toContain(secret);
});
