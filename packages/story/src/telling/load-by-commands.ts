import { execute, systemActor } from '@zhiqin/access';
import { evaluateSiteDays } from '@zhiqin/compliance';
import type { Database } from '@zhiqin/db';
import { syncEntries } from '@zhiqin/duty';
import { doAt, toldAt } from './environment.ts';
import { eraseAt } from './erase-at.ts';
import { gradeDays } from './grade-days.ts';
import type { LoadedSite, Loader } from './loader.ts';

/** By the commands that phones and jobs use, each in its moment: the demo's way. */
export function loadByCommands(db: Database, { tenantId, siteId }: LoadedSite): Loader {
  return {
    async send(phone, at, batch) {
      const request = { ...batch, packVersion: null };
      const { results } = await execute(syncEntries, { ...toldAt(db, at), actor: phone }, request);
      const refused = results.find((result) => result.status !== 'accepted');
      if (refused)
        throw new Error(
          `phone ${phone.deviceId}: entry ${refused.seq} was ${refused.status} (${refused.reason})`,
        );
    },
    async judge(at, fromDay, toDay) {
      await doAt(db, at, systemActor(tenantId), evaluateSiteDays, { siteId, fromDay, toDay });
    },
    erase: (at) => eraseAt(db, { tenantId, siteId }, at),
    grade: (at, fromDay, toDay) => gradeDays(db, { tenantId, siteId }, at, { fromDay, toDay }),
    settle: async () => {},
  };
}
