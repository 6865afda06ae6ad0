import type { MemberRole } from '@zhiqin/access';
import portalRoutes from '@zhiqin/portal/routes';
import { expect, test } from './house/browsing.ts';
import { isGoodPage } from './house/checks.ts';
import type { Contractor } from './house/contractor.ts';
import { issueLastMonth } from './house/issue-last-month.ts';
import { lastMonth } from './house/product-state.ts';
import { addressOf, pagesOf } from './house/routes-of.ts';
import { turnsOf } from './house/turns.ts';
import { wordsOf } from './house/words.ts';

// Every page there is, by the portal's own list of routes: a new page is looked at without anybody adding it here.
const siteCode = 'JAZX';
let params: Record<string, string>;

test.beforeAll(async ({ contractor }) => {
  test.setTimeout(120_000);
  params = await paramsOf(contractor);
});

async function paramsOf(contractor: Contractor): Promise<Record<string, string>> {
  const { office } = contractor;
  const { id: siteId } = await contractor.siteByCode(siteCode);
  const draft = await importDraft(contractor, siteId);
  const [log, results, people, reportId] = await Promise.all([
    office.duty.dutyLog({ siteId, kind: 'visit.admit', limit: 1 }),
    office.compliance.listResults({ siteId, fromDay: `${lastMonth}-01`, toDay: `${lastMonth}-31`, limit: 1 }),
    office.workforce.listGuards({ siteId }),
    issueLastMonth(contractor, siteCode),
  ]);
  const known = {
    code: siteCode,
    entryId: log.lines[0]?.id,
    resultId: results[0]?.id,
    guardId: people.guards[0]?.id,
    reportId,
    ...draft,
    '*': 'no-such-page',
  };
  return Object.fromEntries(Object.entries(known).filter((one): one is [string, string] => Boolean(one[1])));
}

/** A regulation nobody has published yet: the page that binds an article asks for one. */
async function importDraft({ office }: Contractor, siteId: string) {
  const { regulations } = await office.adoption.importRegulation({
    siteId,
    code: 'DRAFT',
    fileName: '门岗管理规定.txt',
    language: 'zh-CN',
    document: { text: '门岗管理规定\n\n第一章 巡逻\n第一条 每班巡逻四次。\n第二条 到点扫码。\n' },
  });
  const versionId = regulations[0]?.versionId ?? '';
  const { articles } = await office.adoption.getRegulation({ versionId });
  const { releaseId } = await office.adoption.sendToClient({ versionId });
  return { versionId, releaseId, articleId: articles.find((article) => article.reference !== null)?.id };
}

/** Whose page it is; null: anybody's. */
function roleOf(pattern: string): MemberRole | null {
  if (pattern.startsWith('/admin') || pattern === '/sign-in/choose') return 'owner';
  return pattern.startsWith('/client') ? 'client_approver' : null;
}

/** Addresses that lead on to another page have none of their own. */
const leadsOn = new Set(['/']);

for (const pattern of pagesOf(portalRoutes as never)) {
  if (leadsOn.has(pattern)) continue;
  for (const language of turnsOf(pattern)) {
    test(`${pattern} is a good page (${language})`, async ({ openBrowser, signInAs }) => {
      const role = roleOf(pattern);
      const client = role === 'client_approver' ? 'YUNQI' : undefined;
      const { page, trouble } = role
        ? await signInAs(role, { language, client })
        : await openBrowser({ language });
      const month =
        pattern.endsWith('/compliance') || pattern.endsWith('/roster') ? `?month=${lastMonth}` : '';
      if (pattern === '/*') trouble.expectErrors(/404/);
      const answer = await page.goto(addressOf(pattern, params) + month);
      expect(answer?.status()).toBe(pattern === '/*' ? 404 : 200);
      await expect(page.getByRole('heading').first()).toBeVisible();
      await isGoodPage(page, language);
    });
  }
}

test('the language is changed on any page, and stays', async ({ signInAs }) => {
  const { page } = await signInAs('operations', { language: 'zh-CN' });
  await page.goto(`/admin/sites/${siteCode}/duty?kind=handover`);
  const [zh, en] = [await wordsOf('zh-CN', 'portal'), await wordsOf('en', 'portal')];
  await expect(page.getByRole('link', { name: zh('menu.today') })).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveURL(/\/duty\?kind=handover$/);
  await page.getByRole('link', { name: en('menu.people') }).click();
  await expect(page).toHaveTitle(/\S/);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('link', { name: en('menu.today') })).toBeVisible();
});
