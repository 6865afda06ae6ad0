// A parent process of its own for the test that kills it: starts the server, says where, waits to be ended.
import { startPostgres } from './start-postgres.ts';

const server = await startPostgres({ dataDir: process.argv[2] as string, fsync: false });
process.send?.({ url: server.url });
process.on('disconnect', () => void server.stop());
