import { expect, type Locator } from '@playwright/test';
import guardRoutes from '@zhiqin/guard/routes';
import type { GuardWalk } from '../house/guard-walk.ts';
import { pagesOf } from '../house/routes-of.ts';

/** Screens that record nothing, and forms for what nobody saw come. */
export async function lookAtOtherScreens(w: GuardWalk): Promise<void> {
  const { say, page } = w;
  await w.link(say('home.learn'));
  await w.form();
  await w.link(say('courses.title'));
  await w.form();
  await w.home();
  for (const screen of ['plans.title', 'contacts.title']) {
    await w.link(say('home.learn'));
    await w.link(say(screen));
    await w.form();
    await w.home();
  }
  await w.viaGate(say('gateDesk.directory'));
  await w.form();
  await w.home();
  await w.viaGate(say('gateDesk.goods'), say('gateDesk.goodsDesk.withoutSlip'));
  await w.form();
  await w.home();
  await w.viaGate(say('gateDesk.vehicles'), say('gateDesk.vehicle.unseen'));
  await w.form();
  await w.home();
  await lookBehindGate(w);
  await page.goto('/guard/no-such-screen');
  await expect(page.getByRole('heading', { level: 1, name: say('notFound.title') })).toBeVisible();
  await w.form();
  await w.home();
}

/** What the gate's own screen leads to on a tablet on the desk: a pass to be printed. */
async function lookBehindGate(w: GuardWalk): Promise<void> {
  const phone = w.page.viewportSize();
  await w.page.setViewportSize({ width: 1180, height: 820 });
  for (const pattern of unseenPatterns(w)) {
    await w.viaGate();
    const links = w.main.getByRole('link');
    await expect(links.first()).toBeVisible();
    const at = (await addressesOf(links)).findIndex((address) => fits(pattern, address));
    if (at >= 0) {
      await w.follow(links.nth(at));
      await w.form();
    }
    await w.home();
  }
  if (phone) await w.page.setViewportSize(phone);
}

/** Screens of the app's own list, and forms that "more" leads to, that nobody came by. */
export async function unseenScreens(w: GuardWalk): Promise<string[]> {
  await w.link(w.say('home.duties'));
  const links = w.page.locator('a[href*="/duties/"]');
  await expect(links.first()).toBeVisible();
  const forms = await addressesOf(links);
  await w.home();
  return [...unseenPatterns(w), ...forms.filter((form) => !w.seen.has(form))];
}

const addressIn = (url: URL) => url.pathname.replace(/^\/guard/, '') || '/';
const addressesOf = async (links: Locator) =>
  (await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))).map((href) =>
    addressIn(new URL(href)),
  );
const fits = (pattern: string, address: string) =>
  new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`).test(address);
/** What is a guard's own opens with a network only, and has a journey of its own (`guard-own.e2e.ts`). */
const isOwn = (pattern: string) => pattern.startsWith('/own/');
/** The app's pages that nobody came by; what is no page of it has an address of nobody's. */
const unseenPatterns = (w: GuardWalk) =>
  pagesOf(guardRoutes as never).filter(
    (pattern) =>
      pattern !== '/*' && !isOwn(pattern) && ![...w.seen].some((address) => fits(pattern, address)),
  );
