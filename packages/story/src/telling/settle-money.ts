import {
  acceptStatement,
  agreeStatement,
  captureInvoice,
  decideDeduction,
  draftStatement,
  getContractRates,
  getInvoice,
  type ListedStatement,
  listContractRates,
  listStatements,
  recordReceipt,
  sendStatement,
  setBillingProfile,
  setRateCard,
} from '@zhiqin/billing';
import { dayOf, ratioFen, sumFen } from '@zhiqin/kernel';
import { sitePlanOf } from '../world/load-sites.ts';
import { doAt } from './environment.ts';
import { type MonthOfSite, memberOf, roleLogin } from './turn-month.ts';

/** What an hour of a head costs the demo's clients, tax included. */
const hourFen = 4_400;
const clock = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/**
 * The month's money, a day after its report: rates where the contract has none, the statement drafted, its deductions confirmed,
 * agreed by both, the invoice captured, and three fifths of it paid. Hours somebody still questions leave it a draft.
 */
export async function settleMoney(turned: MonthOfSite, at: Date): Promise<void> {
  const { db, tenantId, siteId, siteCode, month } = turned;
  const clientCode = sitePlanOf(siteCode)?.clientCode;
  if (!clientCode) return;
  const finance = await memberOf(db, tenantId, roleLogin('finance'));
  const contracts = await doAt(db, at, finance, listContractRates, {});
  const contract = contracts.find((one) => one.siteIds.includes(siteId));
  if (!contract) return;
  const { clientId } = contract;
  if (contract.cards === 0) await agreeOnRates(turned, at, contract.id, contract.startsOn);
  const draft = () => doAt(db, at, finance, draftStatement, { siteId, month });
  let drafted = await draft();
  if (drafted.state !== 'draft' || drafted.data.openQuestions.hoursNotApproved > 0) return;
  const { statementId } = drafted;
  // One at a time, each by the draft as it then stands: while one is decided, a late verdict may change the next.
  for (let open = undecided(drafted); open; open = undecided(drafted)) {
    const { key, amountFen } = open;
    await doAt(db, at, finance, decideDeduction, { statementId, key, amountFen, decision: 'confirmed' });
    drafted = await draft();
  }
  const seen = { statementId, digest: drafted.digest };
  await doAt(db, at, finance, agreeStatement, seen);
  await doAt(db, at, finance, sendStatement, seen);
  const approver = await memberOf(db, tenantId, roleLogin('client_approver', clientCode));
  await doAt(db, at, approver, acceptStatement, { ...seen, note: '已核对，同意结算。' });
  const issuedOn = dayOf(at, 'Asia/Shanghai');
  const [{ grossFen }] = (await doAt(db, at, finance, listStatements, { siteId, month })) as [
    ListedStatement,
  ];
  // Twenty digits as the tax bureau gives them: year, region, and the site's own place in the series.
  const number = `${issuedOn.slice(2, 4)}3120${month.replace('-', '')}${String(hash(siteCode)).padStart(8, '0')}`;
  const { invoiceId } = await doAt(db, at, finance, captureInvoice, {
    ...{ statementIds: [statementId], kind: 'special', number, issuedOn, grossFen },
  });
  const invoice = await doAt(db, at, finance, getInvoice, { invoiceId });
  await doAt(db, at, finance, recordReceipt, {
    ...{
      clientId,
      receivedOn: issuedOn,
      method: 'bank',
      payer: invoice.clientName,
      outsideRef: `ICBC-${number}`,
    },
    ...{
      amountFen: ratioFen(grossFen, 3, 5),
      allocations: [{ invoiceId, amountFen: ratioFen(grossFen, 3, 5) }],
    },
  });
}

const undecided = ({ data }: Awaited<ReturnType<typeof draftStatement.run>>) =>
  data.deductions.find((one) => one.decision === null);

/** A lump sum for each post by the hours it is manned, patrols that fall short deducted, the appraisal's band too. */
async function agreeOnRates(
  { db, tenantId }: MonthOfSite,
  at: Date,
  contractId: string,
  fromDay: string,
): Promise<void> {
  const finance = await memberOf(db, tenantId, roleLogin('finance'));
  const { posts, contract } = await doAt(db, at, finance, getContractRates, { contractId });
  await doAt(db, at, finance, setBillingProfile, {
    ...{ clientId: contract.clientId, title: contract.clientName, taxNo: '91310000MA1EXAMPLE' },
    address: '上海市浦东新区云栖路 88 号',
  });
  await doAt(db, at, finance, setBillingProfile, {
    ...{ clientId: null, title: '上海安澜保安服务有限公司', taxNo: '91310000MA1ANLAN0X' },
    ...{ bankName: '工商银行上海市浦东支行', bankAccount: '1001 2345 0920 0012 345' },
  });
  await doAt(db, at, finance, setRateCard, {
    ...{ contractId, fromDay, note: '保安服务合同第六条及附件二' },
    terms: {
      ...{
        currency: 'CNY',
        pricesIncludeTax: true,
        taxKey: 'cn-general',
        nightPercent: 100,
        holidayPercent: 300,
      },
      posts: posts
        .filter((one) => !one.isRetired)
        .map((one) => {
          const minutes = one.shiftPattern.map(
            (shift) => (clock(shift.endTime) - clock(shift.startTime) + 1_440) % 1_440 || 1_440,
          );
          const minutesPerDay = one.heads * sumFen(minutes);
          return {
            ...{ postId: one.id, siteId: one.siteId, basis: 'month', minutesPerDay, shortfall: 'credited' },
            rateFen: ratioFen(hourFen, minutesPerDay * 30, 60),
          };
        }),
      ...{
        overtimePercent: null,
        items: [],
        minimumFen: null,
        maximumFen: null,
        increaseCapBasisPoints: 500,
      },
      deductionRules: [
        {
          ...{ key: 't01-post', controlCode: 'T01', postId: null, of: 'post' },
          ...{ basisPointsEach: 50, capBasisPoints: 1_000 },
          clause: '每班巡逻次数未达约定的，每次扣除该岗位当月服务费的 0.5%，最多 10%。',
        },
      ],
      ...{ deductsAppraisal: true, paymentDays: 30 },
    },
  });
}

/** A number of eight digits that a site keeps. */
const hash = (text: string): number =>
  [...text].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 99_999_989, 7);
