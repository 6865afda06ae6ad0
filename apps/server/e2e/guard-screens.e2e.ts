import guardRoutes from '@zhiqin/guard/routes';
import { dayOf } from '@zhiqin/kernel';
import { expect, test } from './house/browsing.ts';
import { isGoodPage } from './house/checks.ts';
import type { Contractor } from './house/contractor.ts';
import {
  answerPoint,
  enrolPhone,
  fitsLargestType,
  follow,
  type GuardPhone,
  press,
  signOn,
  type,
} from './house/guard-phone.ts';
import { addressOf, pagesOf } from './house/routes-of.ts';
import { turnsOf } from './house/turns.ts';

// Each language walks through every screen on one phone; the screens are the app's own list.
for (const language of turnsOf('guard screens')) {
  test(`every phone screen is a good page at 360 px (${language})`, async ({ openBrowser, contractor }) => {
    test.setTimeout(420_000);
    const opened = await openBrowser({ language, isPhone: true });
    const { page } = opened;
    const good = () =>
      test.step(new URL(page.url()).pathname, async () => {
        await isGoodPage(page, language);
        await fitsLargestType(page);
      });

    await page.goto('/guard/');
    await expect(page).toHaveURL(/\/guard\/enrol$/);
    await good();
    await giveShortOrder(contractor, 'QMGY', 'P2');
    await publishQuestions(contractor, 'QMGY');
    const place = { siteCode: 'QMGY', postCode: 'P2', label: '周界 2 号机', language };
    const phone = await enrolPhone(contractor, opened, place);
    const { crew } = phone;
    await good();

    // The post's guard has handed nothing over: his relief signs on alone.
    await page.goto('/guard/sign-on');
    await good();
    await type(phone, 'staffNo', crew.night.staffNo);
    await press(phone, 'next');
    await expect(page.getByText(phone.say('signOn.hello', { name: crew.night.name }))).toBeVisible();
    await good();
    await press(phone, 'signOn.notMe');
    await signOn(phone, crew.night);
    await good();

    const visit = await admitCourier(phone, good);
    const seen = new Set(['/enrol', '/sign-on', '/duties/:form']);
    // What is not on the list of those inside, waiting or out: a vehicle nobody saw come, goods without a slip; of a
    // parcel or key that is gone the list.
    const params = { visit, vehicle: 'unseen', slip: 'none', parcel: 'gone', custody: 'gone' };
    const screens = pagesOf(guardRoutes as never)
      .filter((pattern) => !seen.has(pattern))
      .map((pattern) => addressOf(pattern, { ...params, '*': 'no-such-screen' }));
    for (const screen of [...screens, ...(await dutyForms(phone))]) {
      await page.goto(`/guard${screen}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await good();
    }
    await readOrders(phone, good);
    await signRules(phone, good);
    await walkOneRound(phone, good);
    await askForRelief(phone, good);
  });
}

/** Every form that "more" leads to. */
async function dutyForms({ page }: GuardPhone): Promise<string[]> {
  await page.goto('/guard/duties');
  const links = page.locator('a[href*="/duties/"]');
  await expect(links.first()).toBeVisible();
  const forms = await links.evaluateAll((all) =>
    all.map((link) => new URL((link as HTMLAnchorElement).href).pathname.replace(/^\/guard/, '')),
  );
  expect(forms.length).toBeGreaterThan(15);
  return [...new Set(forms)];
}

const longOrder = '今晚东门外道路施工，渣土车从西门进出；请逐车登记车牌，提醒慢行。'.repeat(6);

/** From an hour ago for an hour more, at this post alone; written in Chinese only and as long as they get. */
async function giveShortOrder(contractor: Contractor, siteCode: string, postCode: string): Promise<void> {
  const { id: siteId } = await contractor.siteByCode(siteCode);
  const { posts } = await contractor.office.sites.getSite({ siteId });
  const postIds = posts.filter((post) => post.code === postCode).map((post) => post.id);
  const at = (hours: number) => new Date(contractor.clock.now().getTime() + hours * 3_600_000).toISOString();
  await contractor.office.adoption.issueShortOrder({
    siteId,
    text: longOrder,
    startsAt: at(-1),
    endsAt: at(1),
    postIds,
  });
}

/** Two articles in force since today, one of them with a question of three choices and one of right or wrong. */
async function publishQuestions(contractor: Contractor, siteCode: string): Promise<void> {
  const { adoption } = contractor.office;
  const site = await contractor.siteByCode(siteCode);
  const { regulations } = await adoption.importRegulation({
    siteId: site.id,
    code: 'PHONE',
    fileName: '施工期间门岗规定.txt',
    language: 'zh-CN',
    document: {
      text: '施工期间门岗规定\n\n第一条 渣土车进出须逐车登记车牌号、施工单位和进出时间，未登记的不放行。\n第二条 遇有火情先拨打 119，再报告队长。\n',
    },
  });
  const versionId = regulations[0]?.versionId ?? '';
  const [first, second] = (await adoption.getRegulation({ versionId })).articles;
  await adoption.writeQuestions({
    versionId,
    articleId: first?.id ?? '',
    questions: [
      {
        text: '渣土车进门，要登记什么？',
        choices: [{ text: '只记车牌号' }, { text: '车牌号、施工单位和进出时间' }, { text: '不用登记' }],
        correctChoice: 1,
      },
      { text: '没有登记的车，可以先放行。', choices: [{ text: '对' }, { text: '错' }], correctChoice: 1 },
    ],
  });
  // Nothing is published without a control: this one is not judged from the phone's other entries.
  await adoption.bindArticle({
    versionId,
    articleId: second?.id ?? '',
    controlCode: 'P12',
    parameters: {},
    postIds: null,
  });
  const effectiveOn = dayOf(contractor.clock.now(), 'Asia/Shanghai');
  await adoption.publishRegulation({ versionId, effectiveOn, skipReason: '施工已经开始' });
}

async function readOrders(phone: GuardPhone, good: () => Promise<void>): Promise<void> {
  const { page, say } = phone;
  await page.goto('/guard/');
  await follow(phone, 'home.orders', { count: 1 });
  await expect(page.getByText(longOrder)).toBeVisible();
  await press(phone, 'orders.read');
  await expect(page.getByText(say('orders.done'))).toBeVisible();
  await good();
  await page.goto('/guard/');
  await expect(page.getByRole('heading', { name: say('home.due') })).toBeVisible();
  await expect(page.getByRole('link', { name: say('home.orders', { count: 1 }) })).toHaveCount(0);
}

/** Whatever the contractor's rules ask of him, version by version, until nothing is owed. */
async function signRules(phone: GuardPhone, good: () => Promise<void>): Promise<void> {
  const { page, say } = phone;
  const sign = page.getByRole('button', { name: say('rules.sign') });
  await page.goto('/guard/rules');
  await expect(sign).toBeVisible();
  for (;;) {
    for (const question of await page.getByRole('main').getByRole('group').all())
      await question.getByRole('button').first().click();
    await sign.click();
    await expect(page.getByRole('heading', { name: say('rules.signed') })).toBeVisible();
    await good();
    const more = page.getByRole('button');
    if ((await more.count()) === 0) break;
    await more.click();
  }
  await page.goto('/guard/rules');
  await expect(page.getByText(say('rules.none'))).toBeVisible();
  await good();
}

async function admitCourier(phone: GuardPhone, good: () => Promise<void>): Promise<string> {
  const { page, say } = phone;
  await page.goto('/guard/gate/courier');
  await press(phone, 'gate.couriers.sf');
  await expect(page.getByRole('heading', { level: 1, name: say('gate.title') })).toBeVisible();
  await good();
  const href = await page
    .getByRole('link', { name: say('gate.out') })
    .first()
    .getAttribute('href');
  return href?.split('/').at(-1) ?? '';
}

async function walkOneRound(phone: GuardPhone, good: () => Promise<void>): Promise<void> {
  const { page, say } = phone;
  await page.goto('/guard/patrol');
  await page
    .getByRole('button', { name: new RegExp(`^${say('patrol.start', { route: '' }).trim()}`) })
    .click();
  await expect(page.getByRole('button', { name: say('patrol.end') })).toBeVisible();
  await good();
  await type(phone, 'patrol.type', 'Z1');
  await press(phone, 'patrol.typeGo');
  await expect(page.getByRole('button', { name: say('patrol.savePoint') })).toBeVisible();
  await good();
  await answerPoint(phone);
  await press(phone, 'patrol.end');
  await expect(page.getByRole('button', { name: say('patrol.endGo') })).toBeDisabled();
  await good();
}

async function askForRelief(phone: GuardPhone, good: () => Promise<void>): Promise<void> {
  const { page, say, crew } = phone;
  await page.goto('/guard/handover');
  await type(phone, 'staffNo', crew.morning.staffNo);
  await page.getByRole('button', { name: `${crew.morning.name} · ${say('next')}` }).click();
  await good();
  for (const question of ['handover.work', 'handover.suspicious']) {
    await page
      .getByRole('group', { name: say(question) })
      .getByRole('button', { name: say('none'), exact: true })
      .click();
  }
  await press(phone, 'handover.toSign');
  await expect(page.getByRole('heading', { level: 1, name: say('handover.outgoingSigns') })).toBeVisible();
  await good();
}
