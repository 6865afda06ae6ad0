import { countTry, type Environment, enrolDevice, execute, signInWithPin } from '@zhiqin/access';
import {
  readCourses,
  readMaterial,
  readOrderPhoto,
  readSitePack,
  readSitePlanPicture,
  syncEntries,
} from '@zhiqin/duty';
import { beginUpload, takeUploadPart } from '@zhiqin/files';
import { uploadLimitBytes, uploadPartBytes } from '@zhiqin/files/rules';
import { DomainError } from '@zhiqin/kernel';
import { Hono } from 'hono';
import type { ServerEnv } from './app.ts';
import type { Asked } from './asked.ts';
import { deviceEnvironmentOf, environmentOf, type House } from './doors.ts';
import { readBody, readJson } from './read-body.ts';

const kilobyte = 1024;
const largestUploadMegabytes = uploadLimitBytes.photo / (kilobyte * kilobyte);
const noStore = { 'cache-control': 'no-store' };

/** What a phone asks for as itself: `Authorization: Device <token>`; enrolment is how it gets the token. */
export const deviceRoutes = new Hono<ServerEnv>()
  .post('/enrol', async (c) => {
    const environment = await environmentOf(c.var.house, c.var.asked);
    const raw = await readJson(c.env.incoming, 8 * kilobyte);
    return c.json(await execute(enrolDevice, environment, raw), 200, noStore);
  })
  .get('/pack', async (c) => {
    const environment = await deviceEnvironmentOf(c.var.house, c.var.asked);
    return c.json(await execute(readSitePack, environment, {}), 200, noStore);
  })
  /** The photo of a short order, in parts: a weak network carries no more at once. The hash says what it is of. */
  .get('/order-photos/:orderId', async (c) => {
    const environment = await uploadEnvironmentOf(c.var.house, c.var.asked);
    const offset = Number(c.var.asked.query.get('offset') ?? 0);
    const part = await execute(readOrderPhoto, environment, { orderId: c.req.param('orderId'), offset });
    const headers = { ...noStore, 'content-type': 'application/octet-stream', 'x-file-sha256': part.sha256 };
    return c.body(part.bytes, 200, headers);
  })
  /** A plan of the site on which an assembly point is drawn, in parts. */
  .get('/site-plans/:planId', async (c) => {
    const environment = await uploadEnvironmentOf(c.var.house, c.var.asked);
    const offset = Number(c.var.asked.query.get('offset') ?? 0);
    const part = await execute(readSitePlanPicture, environment, { planId: c.req.param('planId'), offset });
    const headers = { ...noStore, 'content-type': 'application/octet-stream', 'x-file-sha256': part.sha256 };
    return c.body(part.bytes, 200, headers);
  })
  /** What the site's people are taught, to be read without a network; its files in parts. */
  .get('/courses', async (c) => {
    const environment = await uploadEnvironmentOf(c.var.house, c.var.asked);
    return c.json(await execute(readCourses, environment, {}), 200, noStore);
  })
  .get('/materials/:fileId', async (c) => {
    const environment = await uploadEnvironmentOf(c.var.house, c.var.asked);
    const offset = Number(c.var.asked.query.get('offset') ?? 0);
    const part = await execute(readMaterial, environment, { fileId: c.req.param('fileId'), offset });
    const headers = { ...noStore, 'content-type': 'application/octet-stream', 'x-file-sha256': part.sha256 };
    return c.body(part.bytes, 200, headers);
  })
  /**
   * A guard signs in with his PIN for what only he may see; sync never needs it. His token goes to the page that asked
   * and lies in no cookie: the next guard on this phone must not find it, nor a captain lose his own session by it.
   */
  .post('/sign-in', async (c) => {
    const environment = await deviceEnvironmentOf(c.var.house, c.var.asked);
    const raw = await readJson(c.env.incoming, 2 * kilobyte);
    return c.json(await execute(signInWithPin, environment, raw), 200, noStore);
  })
  /** A file is announced by its hash; the answer says how far it has come. */
  .post('/files', async (c) => {
    const environment = await uploadEnvironmentOf(c.var.house, c.var.asked);
    const raw = await readJson(c.env.incoming, 2 * kilobyte);
    return c.json(await execute(beginUpload, environment, raw), 200, noStore);
  })
  /** The body is the part that follows on; the last one is answered once the whole has been looked at. */
  .patch('/files/:sha256', async (c) => {
    const environment = await uploadEnvironmentOf(c.var.house, c.var.asked);
    const bytes = await readBody(c.env.incoming, uploadPartBytes);
    const offset = Number(c.var.asked.query.get('offset') ?? Number.NaN);
    const input = { sha256: c.req.param('sha256'), offset, bytes };
    const { refused, ...state } = await execute(takeUploadPart, environment, input);
    // Said only now: what was thrown away is committed.
    if (refused) throw new DomainError(refused, { limitMegabytes: largestUploadMegabytes });
    return c.json(state, 200, noStore);
  });

/** An enrolled phone, and not too many parts a minute of one. */
async function uploadEnvironmentOf(house: House, asked: Asked): Promise<Environment> {
  const environment = await deviceEnvironmentOf(house, asked);
  await countTry(house.db, 'upload.device', environment.actor.deviceId, house.clock.now());
  return environment;
}

/** Entries in, an answer per entry out; any number of times, in any order. */
export const syncRoute = new Hono<ServerEnv>().post('/', async (c) => {
  const environment = await deviceEnvironmentOf(c.var.house, c.var.asked);
  const raw = await readJson(c.env.incoming, 2048 * kilobyte);
  return c.json(await execute(syncEntries, environment, raw), 200, noStore);
});
