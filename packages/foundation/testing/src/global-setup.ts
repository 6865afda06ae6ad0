import { startTestServer } from './test-server.ts';

/** For vitest's `globalSetup`: one server for the whole run, gone with it. */
export default startTestServer;
