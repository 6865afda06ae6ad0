import { createServer } from 'node:net';
import { PlainFailure } from './progress.mjs';

/** The port the product will listen on: PORT, else 3000. */
export function requestedPort(env) {
  const text = env.PORT ?? '3000';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new PlainFailure(`PORT=${text} is no port: give a number from 1 to 65535`);
  }
  return port;
}

/** One line on why a port can't be used, or undefined. */
export async function portProblem(port) {
  for (const host of [undefined, '127.0.0.1']) {
    const code = await tryToListen(port, host);
    if (code === 'EADDRINUSE')
      return `port ${port} is busy: stop what uses it, or choose another, as in PORT=${port + 1} npm start`;
    if (code === 'EACCES')
      return `this user may not use port ${port}: choose one above 1023, as in PORT=3000 npm start`;
  }
  return undefined;
}

function tryToListen(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(error.code));
    probe.listen({ port, host }, () => probe.close(() => resolve(undefined)));
  });
}
