import { systemActor } from '@zhiqin/access';
import { evaluateSiteDays } from '@zhiqin/compliance';
import type { Database } from '@zhiqin/db';
import { type HeardBatch, loadEntries } from '@zhiqin/duty';
import type { Day } from '@zhiqin/kernel';
import { doAt } from './environment.ts';
import { eraseAt } from './erase-at.ts';
import { gradeDays } from './grade-days.ts';
import type { LoadedSite, Loader } from './loader.ts';

interface Judging {
  at: Date;
  fromDay: Day;
  toDay: Day;
}

/**
 * In bulk: what phones send is held back until something needs it to be there, then goes in as one load of the site's
 * weeks; the days between are judged once, at the last moment they were to be judged at. Rows go by COPY.
 * Erasing and grading are the commands they always are.
 * @param bulk opened with `openBulkDatabase`: COPY does not pass row-level security, so the tables' owner writes.
 */
export function loadByCopy(
  { db, bulk }: { db: Database; bulk: Database },
  { tenantId, siteId }: LoadedSite,
): Loader {
  const system = systemActor(tenantId);
  let held: HeardBatch[] = [];
  let nights: Date[] = [];
  let judging: Judging | null = null;
  return {
    async send(phone, at, batch) {
      held.push({ phone, heardAt: at, ...batch });
    },
    async judge(at, fromDay, toDay) {
      judging = { at, fromDay: judging && judging.fromDay < fromDay ? judging.fromDay : fromDay, toDay };
    },
    async erase(at) {
      nights.push(at);
    },
    grade: (at, fromDay, toDay) => gradeDays(db, { tenantId, siteId }, at, { fromDay, toDay }),
    async settle() {
      const last = held.at(-1);
      if (last) await doAt(bulk, last.heardAt, system, loadEntries, { siteId, batches: held });
      held = [];
      // Each night by itself: what went when is on the record.
      for (const night of nights) await eraseAt(db, { tenantId, siteId }, night);
      nights = [];
      if (judging) {
        const { at, ...days } = judging;
        await doAt(bulk, at, system, evaluateSiteDays, { siteId, ...days });
      }
      judging = null;
    },
  };
}
