import { addDays, formatMoney } from '@zhiqin/kernel';
import { expect, test } from './house/browsing.ts';
import { isGoodPage } from './house/checks.ts';
import type { Contractor } from './house/contractor.ts';
import { settleQueues } from './house/issue-last-month.ts';
import { lastMonth } from './house/product-state.ts';
import { turnsOf } from './house/turns.ts';
import { wordsOf } from './house/words.ts';

const siteCode = 'YQHY';
const client = 'YUNQI';
const clause = '未达约定的，每次扣除该岗位当月服务费的 0.5%，最多 10%。';
/** A seal as a client has it, and a tax invoice's picture: that a file came is what the page needs. */
const paper = (name: string) => ({
  ...{ name, mimeType: 'application/pdf' },
  buffer: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF'),
});

/** The month's hours closed, its breaches looked at, and what the contract says of money. */
async function closedMonth({
  office,
  siteByCode,
}: Contractor): Promise<{ clientId: string; control: string }> {
  const { id: siteId } = await siteByCode(siteCode);
  const own = { siteId, month: lastMonth };
  const range = { siteId, fromDay: `${lastMonth}-01`, toDay: `${lastMonth}-31` };
  const breaches = await office.compliance.listResults({ ...range, verdict: 'breached', limit: 500 });
  if (breaches.length > 0)
    await office.compliance.reviewResults({ resultIds: breaches.map((one) => one.id) });
  const control = breaches.find((one) => one.postId !== null)?.controlCode;
  if (!control) throw new Error(`${siteCode} has fallen short at a post`);
  await settleQueues(office, own);
  await office.hours.computeHours(own);
  await office.hours.approveHours(own);
  // Another journey may have closed it for its report.
  const { closedAt } = await office.hours.getMonth(own);
  if (!closedAt) await office.hours.closeMonth(own);
  const contract = (await office.billing.listContractRates({})).find((one) => one.siteIds.includes(siteId));
  if (!contract) throw new Error(`${siteCode} has a contract`);
  const { posts } = await office.billing.getContractRates({ contractId: contract.id });
  await office.billing.setRateCard({
    // Another journey may price the contract from its first day: from the next on it is this card.
    ...{ contractId: contract.id, fromDay: addDays(contract.startsOn, 1), note: '合同第六条' },
    terms: {
      ...{ currency: 'CNY', pricesIncludeTax: true, taxKey: 'cn-general' },
      ...{ nightPercent: 120, holidayPercent: 300, overtimePercent: null, items: [] },
      posts: posts
        .filter((one) => !one.isRetired)
        .map((one) => ({
          ...{
            postId: one.id,
            siteId: one.siteId,
            basis: 'hour',
            rateFen: 4_400,
            minutesPerDay: 1_440,
            shortfall: 'shown',
          },
        })),
      ...{ minimumFen: null, maximumFen: null, increaseCapBasisPoints: null },
      deductionRules: [
        {
          ...{ key: 'of-post', controlCode: control, postId: null, of: 'post', clause },
          ...{ basisPointsEach: 50, capBasisPoints: 1_000 },
        },
      ],
      // Due before anything else of this client, so that what comes pays it first.
      ...{ deductsAppraisal: false, paymentDays: 10 },
    },
  });
  return { clientId: contract.clientId, control };
}

for (const language of turnsOf('statement to paid')) {
  test(`a closed month becomes a statement the client seals, an invoice, a red letter and money (${language})`, async ({
    signInAs,
    contractor,
  }) => {
    const { billing } = contractor.office;
    const { name: nameZh, nameEn, id: siteId } = await contractor.siteByCode(siteCode);
    const siteName = (language === 'en' && nameEn) || nameZh;
    const { clientId, control } = await closedMonth(contractor);
    const say = await wordsOf(language, 'portalMoney');
    const money = (fen: number) => formatMoney(fen, 'CNY', language);
    const typed = (fen: number) => (fen / 100).toFixed(2);
    const { page: hq, trouble } = await signInAs('finance', { language });
    trouble.expectErrors(/status of 422/);
    const { page: theirs } = await signInAs('client_approver', { language, client });
    const known = async () => {
      const [row] = await billing.listStatements({ siteId, month: lastMonth });
      if (!row) throw new Error('a statement was drafted');
      return row;
    };

    const charge = language === 'en' ? '3 access cards' : '门禁卡补办';
    await test.step('finance enters what is charged once in the month', async () => {
      await hq.goto(`/admin/money/charges?month=${lastMonth}`);
      await hq.getByLabel(say('site'), { exact: true }).selectOption({ label: siteName });
      await hq.getByLabel(say('charge.text'), { exact: true }).fill(charge);
      await hq.getByLabel(say('charge.quantity'), { exact: true }).fill('3');
      await hq.getByLabel(say('charge.unit'), { exact: true }).fill('12.50');
      await hq.getByRole('button', { name: say('charge.add'), exact: true }).click();
      await expect(hq.getByRole('row').filter({ hasText: charge })).toContainText('37.50');
      await isGoodPage(hq, language);
    });

    await test.step('finance drafts the statement and confirms what the contract deducts', async () => {
      await hq.goto('/admin/money');
      await hq.getByLabel(say('site'), { exact: true }).selectOption({ label: siteName });
      await hq.getByLabel(say('statement.draftMonth'), { exact: true }).fill(lastMonth);
      await hq.getByRole('button', { name: say('statement.draft'), exact: true }).click();
      await expect(hq.getByRole('heading', { name: `${siteName} ${lastMonth}` })).toBeVisible();
      await isGoodPage(hq, language);
      const before = (await known()).grossFen;
      const confirm = hq.getByRole('button', { name: say('deduction.confirm'), exact: true });
      await expect(hq.getByText(clause).first()).toBeVisible();
      for (let left = await confirm.count(); left > 0; left--) {
        await confirm.first().click();
        await expect(confirm).toHaveCount(left - 1);
      }
      expect((await known()).grossFen).toBeLessThan(before);
      await hq.getByRole('button', { name: say('course.agree'), exact: true }).click();
      await hq.getByRole('button', { name: say('course.send'), exact: true }).click();
      await expect(hq.getByText(say('states.sent')).first()).toBeVisible();
    });
    const { grossFen } = await known();

    await test.step('the client opens its lines, down to shifts and verdicts, and agrees by its seal', async () => {
      await theirs.goto('/client/money');
      await theirs
        .getByRole('row')
        .filter({ hasText: siteName })
        .getByRole('link', { name: lastMonth, exact: true })
        .click();
      await expect(theirs.getByText(money(grossFen)).first()).toBeVisible();
      const shifts = theirs.getByText(new RegExp(`^${say('statement.shifts', { count: '\\d+' })}$`)).first();
      await shifts.click();
      await expect(
        theirs.getByText(new RegExp(`^${lastMonth}-\\d\\d .*${say('statement.billed')}`)).first(),
      ).toBeVisible();
      const verdicts = theirs.getByText(/^\d+ (verdicts?|条判定)$/).first();
      await verdicts.click();
      await expect(theirs.getByText(new RegExp(`^${lastMonth}-\\d\\d ${control}`)).first()).toBeVisible();
      await isGoodPage(theirs, language);
      await theirs.getByLabel(say('course.scan'), { exact: true }).setInputFiles(paper('seal.pdf'));
      await theirs.getByRole('button', { name: say('course.accept'), exact: true }).click();
      await expect(theirs.getByRole('link', { name: say('course.scanOpen') })).toBeVisible();
      // A job behind the client's hand brings it into the ledger.
      const inLedger = new RegExp(say('course.inLedger', { no: '\\d+' }));
      await expect(async () => {
        await theirs.reload();
        await expect(theirs.getByText(inLedger).first()).toBeVisible({ timeout: 1_000 });
      }).toPass();
      await expect(theirs.getByText(say('states.accepted')).first()).toBeVisible();
    });

    const capture = async (number: string, amountFen: number) => {
      await hq.goto(`/admin/money/statements/${(await known()).statementId}`);
      await hq.getByLabel(say('invoice.number'), { exact: true }).fill(number);
      await hq.getByLabel(say('invoice.kind'), { exact: true }).selectOption('special');
      await hq.getByLabel(say('invoice.issuedOn'), { exact: true }).fill('2026-11-01');
      await hq.getByLabel(say('invoice.gross'), { exact: true }).fill(typed(amountFen));
      await hq.getByLabel(say('invoice.file'), { exact: true }).setInputFiles(paper(`${number}.pdf`));
      await hq.getByRole('button', { name: say('invoice.capture'), exact: true }).click();
    };
    const [wrong, red, right] = [1, 2, 3].map(
      (at) => `2631200000000000${language === 'en' ? 1 : 2}00${at}`,
    ) as [string, string, string];

    await test.step('finance captures the tax invoice: of another amount it is refused, and taken back by a red letter', async () => {
      await capture(wrong, grossFen + 1);
      await expect(hq.getByLabel(say('invoice.gross'), { exact: true })).toHaveAttribute(
        'aria-invalid',
        'true',
      );
      await expect(hq.getByLabel(say('invoice.number'), { exact: true })).toHaveValue(wrong);
      await capture(wrong, grossFen);
      await expect(hq.getByRole('heading', { name: new RegExp(wrong) })).toBeVisible();
      await expect(hq.getByRole('link', { name: say('invoice.fileOpen') })).toBeVisible();
      await hq.getByLabel(say('invoice.redNumber'), { exact: true }).fill(red);
      await hq.getByLabel(say('invoice.issuedOn'), { exact: true }).fill('2026-11-01');
      await hq.getByLabel(say('invoice.reason'), { exact: true }).fill('购方税号有误');
      await hq.getByRole('button', { name: say('invoice.reverse'), exact: true }).click();
      await expect(hq.getByRole('heading', { name: new RegExp(red) })).toBeVisible();
      await expect(hq.getByText(money(-grossFen)).first()).toBeVisible();
      await isGoodPage(hq, language);
      await capture(right, grossFen);
      await expect(hq.getByRole('heading', { name: new RegExp(right) })).toBeVisible();
    });

    const receive = async (amountFen: number, ref: string) => {
      await hq.goto('/admin/money/receipts');
      await hq.getByLabel(say('client'), { exact: true }).selectOption(clientId);
      await hq.getByLabel(say('receipt.amount'), { exact: true }).fill(typed(amountFen));
      await hq.getByLabel(say('receipt.receivedOn'), { exact: true }).fill('2026-11-01');
      await hq.getByLabel(say('receipt.ref'), { exact: true }).fill(ref);
      await hq.getByRole('button', { name: say('receipt.record'), exact: true }).click();
      await expect(hq.getByRole('row').filter({ hasText: ref })).toContainText(right);
    };
    const openOfOthers = async () =>
      (await billing.listInvoices({ clientId, onlyOpen: true }))
        .filter((one) => one.number !== right)
        .reduce((sum, one) => sum + one.openFen, 0);
    const clientName = (await contractor.office.sites.listClients()).find((one) => one.id === clientId);
    const ofClient = (language === 'en' && clientName?.nameEn) || clientName?.name || '';
    /** What the ageing names as open in all: ours, beside what other journeys invoice this client meanwhile. */
    const ageingSays = (ownFen: number) =>
      expect(async () => {
        const openFen = ownFen + (await openOfOthers());
        await hq.goto('/admin/money/receipts');
        const ageing = hq
          .locator('.card')
          .filter({ has: hq.getByText(say('receipt.ageing'), { exact: true }) });
        const row = ageing.getByRole('row').filter({ hasText: ofClient });
        if (openFen === 0) await expect(row).toHaveCount(0, { timeout: 1_000 });
        else await expect(row.getByRole('cell').nth(5)).toHaveText(money(openFen), { timeout: 1_000 });
      }).toPass();

    await test.step('money comes in two parts, each matched; nothing of it is open any more', async () => {
      const part = Math.round(grossFen / 3);
      await receive(part, `ICBC-${right}-1`);
      await hq.goto(`/admin/money/invoices/${(await known()).invoiceId}`);
      await expect(hq.getByText(say('invoice.states.partly')).first()).toBeVisible();
      await expect(hq.getByText(money(grossFen - part)).first()).toBeVisible();
      await ageingSays(grossFen - part);
      await receive(grossFen - part, `ICBC-${right}-2`);
      await isGoodPage(hq, language);
      await ageingSays(0);
      await hq.goto('/admin/money');
      await expect(hq.getByRole('row').filter({ hasText: right })).toContainText(say('states.settled'));
    });

    await test.step('ten of it go back, and come again', async () => {
      const came = hq.getByRole('row').filter({ hasText: `ICBC-${right}-2` });
      await hq.goto('/admin/money/receipts');
      await came.getByRole('link', { name: say('receipt.refund'), exact: true }).click();
      // The fields of both forms bear the same labels.
      await expect(hq.getByText(say('receipt.refundLead'))).toBeVisible();
      await hq.getByLabel(say('receipt.amount'), { exact: true }).fill('10.00');
      await hq.getByLabel(say('receipt.receivedOn'), { exact: true }).fill('2026-11-01');
      await hq.getByLabel(say('receipt.ref'), { exact: true }).fill(`BACK-${right}`);
      await hq.getByRole('button', { name: say('receipt.refund'), exact: true }).click();
      await expect(hq.getByRole('row').filter({ hasText: `BACK-${right}` })).toContainText(money(-1_000));
      await ageingSays(1_000);
      await receive(1_000, `ICBC-${right}-3`);
      await ageingSays(0);
    });

    await test.step('the client reads that it is paid, and the red letter beside it', async () => {
      await theirs.goto('/client/money');
      const row = (number: string) => theirs.getByRole('row').filter({ hasText: number });
      await expect(row(right)).toContainText(say('invoice.states.paid'));
      await expect(row(wrong)).toContainText(say('invoice.states.reversed'));
      await expect(row(red)).toContainText(money(-grossFen));
      await isGoodPage(theirs, language);
    });
  });
}
