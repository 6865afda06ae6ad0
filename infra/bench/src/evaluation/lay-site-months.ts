import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { openBulkDatabase } from '@zhiqin/db';
import { localFolder, useFileStore } from '@zhiqin/files';
import { usePrivacyKey } from '@zhiqin/privacy';
import { controls, isRecorded } from '@zhiqin/regulations';
import { loadSiteCodes, tellStory } from '@zhiqin/story';
import type { BenchDatabase } from '../bench-database.ts';
import { multiplySite } from './multiply-sites.ts';

export interface SiteMonths {
  tenantId: string;
  siteIds: string[];
  fromDay: string;
  toDay: string;
}

/** The month that is judged, whole; the story is told from the day before it to the morning after. */
const month = { fromDay: '2026-10-01', toDay: '2026-10-31' };
const until = new Date('2026-11-01T09:00:00+08:00');
const days = 32;
/** One site of each make: the rest are their copies. */
const told = 3;

/** A month of so many sites: three told by the generator (COPY path), the others copied from them in SQL. */
export async function laySiteMonths(database: BenchDatabase, sites: number): Promise<SiteMonths> {
  const { owner, db, ownerUrl, folder } = database;
  usePrivacyKey(randomBytes(32));
  useFileStore(localFolder(path.join(folder, 'files')));
  const bulk = openBulkDatabase(db, { ownerUrl });
  const siteCodes = loadSiteCodes(Math.min(told, sites));
  const { tenantId } = await tellStory({ db, bulk, until, days, siteCodes });
  await bulk.close();
  // A load has judged as it went; here nothing has been judged yet.
  await owner`truncate control_result cascade`;
  // The generator's sites have no perimeter: every fourth point stands for a wall or a fence.
  await owner`
    update checkpoint set is_perimeter = true
    where id in (select id from (select id, row_number() over (partition by site_id order by code) as no
                                 from checkpoint) numbered where no % 4 = 0)`;
  await bindAll(owner);
  const originals = await owner`select id from site where tenant_id = ${tenantId} order by code`;
  for (const [no, { id }] of originals.entries()) {
    const copies = numbers(sites).filter((copy) => copy >= told && copy % told === no);
    if (copies.length > 0) await multiplySite(owner, tenantId, id, copies);
  }
  await owner`vacuum analyze`;
  const laid = await owner`select id from site where tenant_id = ${tenantId} order by id`;
  return { tenantId, siteIds: laid.map((row) => row.id as string), ...month };
}

/** Every control that can be judged is asked for, so that every family has its work. */
async function bindAll(owner: BenchDatabase['owner']): Promise<void> {
  const codes = controls.map((control) => control.code).filter(isRecorded);
  await owner`
    insert into binding (tenant_id, id, site_id, version_id, article_id, control_code, parameters, created_at)
    select a.tenant_id, uuidv7(), a.site_id, a.version_id, a.id, asked.code, '{}', p.published_at
    from regulation_publication p
    join lateral (select * from article a
                  where a.tenant_id = p.tenant_id and a.version_id = p.version_id and a.reference is not null
                  order by position limit 1) a on true
    cross join unnest(${codes}::text[]) as asked (code)
    where not exists (select from binding b where b.tenant_id = p.tenant_id and b.version_id = p.version_id
                      and b.control_code = asked.code)`;
}

const numbers = (count: number) => Array.from({ length: count }, (_, no) => no);
