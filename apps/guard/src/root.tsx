import { chooseLanguage, type Language } from '@zhiqin/i18n';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { Links, Meta, Navigate, Outlet, Scripts, ScrollRestoration, useLocation } from 'react-router';
import type { Route } from './+types/root.ts';
import { GettingReady } from './parts/getting-ready.tsx';
import { StatusLine } from './parts/status-line.tsx';
import { wearLook } from './phone/look.ts';
import { type Phone, PhoneProvider, usePhone, usePhoneState } from './phone/phone-context.tsx';
import { openPhone } from './phone/phone-store.ts';
import { loadRecorder } from './phone/use-record.ts';
import { needsAnswer, watchAlive } from './phone/watch-alive.ts';
import { watchUpdates } from './phone/watch-updates.ts';
import {
  type Speech,
  SpeechProvider,
  type Spoken,
  speakWhole,
  startSpeaking,
  useSpeech,
} from './phone/words.tsx';
import { runSync } from './sync/run-sync.ts';
import './styles.css';

export function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="zh-CN" suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#0b4a5a" />
        <link rel="manifest" href="/guard/manifest.webmanifest" />
        <link rel="icon" href="/guard/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/guard/icon-192.png" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

/** Opens the phone's store and words before the first screen; all of it works without network. */
export async function clientLoader() {
  const store = await openPhone();
  // Before anything is painted: no white flash at night.
  wearLook(store.state.settings)();
  const language = chooseLanguage(store.state.settings.language, navigator.language);
  const [spoken] = await Promise.all([startSpeaking(language), needsAnswer(store)]);
  return { store, spoken };
}
// What is opened stays open: moving between screens loads nothing again.
export const shouldRevalidate = () => false;

export function HydrateFallback() {
  return <p style={{ padding: 24 }}>执勤 Zhiqin…</p>;
}

export default function App({ loaderData }: Route.ComponentProps) {
  const { store } = loaderData;
  const [spoken, setSpoken] = useState(loaderData.spoken);
  const [phone, setPhone] = useState<Phone | null>(null);

  useEffect(() => {
    const sync = runSync(store);
    const stopAlive = watchAlive(store);
    watchUpdates(store);
    setPhone({ store, sync });
    return () => {
      sync.stop();
      stopAlive();
    };
  }, [store]);
  useEffect(() => {
    document.documentElement.lang = spoken.language;
  }, [spoken.language]);
  useTheRest(spoken, setSpoken);

  const speech = useMemo<Speech>(
    () => ({
      ...spoken,
      async speak(language: Language) {
        setSpoken(await startSpeaking(language).then(speakWhole));
        await store.setting('language', language);
      },
    }),
    [spoken, store],
  );
  if (!phone) return <HydrateFallback />;
  return (
    <SpeechProvider value={speech}>
      <PhoneProvider value={phone}>
        <Door />
      </PhoneProvider>
    </SpeechProvider>
  );
}

/** Fetches what the first screen can do without: the other screens' words, and what signs an entry. */
function useTheRest(spoken: Spoken, setSpoken: (whole: Spoken) => void) {
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (spoken.isWhole) return;
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    Promise.all([speakWhole(spoken), loadRecorder()])
      .then(([whole]) => isWanted && setSpoken(whole))
      .catch(() => {
        if (isWanted) timer = setTimeout(() => setTries(tries + 1), 3_000);
      });
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [spoken, setSpoken, tries]);
}

/** Screens that speak the first words alone. */
const firstScreens = new Set(['/', '/enrol', '/post']);

/** Not enrolled → enrol; no site data yet → fetch it; no post yet → choose it; then the screens. */
function Door() {
  const { store } = usePhone();
  const { device, stored, settings } = usePhoneState();
  const { pathname } = useLocation();
  const { isWhole } = useSpeech();
  const { theme, contrast, size } = settings;
  useEffect(() => wearLook({ theme, contrast, size }), [theme, contrast, size]);
  const needsPost =
    stored && !stored.pack.device.postId && !stored.pack.posts.some((p) => p.id === settings.postId);
  useEffect(() => {
    const timer = setTimeout(() => store.set({ flash: null }), 3_500);
    return () => clearTimeout(timer);
  }, [store, store.state.flash?.seq]);

  if (pathname === '/enrol')
    return (
      <>
        <Outlet />
        {device && <StatusLine />}
      </>
    );
  if (!device) return <Navigate to="/enrol" replace />;
  if (!stored) return <GettingReady />;
  if (!isWhole && !firstScreens.has(pathname)) return <HydrateFallback />;
  if (needsPost && pathname !== '/post') return <Navigate to="/post" replace />;
  return (
    <>
      <Outlet />
      <StatusLine />
    </>
  );
}

/** Words may be what failed, so both languages stand here. */
export function ErrorBoundary() {
  return (
    <main style={{ padding: 24, fontSize: 20 }}>
      <h1>这一页打不开 · This page does not open</h1>
      <p>已记的都在手机里，没有丢。 Everything you recorded is on the phone.</p>
      <p>
        <a href="/guard/" style={{ display: 'inline-block', padding: 16, border: '2px solid' }}>
          重新打开 · Open again
        </a>
      </p>
    </main>
  );
}
