import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type { MemberRole } from '@zhiqin/access';
import { sessionCookieName } from '@zhiqin/access';
import type { Language } from '@zhiqin/i18n';
import { type Contractor, openContractor } from './contractor.ts';
import { type PageTrouble, watchTrouble } from './page-trouble.ts';
import { productState } from './product-state.ts';
import { shiftedDateScript } from './shifted-clock.ts';

export { expect };

interface Opening {
  language?: Language;
  /** 360 px: the narrowest screen that is promised. */
  isPhone?: boolean;
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

export const test = base.extend<Fixtures, { contractor: Contractor }>({
  contractor: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use) => {
      const contractor = await openContractor();
      await use(contractor);
      await contractor.close();
    },
    { scope: 'worker' },
  ],

  openBrowser: async ({ browser }, use) => {
    const { origin, clockOffsetMs } = productState();
    const opened: Opened[] = [];
    await use(async ({ language = 'zh-CN', isPhone = false } = {}) => {
      const context = await browser.newContext({
        baseURL: origin,
        locale: language,
        viewport: isPhone ? { width: 360, height: 740 } : { width: 1280, height: 900 },
        hasTouch: isPhone,
        acceptDownloads: true,
      });
      await context.addInitScript(shiftedDateScript(clockOffsetMs));
      await context.addCookies([{ name: 'zhiqin_language', value: language, url: origin }]);
      const trouble = watchTrouble(context);
      const made = { context, page: await context.newPage(), trouble };
      opened.push(made);
      return made;
    });
    const heard = opened.flatMap(({ trouble }) => trouble.all);
    for (const { context } of opened) await context.close();
    expect(heard, 'the pages had nothing to complain of').toEqual([]);
  },

  signInAs: async ({ openBrowser, contractor }, use) => {
    await use(async (role, { client, ...opening } = {}) => {
      const opened = await openBrowser(opening);
      const value = await contractor.sessionOf(role, client);
      const name = sessionCookieName(false);
      await opened.context.addCookies([
        { name, value, url: contractor.origin, httpOnly: true, sameSite: 'Lax' },
      ]);
      return opened;
    });
  },
});
