import { chooseLanguage, createI18nFrom, loadWords } from '@zhiqin/i18n';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { HydratedRouter } from 'react-router/dom';
import { pageContexts } from './page-words.ts';

// The words come before hydration, so that what React makes equals what the server sent.
const language = chooseLanguage(document.documentElement.lang);
const i18n = createI18nFrom(language, await loadWords(language, pageContexts));

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <HydratedRouter />
      </I18nextProvider>
    </StrictMode>,
  );
});
