import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

interface Part {
  module: string;
  imports: readonly string[];
}

interface Route extends Part {
  id: string;
  parentId?: string;
  path?: string;
  index?: boolean;
}

/** What React Router writes for the browser: which files an entry and each route need. */
export interface Manifest {
  entry: Part;
  routes: Record<string, Route>;
}

/** The manifest of a client build. @throws Error where the app has not been built. */
export function readManifest(clientFolder: string): Manifest {
  const assets = path.join(clientFolder, 'assets');
  const file = readdirSync(assets).find((name) => /^manifest-.*\.js$/.test(name));
  if (!file) throw new Error(`${clientFolder} has no manifest: build the app first`);
  const text = readFileSync(path.join(assets, file), 'utf8');
  return JSON.parse(text.slice(text.indexOf('=') + 1).replace(/;\s*$/, ''));
}

/**
 * Every script that is preloaded before a route can be used, each once: the entry, the route, the routes around it
 * and all they import. Words and pages that load later are not in it.
 * @throws Error for an id that is no route of the build.
 */
export function filesOfRoute(manifest: Manifest, id: string): string[] {
  const parts: Part[] = [manifest.entry];
  for (let at: string | undefined = id; at !== undefined; ) {
    const route: Route | undefined = manifest.routes[at];
    if (!route) throw new Error(`no route ${at}`);
    parts.push(route);
    at = route.parentId;
  }
  return [...new Set(parts.flatMap(({ module, imports }) => [module, ...imports]))];
}

/** Kilobytes (1000) of a route's first scripts, each compressed by gzip as it travels. */
export function firstRouteKilobytes(clientFolder: string, base: string, id: string): number {
  const files = filesOfRoute(readManifest(clientFolder), id);
  const sizes = files.map(
    (file) => gzipSync(readFileSync(path.join(clientFolder, file.slice(base.length))), { level: 6 }).length,
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}
