import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { localFolder, useFileStore } from '@zhiqin/files';
import { usePrivacyKey } from '@zhiqin/privacy';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellStory } from './telling/tell-story.ts';
import { expectedBreaches, placeFaults } from './world/faults.ts';

usePrivacyKey(randomBytes(32));
useFileStore(localFolder(mkdtempSync(path.join(tmpdir(), 'zhiqin-story-'))));

describe('the story', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  it('tells', { timeout: 600_000 }, async () => {
    const until = new Date(process.env.UNTIL ?? '2026-11-20T09:20:00+08:00');
    const t0 = Date.now();
    const story = await tellStory({ db: database.db, until, days: Number(process.env.DAYS ?? 3), siteCodes: (process.env.SITES ?? 'YQHY').split(','), onProgress: (p) => console.log(p.day, p.done.toFixed(2), Date.now() - t0) });
    console.log(await database.owner`select kind, count(*)::int from duty_entry group by 1`);
    console.log(await database.owner`select control_code, verdict, count(*)::int from control_result group by 1,2 order by 1,2`);
    console.log(await database.owner`select s.code, r.control_code, r.day, p.code as post, r.verdict, r.measure->>'key' as m, r.missing from control_result r join site s on s.id=r.site_id left join post p on p.id=r.post_id where verdict in ('breached','unproven') order by 5,3,1,2`);
    console.log(expectedBreaches(placeFaults({ from: new Date(story.state.from), until, siteCodes: story.state.siteCodes })));
    console.log(await database.owner`select count(*)::int, sum(cardinality(flags)) from duty_entry`, await database.owner`select month, revision from service_report`);
    expect(story).toBeDefined();
  });
});
