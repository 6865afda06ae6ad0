import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { sessionCookie } from '@zhiqin/access';
import { createCaller, type PortalContext } from '@zhiqin/api';
import { paymentTargets } from '@zhiqin/payments';
import {
  createRequestHandler,
  type RouterContext,
  RouterContextProvider,
  type ServerBuild,
} from 'react-router';
import { repository } from '../settings.ts';
import type { Asked } from './asked.ts';
import { languageCookie } from './cookies.ts';
import { environmentOf, type House } from './doors.ts';
import { developmentPolicy, pagePolicy } from './security-headers.ts';
import { type StaticFolder, staticFolder } from './static-folder.ts';

/** The rendered pages: /admin, /client, /p and everything that is nobody else's. */
export interface Portal {
  answer(request: Request, asked: Asked): Promise<Response>;
}

/** The bundle carries its own React Router; the key must be the bundle's, so its entry re-exports it. */
type PortalBuild = ServerBuild & { entry: { module: { portalContext?: RouterContext<PortalContext> } } };

const portalFolder = path.join(repository, 'apps/portal');

/** @returns undefined where it has not been built. */
export async function openBuiltPortal(house: House): Promise<Portal | undefined> {
  const file = path.join(portalFolder, 'build/server/index.js');
  if (!existsSync(file)) return undefined;
  const build = (await import(pathToFileURL(file).href)) as PortalBuild;
  const handle = createRequestHandler(build, 'production');
  return portalOf(house, handle, () => build, staticFolder(path.join(portalFolder, 'build/client')), false);
}

/** With Vite in the same process: `load` gives the newest build. */
export function openDevelopmentPortal(house: House, load: () => Promise<PortalBuild>): Portal {
  let newest: PortalBuild | undefined;
  const handle = createRequestHandler(async () => {
    newest = await load();
    return newest;
  }, 'development');
  return portalOf(house, handle, async () => newest ?? load(), undefined, true);
}

function portalOf(
  house: House,
  handle: ReturnType<typeof createRequestHandler>,
  build: () => PortalBuild | Promise<PortalBuild>,
  files: StaticFolder | undefined,
  development: boolean,
): Portal {
  return {
    async answer(request, asked) {
      const file = request.method === 'GET' ? files?.answer(asked.path.slice(1), request) : undefined;
      if (file) return file;
      const nonce = randomBytes(16).toString('base64url');
      const key = (await build()).entry.module.portalContext;
      if (!key) throw new Error('the portal must export portalContext from entry.server.tsx');
      const context = new RouterContextProvider();
      context.set(key, await portalContext(house, asked, nonce));
      const answer = await handle(request, context);
      const headers = new Headers(answer.headers);
      headers.set(
        'content-security-policy',
        development ? developmentPolicy : pagePolicy([`'nonce-${nonce}'`], paymentTargets()),
      );
      if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-store');
      return new Response(answer.body, { status: answer.status, statusText: answer.statusText, headers });
    },
  };
}

async function portalContext(house: House, asked: Asked, nonce: string): Promise<PortalContext> {
  const environment = await environmentOf(house, asked);
  const { secure, origin } = house;
  const now = house.clock.now();
  // A link that names a language is a choice: the pages after it keep to it.
  if (asked.addressLanguage) asked.setCookies.push(languageCookie(asked.addressLanguage, secure));
  return {
    caller: createCaller(environment),
    actor: environment.actor,
    language: environment.language,
    now,
    nonce,
    requestId: asked.requestId,
    origin,
    // Loaded when somebody asks for a sheet: most never do.
    writeWorkbook: async (sheet) => (await import('@zhiqin/documents')).writeWorkbook({ sheets: [sheet] }),
    streamList: async (format, list) => {
      const { streamCsv, streamWorkbook } = await import('@zhiqin/documents');
      return format === 'csv' ? streamCsv(list) : streamWorkbook(list);
    },
    setSession: (session) => void asked.setCookies.push(sessionCookie(session, secure, now)),
    setLanguage: (language) => void asked.setCookies.push(languageCookie(language, secure)),
  };
}
