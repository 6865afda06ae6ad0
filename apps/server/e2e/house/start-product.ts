import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openBulkDatabase } from '@zhiqin/db';
import { localFolder, useFileStore } from '@zhiqin/files';
import { openPrivacyKey } from '@zhiqin/privacy';
import { tellStory } from '@zhiqin/story';
import { startTestServer, testDatabase } from '@zhiqin/testing';
import { type ProductState, pinnedNow, storyDays } from './product-state.ts';
import { serveProduct } from './serve-product.ts';

/**
 * A process of its own: a database, a contractor's last days told into it, and the product served over both. It
 * tells its parent where, and goes when the parent goes.
 */
const until = new Date(pinnedNow);
const dataDir = mkdtempSync(path.join(tmpdir(), 'zhiqin-browser-'));
const stopServer = await startTestServer();
const database = await testDatabase();

useFileStore(localFolder(path.join(dataDir, 'files')));
openPrivacyKey(path.join(dataDir, 'keys'), process.env);
const bulk = openBulkDatabase(database.db, database);
await tellStory({ db: database.db, until, days: storyDays, isPinned: true, bulk });
await bulk.close();
// From here on time passes.
const clockOffsetMs = until.getTime() - Date.now();
const { ownerUrl, runtimeUrl, jobsUrl } = database;
const product = await serveProduct({ ownerUrl, dataDir, clockOffsetMs, process: 'both' });

process.once('disconnect', async () => {
  await product.stop();
  await database.drop();
  await stopServer();
  rmSync(dataDir, { recursive: true, force: true });
  process.exit(0);
});
const { origin } = product;
process.send?.({ origin, ownerUrl, runtimeUrl, jobsUrl, clockOffsetMs, dataDir } satisfies ProductState);
