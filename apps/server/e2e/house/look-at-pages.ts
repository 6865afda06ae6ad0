import type { MemberRole } from '@zhiqin/access';
import portalRoutes from '@zhiqin/portal/routes';
import { expect, test } from './browsing.ts';
import { isGoodPage } from './checks.ts';
import { paramsOf } from './page-params.ts';
import { lastMonth } from './product-state.ts';
import { addressOf, pagesOf } from './routes-of.ts';
import { turnsOf } from './turns.ts';

/** Whose page it is; null: anybody's. */
function roleOf(pattern: string): MemberRole | null {
  if (pattern.startsWith('/admin') || pattern === '/sign-in/choose') return 'owner';
  return pattern.startsWith('/client') ? 'client_approver' : null;
}

/** Addresses that lead on to another page, or to none, have none of their own. */
const leadsOn = new Set(['/', '/*']);

const ofReport = '/client/reports/:reportId';
export const isOfSite = (pattern: string) => pattern.startsWith('/admin/sites/:code');

/** A test for each of the portal's own routes that is wanted: a new page is looked at without anybody adding it. */
export function lookAtPages(siteCode: string, draftCode: string, wanted: (pattern: string) => boolean): void {
  // Once for each worker: where tests run in parallel this is called before every one of them.
  let params: Record<string, string>;
  test.beforeAll(async ({ contractor }) => {
    test.setTimeout(120_000);
    const draft = `${draftCode}-${test.info().workerIndex}`;
    params ??= await paramsOf(contractor, siteCode, draft, wanted(ofReport));
  });

  for (const pattern of pagesOf(portalRoutes as never)) {
    if (leadsOn.has(pattern) || !wanted(pattern)) continue;
    for (const language of turnsOf(pattern)) {
      test(`${pattern} is a good page (${language})`, async ({ keptPage }) => {
        const role = roleOf(pattern);
        const { page, trouble } = await keptPage(
          role,
          language,
          role === 'client_approver' ? 'YUNQI' : undefined,
        );
        const complaintsBefore = trouble.all.length;
        const month = /\/(compliance|compliance\/score|roster)$/.test(pattern) ? `?month=${lastMonth}` : '';
        const answer = await page.goto(addressOf(pattern, params) + month);
        expect(answer?.status()).toBe(200);
        await expect(page.getByRole('heading').first()).toBeVisible();
        await isGoodPage(page, language);
        expect(trouble.all.slice(complaintsBefore), 'the page had nothing to complain of').toEqual([]);
      });
    }
  }
}
