import { expect, type Page } from '@playwright/test';
import type { Language } from '@zhiqin/i18n';
import type { Opened } from './browsing.ts';
import type { Contractor } from './contractor.ts';
import { type Say, wordsOf } from './words.ts';

export const pin = '135790';

export interface Person {
  id: string;
  staffNo: string;
  name: string;
}

export interface Crew {
  /** On duty at the pinned moment. */
  evening: Person;
  night: Person;
  morning: Person;
}

export interface GuardPhone extends Opened {
  say: Say;
  language: Language;
  siteId: string;
  postId: string;
  postName: string;
  crew: Crew;
}

/** Who is rostered at a post around the pinned night; each gets {@link pin}. */
export async function crewOf(contractor: Contractor, siteId: string, postId: string): Promise<Crew> {
  const { rows } = await contractor.office.rostering.getRoster({ siteId, month: '2026-11' });
  const at = (day: string, code: string): Person => {
    const row = rows.find((one) =>
      one.cells[day]?.some((cell) => cell.postId === postId && cell.code === code),
    );
    if (!row) throw new Error(`nobody is rostered on ${day} ${code}`);
    return { id: row.guardId, staffNo: row.staffNo, name: row.name };
  };
  const crew = {
    evening: at('2026-11-01', 'E'),
    night: at('2026-11-01', 'N'),
    morning: at('2026-11-02', 'D'),
  };
  await contractor.office.access.setPins({
    people: Object.values(crew).map(({ id }) => ({ personId: id, pin })),
  });
  return crew;
}

/**
 * HQ shows an enrolment code for the post; the phone takes it on its own screen, and its first pack has come. A phone
 * that `roams` is the site's: the post is chosen on it.
 */
export async function enrolPhone(
  contractor: Contractor,
  opened: Opened,
  place: {
    siteCode: string;
    postCode: string;
    label: string;
    language: Language;
    origin?: string;
    roams?: boolean;
  },
): Promise<GuardPhone> {
  const { siteCode, postCode, label, language, origin = '', roams = false } = place;
  const { id: siteId } = await contractor.siteByCode(siteCode);
  const { posts } = await contractor.office.sites.getSite({ siteId });
  const post = posts.find((one) => one.code === postCode);
  if (!post) throw new Error(`${siteCode} has no post ${postCode}`);
  const crew = await crewOf(contractor, siteId, post.id);
  const { linkPath } = await contractor.office.access.inviteDevice({
    siteId,
    kind: 'site',
    label,
    ...(roams ? {} : { postId: post.id }),
  });
  const say = await wordsOf(language, 'guard');
  const postName = language === 'en' ? (post.nameEn ?? post.name) : post.name;
  const phone = { ...opened, say, language, siteId, postId: post.id, postName, crew };

  await opened.page.goto(origin + linkPath);
  await opened.page.getByLabel(say('enrol.label'), { exact: true }).fill(label);
  await press(phone, 'enrol.go');
  if (roams) await opened.page.getByRole('button', { name: postName, exact: true }).click();
  await isHome(phone);
  return phone;
}

export const isHome = (phone: GuardPhone) =>
  expect(phone.page.getByRole('heading', { level: 1, name: phone.postName })).toBeVisible();

export async function press(
  { page, say }: GuardPhone,
  key: string,
  params?: Record<string, unknown>,
): Promise<void> {
  await page.getByRole('button', { name: say(key, params), exact: true }).click();
}

export async function follow(
  { page, say }: GuardPhone,
  key: string,
  params?: Record<string, unknown>,
): Promise<void> {
  await page.getByRole('link', { name: say(key, params), exact: true }).click();
}

export async function type({ page, say }: GuardPhone, key: string, text: string): Promise<void> {
  await page.getByLabel(say(key), { exact: true }).fill(text);
}

async function confirmPin(phone: GuardPhone, label: string): Promise<void> {
  await phone.page.getByLabel(label, { exact: true }).fill(pin);
  await press(phone, 'pin.confirm');
}

/** On another phone of the post: whoever is on it already says so. */
export async function continueAs(phone: GuardPhone, person: Person): Promise<void> {
  const { say } = phone;
  await press(phone, 'home.itsMe', { name: person.name });
  await confirmPin(phone, say('pin.of', { name: person.name }));
  await expect(phone.page.getByRole('heading', { name: say('home.due') })).toBeVisible();
}

/** From the home screen: the relief gives his number, all is counted, both sign with their PINs on this phone. */
export async function handOver(phone: GuardPhone, outgoing: Person, incoming: Person): Promise<void> {
  const { page, say } = phone;
  await page
    .getByRole('link', { name: say('home.takeOver') })
    .or(page.getByRole('link', { name: say('home.handover'), exact: true }))
    .click();
  await type(phone, 'staffNo', incoming.staffNo);
  await page.getByRole('button', { name: `${incoming.name} · ${say('next')}` }).click();
  for (const question of ['handover.work', 'handover.suspicious']) {
    await page
      .getByRole('group', { name: say(question) })
      .getByRole('button', { name: say('none'), exact: true })
      .click();
  }
  await press(phone, 'handover.toSign');
  await confirmPin(phone, say('pin.of', { name: outgoing.name }));
  await confirmPin(phone, say('pin.of', { name: incoming.name }));
  await isHome(phone);
}

/** From the home screen: the first route of the post. */
export async function beginRound(phone: GuardPhone): Promise<void> {
  const { page } = phone;
  await follow(phone, 'home.patrol');
  // The home screen has buttons too, and stays until the patrol's has come.
  await expect(page).toHaveURL(/\/patrol$/);
  await expect(page.getByRole('heading', { level: 1, name: phone.say('patrol.title') })).toBeVisible();
  await page.getByRole('main').getByRole('button').first().click();
}

/** One point by the number on its label; fire lanes are clear. */
export async function visitPoint(phone: GuardPhone, label: string): Promise<void> {
  await type(phone, 'patrol.type', label);
  await press(phone, 'patrol.typeGo');
  await answerPoint(phone);
}

/** Everything at the point is as it should be. */
export async function answerPoint({ page, say }: GuardPhone): Promise<void> {
  const save = page.getByRole('button', { name: say('patrol.savePoint') });
  await expect(save).toBeVisible();
  const clear = page.getByRole('button', { name: say('patrol.clear'), exact: true });
  if (await clear.isVisible()) await clear.click();
  await save.click();
  await expect(save).toBeHidden();
}

export async function writeNote(phone: GuardPhone, text: string): Promise<void> {
  await type(phone, 'log.text', text);
  await press(phone, 'log.save');
  await expect(phone.page.getByRole('main').getByRole('paragraph').filter({ hasText: text })).toBeVisible();
}

/** The line at the foot counts what still waits. */
export async function waitsFor(phone: GuardPhone, waiting: number): Promise<void> {
  const word =
    phone.language === 'en' ? new RegExp(`\\b${waiting} waiting`) : new RegExp(`待发 ${waiting} 条`);
  await expect(phone.page.getByRole('status').filter({ hasText: word })).toBeVisible();
}

/** The service worker holds the app, so that it opens without network. */
export async function isKeptOffline(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
}

/** A guard who has set his phone's type to twice the size still sees whole lines: nothing beside the screen. */
export async function fitsLargestType(page: Page): Promise<void> {
  const setType = (size: string) =>
    page.evaluate((value) => {
      document.documentElement.style.fontSize = value;
    }, size);
  await setType('225%');
  const beside = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await expect.poll(beside, { message: `${page.url()} in type twice the size` }).toBeLessThanOrEqual(0);
  await setType('');
}

/** Big enough for a thumb in a glove: whatever is touched is 48 px high and wide. A box is ticked by its whole line. */
export async function fitsThumb(page: Page): Promise<void> {
  const tooSmall = () =>
    page.evaluate(() => {
      const touched = document.querySelectorAll('a[href], button, select, textarea, summary, input');
      const targets = [...touched].map((one) =>
        one.matches('[type=checkbox], [type=radio], [type=file]') ? (one.closest('label') ?? one) : one,
      );
      return targets
        .map((target) => ({ target, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 48 || box.height < 48))
        .map(({ target, box }) => `${target.textContent || target.tagName}: ${box.width} × ${box.height}`);
    });
  await expect.poll(tooSmall, { message: `what is touched on ${page.url()}` }).toEqual([]);
}
