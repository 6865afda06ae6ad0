import { canaryAt, idAt, type Place } from './places.ts';

const told = '2026-11-05T03:00:00Z';
const nothing = (...columns: string[]) => Object.fromEntries(columns.map((column) => [column, () => null]));

/** Names what was seen of a statement. */
export const seenDigest = 'e'.repeat(64);

/** Prices of the place's own post. */
export const termsOf = (place: Place) => ({
  ...{
    currency: 'CNY',
    pricesIncludeTax: true,
    taxKey: 'cn-general',
    nightPercent: 120,
    holidayPercent: 300,
  },
  posts: [
    {
      ...{ postId: idAt('post', place), siteId: idAt('site', place), basis: 'hour', rateFen: 3_000 },
      ...{ minutesPerDay: 960, shortfall: 'shown' },
    },
  ],
  ...{ overtimePercent: null, items: [], minimumFen: null, maximumFen: null, increaseCapBasisPoints: null },
  ...{ deductionRules: [], deductsAppraisal: true, paymentDays: 30 },
});

const taxed = { netFen: 1_000, taxFen: 60, grossFen: 1_060 };

/** What a statement says, of its own lines alone. */
export const statementDataOf = (place: Place, deductions: readonly object[] = []) => ({
  ...{ format: 1, siteId: idAt('site', place), month: '2026-09', zone: 'Asia/Shanghai', currency: 'CNY' },
  ...{ paymentDays: 30, contracts: [], posts: [], match: [], deductions },
  lines: [
    {
      ...{ key: 'charge:own', kind: 'charge', cardId: idAt('rate_card', place), contractNo: 'C-1' },
      ...{
        postId: null,
        text: canaryAt('statement_revision', place),
        fromDay: '2026-09-01',
        toDay: '2026-09-30',
      },
      ...{ hourKind: null, minutes: null, rateFen: 1_060, percent: null, quantity: 1, amountFen: 1_060 },
      ...{ shifts: [], verdicts: [] },
    },
  ],
  openQuestions: { hoursNotApproved: 0, isAppraisalOpen: false, daysWithoutRates: 0 },
  tax: [
    {
      ...{ taxKey: 'cn-general', pricesIncludeTax: true, basisPoints: 600, citation: 'x', linesFen: 1_060 },
      ...taxed,
    },
  ],
  totals: {
    ...{
      servicesFen: 0,
      itemsFen: 1_060,
      dutiesFen: 0,
      adjustmentsFen: 0,
      deductionsFen: 0,
      linesFen: 1_060,
    },
    ...taxed,
  },
});

const party = (table: string) => (place: Place) => ({
  ...{ title: canaryAt(table, place), taxNo: null, address: null, bankName: null, bankAccount: null },
});
const amounts = (table: string) => ({
  [`${table}.net_fen`]: () => 1_000,
  [`${table}.tax_fen`]: () => 60,
  [`${table}.gross_fen`]: () => 1_060,
});

/** Of money: as `shapes` in `column-values.ts`. */
export const moneyShapes: Record<string, (place: Place) => unknown> = {
  'rate_card.terms': termsOf,
  'extra_charge.unit_fen': () => 100,
  'extra_charge.quantity': () => 1,
  'extra_charge.amount_fen': () => 100,
  // The second was not sent yet, and its step is the house's own.
  'statement.first_sent_at': ({ person }) => (person === 2 ? null : told),
  'statement_revision.state': () => 'sent',
  'statement_revision.sent_at': ({ person }) => (person === 2 ? null : told),
  'statement_revision.currency': () => 'CNY',
  'statement_revision.digest': () => seenDigest,
  'statement_revision.data': (place) => statementDataOf(place),
  ...amounts('statement_revision'),
  'statement_step.kind': () => 'sent',
  'statement_step.is_for_client': ({ person }) => person === 1,
  'deduction_decision.decision': () => 'confirmed',
  'invoice.kind': () => 'special',
  'invoice.currency': () => 'CNY',
  'invoice.series': () => 'tax',
  'invoice.buyer': party('invoice'),
  'invoice.seller': party('invoice'),
  ...nothing('invoice.reverses_id', 'receipt.refunds_id'),
  ...amounts('invoice'),
  ...amounts('invoice_line'),
  'invoice_line.tax_key': () => 'cn-general',
  'receipt.method': () => 'bank',
  'receipt.currency': () => 'CNY',
  'receipt.amount_fen': () => 1_000,
  'receipt_allocation.amount_fen': () => 100,
};
