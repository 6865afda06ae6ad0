import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type { MemberRole } from '@zhiqin/access';
import { sessionCookieName } from '@zhiqin/access';
import type { Language } from '@zhiqin/i18n';
import { type Contractor, openContractor } from './contractor.ts';
import { type PageTrouble, watchTrouble } from './page-trouble.ts';
import { productState } from './product-state.ts';
import { shiftedDateScript } from './shifted-clock.ts';
import { weChat, withoutWorkers } from './we-chat.ts';

export { expect };

interface Opening {
  language?: Language;
  /** 360 px: the narrowest screen that is promised. */
  isPhone?: boolean;
  /** A .y4m file: the phone has a camera, may use it, and this is what it sees. */
  film?: string;
  /** In WeChat's in-app browser: its user agent, and neither service worker nor push. */
  isInWeChat?: boolean;
}

export interface Opened {
  context: BrowserContext;
  page: Page;
  trouble: PageTrouble;
}

interface Fixtures {
  /** A browser of its own, nobody signed in. Whatever it complains of fails the journey at its end. */
  openBrowser(opening?: Opening): Promise<Opened>;
  /** The same with a member of this role signed in. */
  signInAs(role: MemberRole, opening?: Opening & { client?: string }): Promise<Opened>;
}

interface WorkerFixtures {
  contractor: Contractor;
  /**
   * One page of a member (null: of nobody) in a language, kept from test to test: it has read the portal's scripts
   * once. For pages that are looked at, never for journeys.
   */
  keptPage(role: MemberRole | null, language: Language, client?: string): Promise<Opened>;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  contractor: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use) => {
      const contractor = await openContractor();
      await use(contractor);
      await contractor.close();
    },
    { scope: 'worker' },
  ],

  keptPage: [
    async ({ browser, contractor }, use) => {
      const kept = new Map<string, Opened>();
      await use(async (role, language, client) => {
        const key = `${role} ${language}`;
        const known = kept.get(key);
        if (known) return known;
        const opened = await openIn(browser, { language });
        kept.set(key, opened);
        if (role) await signIn(opened.context, contractor, role, client);
        return opened;
      });
      for (const { context } of kept.values()) await context.close();
    },
    { scope: 'worker' },
  ],

  openBrowser: async ({ browser, playwright, launchOptions }, use) => {
    const opened: Opened[] = [];
    const withFilm: Browser[] = [];
    // What a camera shows is told to a browser when it starts, so each film has a browser of its own.
    const browserFor = async (film: string | undefined) => {
      if (!film) return browser;
      const camera = ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`];
      const args = [...(launchOptions.args ?? []), ...camera];
      const started = await playwright.chromium.launch({ ...launchOptions, args });
      withFilm.push(started);
      return started;
    };
    await use(async (opening = {}) => {
      const made = await openIn(await browserFor(opening.film), opening);
      opened.push(made);
      return made;
    });
    const heard = opened.flatMap(({ trouble }) => trouble.all);
    for (const { context } of opened) await context.close();
    for (const started of withFilm) await started.close();
    expect(heard, 'the pages had nothing to complain of').toEqual([]);
  },

  signInAs: async ({ openBrowser, contractor }, use) => {
    await use(async (role, { client, ...opening } = {}) => {
      const opened = await openBrowser(opening);
      await signIn(opened.context, contractor, role, client);
      return opened;
    });
  },
});

async function openIn(
  browser: Browser,
  { language = 'zh-CN', isPhone = false, film, isInWeChat = false }: Opening,
): Promise<Opened> {
  const { origin, clockOffsetMs } = productState();
  const context = await browser.newContext({
    permissions: film ? ['camera'] : [],
    baseURL: origin,
    locale: language,
    viewport: isPhone ? { width: 360, height: 740 } : { width: 1280, height: 900 },
    hasTouch: isPhone,
    acceptDownloads: true,
    ...(isInWeChat ? { userAgent: weChat, serviceWorkers: 'block' } : {}),
  });
  if (isInWeChat) await context.addInitScript(withoutWorkers);
  await context.addInitScript(shiftedDateScript(clockOffsetMs));
  await context.addCookies([{ name: 'zhiqin_language', value: language, url: origin }]);
  const trouble = watchTrouble(context);
  return { context, page: await context.newPage(), trouble };
}

async function signIn(context: BrowserContext, contractor: Contractor, role: MemberRole, client?: string) {
  const value = await contractor.sessionOf(role, client);
  const name = sessionCookieName(false);
  await context.addCookies([{ name, value, url: contractor.origin, httpOnly: true, sameSite: 'Lax' }]);
}
