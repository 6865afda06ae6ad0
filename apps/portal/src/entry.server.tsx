import { createI18nFrom, loadWords } from '@zhiqin/i18n';
import { renderToReadableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router';
import { pageContexts } from './page-words.ts';
import { portalContext } from './portal-context.ts';

// The server must use this bundle's own key: two copies of a module have two keys.
export { portalContext };

/**
 * Answers when the whole page is ready. It must be the streaming renderer all the same: the loaders' data reach the
 * browser in a suspended part, which `renderToString` leaves out, and then no page ever comes alive.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entryContext: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const { language, nonce } = context.get(portalContext);
  const i18n = createI18nFrom(language, await loadWords(language, pageContexts));
  const page = await renderToReadableStream(
    <I18nextProvider i18n={i18n}>
      <ServerRouter context={entryContext} url={request.url} nonce={nonce} />
    </I18nextProvider>,
    {
      nonce,
      signal: request.signal,
      onError(error) {
        if (!request.signal.aborted) console.error(error);
      },
    },
  );
  await page.allReady;
  headers.set('content-type', 'text/html; charset=utf-8');
  headers.set('content-language', language);
  headers.set('cache-control', 'no-store');
  return new Response(page, { status, headers });
}
