import { enrolDevice, execute, sessionCookie, signInWithPin } from '@zhiqin/access';
import { readSitePack, syncEntries } from '@zhiqin/duty';
import { maxFileBytes, storeFile } from '@zhiqin/files';
import { Hono } from 'hono';
import type { ServerEnv } from './app.ts';
import { deviceEnvironmentOf, environmentOf } from './doors.ts';
import { readBody, readJson } from './read-body.ts';

const kilobyte = 1024;
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
  /** A guard signs in with his PIN; the cookie is for what only he may see, sync never needs it. */
  .post('/sign-in', async (c) => {
    const { house, asked } = c.var;
    const environment = await deviceEnvironmentOf(house, asked);
    const raw = await readJson(c.env.incoming, 2 * kilobyte);
    const { token, ...answer } = await execute(signInWithPin, environment, raw);
    asked.setCookies.push(
      sessionCookie({ token, expiresAt: answer.expiresAt }, house.secure, house.clock.now()),
    );
    return c.json(answer, 200, noStore);
  })
  /** The bytes are the body. The phone makes the id, so a repeat after a lost answer stores nothing twice. */
  .put('/files/:id', async (c) => {
    const environment = await deviceEnvironmentOf(c.var.house, c.var.asked);
    const bytes = await readBody(c.env.incoming, maxFileBytes);
    const { query } = c.var.asked;
    const input = {
      id: c.req.param('id'),
      bytes,
      purpose: query.get('purpose') ?? 'photo',
      personId: query.get('person'),
    };
    return c.json(await execute(storeFile, environment, input), 200, noStore);
  });

/** Entries in, an answer per entry out; any number of times, in any order. */
export const syncRoute = new Hono<ServerEnv>().post('/', async (c) => {
  const environment = await deviceEnvironmentOf(c.var.house, c.var.asked);
  const raw = await readJson(c.env.incoming, 2048 * kilobyte);
  return c.json(await execute(syncEntries, environment, raw), 200, noStore);
});
