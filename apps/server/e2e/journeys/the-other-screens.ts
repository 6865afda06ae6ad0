import { expect, type Locator } from '@playwright/test';
import type { GuardWalk } from '../house/guard-walk.ts';
import { fits, screensOf } from './parts-of-shift.ts';

/** What is to be learnt at a post: nothing of it is recorded. */
export async function lookAtLearning(w: GuardWalk): Promise<void> {
  const { say } = w;
  await w.link(say('home.learn'));
  await w.form();
  for (const screen of ['courses.title', 'plans.title', 'contacts.title']) {
    await w.link(say(screen));
    await w.form();
    await w.home();
    await w.link(say('home.learn'));
  }
  await w.home();
}

export async function lookAtNoScreen(w: GuardWalk): Promise<void> {
  await w.page.goto('/guard/no-such-screen');
  await expect(w.page.getByRole('heading', { level: 1, name: w.say('notFound.title') })).toBeVisible();
  await w.form();
  await w.home();
}

/** The directory, and forms for what nobody saw come; then what only a desk's wider screen leads to. */
export async function lookAroundGate(w: GuardWalk): Promise<void> {
  const { say } = w;
  for (const way of [
    ['gateDesk.directory'],
    ['gateDesk.goods', 'gateDesk.goodsDesk.withoutSlip'],
    ['gateDesk.vehicles', 'gateDesk.vehicle.unseen'],
  ]) {
    const [register, ...links] = way.map((key) => say(key));
    await w.viaGate(register, ...links);
    await w.form();
    await w.home();
  }
  await lookBehindGate(w);
}

/** What the gate's own screen leads to on a tablet on the desk: a pass to be printed. */
async function lookBehindGate(w: GuardWalk): Promise<void> {
  const phone = w.page.viewportSize();
  await w.page.setViewportSize({ width: 1180, height: 820 });
  for (const pattern of screensOf('gate').filter(isUnseen(w))) {
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

/** Whether a screen, by its pattern or address, is one that nobody came by. */
export const isUnseen =
  ({ seen }: GuardWalk) =>
  (pattern: string) =>
    ![...seen].some((address) => fits(pattern, address));

/** Addresses of the forms that "more" leads to. */
export async function formsOfMore(w: GuardWalk): Promise<string[]> {
  await w.link(w.say('home.duties'));
  const links = w.page.locator('a[href*="/duties/"]');
  await expect(links.first()).toBeVisible();
  const forms = await addressesOf(links);
  await w.home();
  return forms;
}

const addressIn = (url: URL) => url.pathname.replace(/^\/guard/, '') || '/';
const addressesOf = async (links: Locator) =>
  (await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))).map((href) =>
    addressIn(new URL(href)),
  );
