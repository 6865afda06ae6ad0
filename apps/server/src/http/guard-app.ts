import { createHash } from 'node:crypto';
import path from 'node:path';
import { DomainError } from '@zhiqin/kernel';
import { repository } from '../settings.ts';
import { pagePolicy } from './security-headers.ts';
import { type StaticFolder, staticFolder } from './static-folder.ts';

/** The phone's app: built files under /guard/, one page for every address in it. */
export interface GuardApp {
  answer(urlPath: string, request: Request): Response;
}

export const guardBuild = path.join(repository, 'apps/guard/build/client');

/** @returns undefined where it has not been built. */
export function openGuardApp(folder: string = guardBuild, rebuilds = false): GuardApp | undefined {
  const files = staticFolder(folder, rebuilds);
  if (!files?.text('index.html')) return undefined;
  return {
    answer(urlPath, request) {
      const name = decodeURI(urlPath).replace(/^\/guard\/?/, '');
      // The service worker fetches the page under its own name to keep it for hours without network.
      if (name === 'index.html') return page(files, request);
      const file = name === '' ? undefined : files.answer(name, request);
      if (file) return file;
      // A missing script must not be answered with a page.
      if (/\.[a-z0-9]{2,5}$/i.test(name)) throw new DomainError('not-found');
      return page(files, request);
    },
  };
}

function page(files: StaticFolder, request: Request): Response {
  const answer = files.answer('index.html', request);
  const html = files.text('index.html');
  if (!answer || !html) throw new DomainError('not-found');
  answer.headers.set('content-security-policy', pagePolicy(inlineScriptHashes(html)));
  return answer;
}

/** The build writes its start-up script into the page; only exactly that one may run. */
export function inlineScriptHashes(html: string): string[] {
  return [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
}
