import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Language } from '@zhiqin/i18n';
import { demoPassword } from '@zhiqin/story';
import { expect, type Opened, test } from './house/browsing.ts';
import { turnsOf } from './house/turns.ts';
import { type Say, wordsOf } from './house/words.ts';

/** A contractor's own rule document as it lies on a desk: page heads, contents, articles run into one another. */
interface Document {
  company: string;
  login: string;
  file: string;
  title: string;
  /** An article as the document numbers it. */
  article(no: number): string;
  /** How the number of the article glued to number 20 is misprinted. */
  misprint: string;
  lawfulWords: string;
  /** Articles bound after the suggestions were looked at, and controls bound at the end. */
  articlesBound: number;
  controlsBound: number;
}

const chineseNumerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const documents: Record<Language, Document> = {
  'zh-CN': {
    company: '临港安盾保安服务有限公司',
    login: 'qian@andun-baoan.cn',
    file: 'park-guarding-rules.zh-CN.txt',
    title: '临港智造园保安服务管理制度',
    article: (no) => {
      const tens = Math.floor(no / 10);
      return `第${tens > 1 ? chineseNumerals[tens] : ''}${tens > 0 ? '十' : ''}${chineseNumerals[no % 10]}条`;
    },
    misprint: '笫二十一条',
    lawfulWords: '监控录像保存不少于六十日。',
    articlesBound: 25,
    controlsBound: 31,
  },
  en: {
    company: 'Anvil Guarding Services Ltd.',
    login: 'qian@anvil-guarding.example',
    file: 'park-guarding-rules.en.txt',
    title: 'Lingang Smart Park Guarding Rules',
    article: (no) => `Article ${no}`,
    misprint: 'Artcle 21',
    lawfulWords: 'Video recordings are kept for at least 60 days.',
    articlesBound: 25,
    controlsBound: 31,
  },
};

const clientsApprover = { login: '13900000001', name: '高远' };
const siteCode = 'LGZZ';
const retentionLaw = '保安服务管理条例 第25条';
const today = '2026-11-01';

interface Desk extends Opened {
  language: Language;
  document: Document;
  /** Words of the portal. */
  say: Say;
  /** Its words about the life of a regulation. */
  rules: Say;
  regulations: Say;
  controls: Say;
  sites: Say;
}

for (const language of turnsOf('regulation from document')) {
  test(`a contractor that has just signed up brings its rules, and they are in force (${language})`, async ({
    openBrowser,
  }) => {
    test.setTimeout(300_000);
    const opened = await openBrowser({ language });
    const words = await Promise.all(
      (['portal', 'portalRules', 'regulations', 'controls', 'sites'] as const).map((context) =>
        wordsOf(language, context),
      ),
    );
    const [say, rules, regulations, controls, sites] = words as [Say, Say, Say, Say, Say];
    const document = documents[language];
    const desk: Desk = { ...opened, language, document, say, rules, regulations, controls, sites };
    const { page } = desk;

    await test.step('the contractor signs up', () => signUp(desk));
    await test.step('first client, site, contract and post', () => firstSteps(desk));
    await test.step('the document is read, and one article put right', () => readDocument(desk));
    await test.step('what the articles ask for is looked at and bound', () => bindSuggested(desk));
    await test.step('less than the law is refused; more is agreed to', () => overrideRefused(desk));
    await test.step('what stays unbound is known', async () => {
      await open(page, rules('draft.coverage'));
      for (const no of [1, 4, 24, 40]) await expect(unboundArticle(desk, no)).toBeVisible();
      for (const no of [6, 12, 26, 30]) await expect(unboundArticle(desk, no)).toHaveCount(0);
      await open(page, rules('back'));
    });
    await test.step('the guards are consulted', () => consult(desk));
    const client = await test.step('the draft is laid before the client', async () => {
      await page.getByRole('button', { name: rules('life.do.send') }).click();
      await expect(page.getByText(rules('life.steps.sent-to-client'), { exact: true })).toBeVisible();
      await inviteApprover(desk);
      return openBrowser({ language });
    });
    await test.step('the client approves', () => approve(desk, client));
    await test.step('it is published and in force', () => publish(desk));
    await test.step('what binds is judged from now on', () => isJudged(desk));
  });
}

const open = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const write = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);

async function signUp({ page, say, document }: Desk): Promise<void> {
  await page.goto('/sign-in');
  await open(page, say('signIn.signUp'));
  await write(page, say('signUp.companyName'), document.company);
  await write(page, say('signUp.licenceNo'), '沪公保服2026088');
  await write(page, say('signUp.licenceIssuer'), '上海市公安局');
  await write(page, say('signUp.province'), '上海');
  await write(page, say('signUp.ownerName'), '钱立群');
  await write(page, say('signUp.login'), document.login);
  await write(page, say('signUp.password'), 'lingang-rules-2026');
  await press(page, say('signUp.submit'));
  await expect(page.getByRole('heading', { name: say('steps.title') })).toBeVisible();
}

/** Each step of the list on the first page, until the regulation's turn comes. */
async function firstSteps({ page, say, sites }: Desk): Promise<void> {
  const begin = async (step: string) => {
    await open(page, say('menu.today'));
    const line = page.getByRole('listitem').filter({ hasText: say(`steps.${step}`) });
    await line.getByRole('link', { name: say('steps.go') }).click();
  };
  const save = () => press(page, say('save'));
  await begin('client');
  await write(page, say('clients.code'), 'LGYQ');
  await write(page, say('client.name'), '临港智造园区运营有限公司');
  await save();
  await expect(page.getByRole('row').filter({ hasText: 'LGYQ' })).toBeVisible();

  await begin('site');
  await write(page, sites('code'), siteCode);
  await write(page, sites('name'), '临港智造园');
  await page.getByLabel(sites('type'), { exact: true }).selectOption({ label: sites('types.industrial') });
  await save();
  await expect(page.getByRole('heading', { level: 1, name: '临港智造园' })).toBeVisible();

  await begin('contract');
  await write(page, sites('contracts.no'), 'HT-2026-10');
  await write(page, sites('contracts.name'), '临港智造园保安服务合同');
  await write(page, sites('contracts.startsOn'), today);
  await write(page, sites('contracts.endsOn'), '2027-10-31');
  await save();
  await expect(page.getByRole('row').filter({ hasText: 'HT-2026-10' })).toBeVisible();

  await begin('post');
  await write(page, sites('posts.code'), 'G1');
  await write(page, sites('name'), '东门岗');
  await page.getByLabel(say('post.registers'), { exact: true }).check();
  await save();
  await expect(page.getByText('东门岗').first()).toBeVisible();
  await begin('regulation');
}

async function readDocument({ page, say, rules, regulations, document }: Desk): Promise<void> {
  await open(page, regulations('upload.title'));
  const bytes = readFileSync(path.join(import.meta.dirname, 'documents', document.file));
  const file = { name: document.file, mimeType: 'text/plain', buffer: bytes };
  await page.getByLabel(regulations('upload.chooseFile')).setInputFiles(file);
  await press(page, regulations('upload.read'));
  await expect(page.getByText(regulations('upload.found', { count: 39 }))).toBeVisible();
  await expect(page.getByText(regulations('noiseKinds.running-head')).first()).toBeVisible();

  await press(page, regulations('upload.correctOne', { label: document.article(20) }));
  await write(page, regulations('upload.newLabel'), document.article(21));
  await page.getByRole('button', { name: document.misprint }).click();
  await expect(page.getByText(regulations('upload.found', { count: 40 }))).toBeVisible();
  await expect(
    page.getByRole('button', { name: regulations('upload.correctOne', { label: document.article(21) }) }),
  ).toBeVisible();
  await page
    .getByRole('button', { name: say('regulation.store') })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: document.title })).toBeVisible();
  await expect(page.getByText(rules('draft.bound', { bound: 0, total: 40 }))).toBeVisible();
  // The misprinted number became the number; it does not stand in the words a second time.
  await expect(page.getByText(document.misprint)).toHaveCount(0);
}

async function bindSuggested({ page, rules, document }: Desk): Promise<void> {
  await open(page, rules('suggestions.title'));
  await expect(page.getByText(retentionLaw)).toBeVisible();
  // Twice a shift at critical points is not the number of rounds.
  const criticalPoints = page.getByRole('group', { name: document.article(16), exact: true });
  await criticalPoints.getByRole('checkbox', { name: /T01/ }).uncheck();
  await press(page, rules('suggestions.bind'));
  await expect(
    page.getByText(rules('draft.bound', { bound: document.articlesBound, total: 40 })),
  ).toBeVisible();
}

const unboundArticle = ({ page, say, document }: Desk, no: number) =>
  page.getByRole('link', { name: say('regulation.bindTitle', { label: document.article(no) }), exact: true });

async function overrideRefused(desk: Desk): Promise<void> {
  const { page, say, rules, controls, document, trouble } = desk;
  const days = controls('parameters.days');
  await open(page, rules('suggestions.title'));
  await page
    .getByRole('link', { name: new RegExp(`^${rules('suggestions.setLawfulFor', { name: 'M02' })}`) })
    .click();
  await write(page, days, '20');
  trouble.expectErrors(/status of 422/);
  await press(page, say('regulation.save'));
  await expect(page.getByRole('alert')).toContainText(retentionLaw);
  await expect(page.getByLabel(days, { exact: true })).toHaveValue('20');
  await write(page, days, '60');
  await write(page, rules('binding.reason'), '客户合同约定保存六十日。');
  await write(page, rules('binding.approver'), '钱立群');
  await press(page, say('regulation.save'));
  await expect(
    page.getByText(rules('draft.bound', { bound: document.articlesBound + 1, total: 40 })),
  ).toBeVisible();
  // The words follow the value, so that guards and client read what is judged.
  await open(page, rules('suggestions.title'));
  await page
    .getByRole('group', { name: document.article(26), exact: true })
    .getByRole('link', { name: rules('regulation.words') })
    .click();
  await write(page, rules('article.body'), document.lawfulWords);
  await page.getByRole('button', { name: say('save'), exact: true }).click();
  await expect(page.getByText(document.lawfulWords)).toBeVisible();
}

async function consult({ page, say, rules, document }: Desk): Promise<void> {
  await open(page, rules('draft.toConsultation'));
  await open(page, rules('life.do.open'));
  await write(page, rules('fromDay'), today);
  await write(page, rules('untilDay'), '2026-11-08');
  await write(page, rules('life.audience'), '全体保安员');
  await press(page, say('save'));
  await expect(page.getByText(rules('life.steps.consultation-opened'), { exact: true })).toBeVisible();
  await open(page, rules('life.do.comment'));
  await write(page, rules('life.speaker'), '孙国强');
  const about = page.getByLabel(rules('life.onArticle'), { exact: true });
  await about.selectOption({ index: 12 });
  await expect(about).toContainText(document.article(12));
  await write(page, rules('life.said'), '夜间四次可以，节假日请加人。');
  await press(page, say('save'));
  await open(page, rules('life.do.answer'));
  await page
    .getByLabel(rules('life.answerOutcome'), { exact: true })
    .selectOption({ label: rules('life.outcomes.partly') });
  await write(page, rules('life.answerText'), '节假日由机动岗支援。');
  await press(page, say('save'));
  await open(page, rules('life.do.close'));
  await write(page, rules('life.outcome'), '班前会讨论两次，收到意见一条，部分采纳。');
  await press(page, say('save'));
  await expect(page.getByText(rules('life.steps.consultation-closed'), { exact: true })).toBeVisible();
}

/** Whoever already answers for another contractor's client keeps his password. */
async function inviteApprover({ page, say }: Desk): Promise<void> {
  await open(page, say('menu.settings'));
  await write(page, say('signIn.login'), clientsApprover.login);
  await write(page, say('profile.name'), clientsApprover.name);
  await page
    .getByLabel(say('profile.role'), { exact: true })
    .selectOption({ label: say('roles.client_approver') });
  await page.getByLabel('临港智造园区运营有限公司', { exact: true }).check();
  await press(page, say('settings.invite'));
  await expect(page.getByRole('row').filter({ hasText: say('roles.client_approver') })).toBeVisible();
}

async function approve({ say, rules, document }: Desk, { page }: Opened): Promise<void> {
  await page.goto('/sign-in');
  await write(page, say('signIn.login'), clientsApprover.login);
  await write(page, say('signIn.password'), demoPassword);
  await press(page, say('signIn.submit'));
  await page.getByRole('button', { name: document.company }).click();
  await open(page, rules('client.waits', { count: 1 }));
  await page.getByRole('link', { name: document.title }).click();
  await expect(page.getByText(document.lawfulWords)).toBeVisible();
  await page
    .getByLabel(rules('client.word'), { exact: true })
    .selectOption({ label: rules('client.answers.approved') });
  await press(page, rules('client.send'));
  await expect(page.getByText(rules('client.yourAnswers'))).toBeVisible();
}

async function publish({ page, say, rules, document }: Desk): Promise<void> {
  await open(page, say('menu.sites'));
  await page.getByRole('link', { name: '临港智造园' }).first().click();
  await open(page, say('tabs.regulation'));
  await expect(page.getByLabel(say('regulation.effectiveOn'), { exact: true })).toHaveValue(today);
  // Nothing was left out, so no reason is asked for.
  await expect(page.getByLabel(rules('regulation.skipReason'))).toHaveCount(0);
  await press(page, say('regulation.publish'));
  await expect(page.getByText(rules('life.states.in-force'))).toBeVisible();
  for (let no = 1; no <= 40; no += 1)
    await expect(page.getByText(document.article(no), { exact: true })).toHaveCount(1);
}

async function isJudged({ page, say, rules, document }: Desk): Promise<void> {
  await open(page, rules('menu.coverage'));
  await expect(page.getByText(`${rules('coverage.clauses')}40`, { exact: true })).toBeVisible();
  await open(page, say('tabs.compliance'));
  await expect(page.getByText(say('compliance.awaited', { count: document.controlsBound }))).toBeVisible();
  // The first twelve stand open, the others folded away under them.
  await page
    .locator('summary')
    .filter({ hasText: String(document.controlsBound - 12) })
    .click();
  for (const code of ['H02', 'T01', 'V01', 'M02', 'F02'])
    await expect(page.getByRole('listitem').filter({ hasText: code })).toBeVisible();
}
