import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import type { Pages } from '../http/app.ts';
import type { House } from '../http/doors.ts';
import { guardBuild, openGuardApp } from '../http/guard-app.ts';
import { openDevelopmentPortal } from '../http/portal.ts';
import { repository } from '../settings.ts';

interface DevelopmentPages extends Pages {
  /** Vite's own requests; true when it answered. */
  before(incoming: IncomingMessage, outgoing: ServerResponse): Promise<boolean>;
  /** Web sockets of Vite's reloading on our own port. */
  attach(server: Server): void;
  stop(): Promise<void>;
}

const isPage = (url: string) => /^\/(api\/|guard(\/|$)|health$|ready$)/.test(url);

/** Pages that follow the source: the portal by Vite in this process, the phone's app by building again. */
export async function startDevelopmentPages(house: House): Promise<DevelopmentPages> {
  const { createServer: createVite } = await import('vite');
  // Vite wants a server for its socket before ours exists: it gets one, and ours hands over its upgrades.
  const sockets = createServer();
  const vite = await createVite({
    root: path.join(repository, 'apps/portal'),
    server: { middlewareMode: true, hmr: { server: sockets } },
    appType: 'custom',
  });
  const guard = watchGuardApp(house);
  return {
    portal: openDevelopmentPortal(
      house,
      () => vite.ssrLoadModule('virtual:react-router/server-build') as never,
    ),
    guard: openGuardApp(guardBuild, true),
    before: (incoming, outgoing) =>
      isPage(incoming.url ?? '/')
        ? Promise.resolve(false)
        : new Promise((resolve) => {
            outgoing.once('finish', () => resolve(true));
            vite.middlewares(incoming, outgoing, () => resolve(false));
          }),
    attach(server) {
      server.on('upgrade', (request, socket, head) => sockets.emit('upgrade', request, socket, head));
    },
    async stop() {
      guard.stop();
      await vite.close();
    },
  };
}

/** Builds the phone's app again, half a second after its source has come to rest. */
function watchGuardApp(house: House): { stop(): void } {
  const folder = path.join(repository, 'apps/guard');
  const source = path.join(folder, 'src');
  if (!existsSync(source)) return { stop: () => {} };
  let timer: NodeJS.Timeout | undefined;
  let building: ChildProcess | undefined;
  const build = () => {
    if (building) {
      timer = setTimeout(build, 500);
      return;
    }
    building = spawn('pnpm', ['run', 'build'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    building.once('exit', (code) => {
      building = undefined;
      house.log({ level: code === 0 ? 'info' : 'warn', event: 'guard.built', code });
    });
  };
  const watcher = watch(source, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(build, 500);
  });
  return {
    stop() {
      watcher.close();
      clearTimeout(timer);
      building?.kill();
    },
  };
}
