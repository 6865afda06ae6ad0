import { seenDigest, statementDataOf, termsOf } from './money-column-values.ts';
import { idAt, ownPlace } from './places.ts';
import { insertRows, type Row, type World } from './world.ts';

/** Statements in states that neither row of the own place is in. */
const states = { draft: '2026-05', agreed: '2026-06', disputed: '2026-07', accepted: '2026-08' } as const;
type State = keyof typeof states;
const inState = (state: State) => idAt(`statement ${state}`, ownPlace);

const proposal = {
  ...{
    key: 'rule:own',
    source: 'rule',
    cardId: idAt('rate_card', ownPlace),
    postId: null,
    controlCode: 'T01',
  },
  ...{ clause: null, count: 1, baseFen: 1_060, basisPoints: 50, isCapped: false, amountFen: 5, verdicts: [] },
  decision: null,
};
/** With a number of our own: the tax system's are not ours to print. */
const ownInvoice = idAt('invoice of our own', ownPlace);
const toDecide = idAt('statement to decide', ownPlace);
const seen = { digest: seenDigest, fileBase64: null, lineKey: null };

/** Of money: as `examples` in `examples.ts`. */
export const moneyExamples: Record<string, unknown> = {
  'billing.setRateCard': { fromDay: '2026-11-22', terms: termsOf(ownPlace) },
  'billing.renewContract': { contractNo: 'NEW-2', startsOn: '2028-01-05', endsOn: '2028-12-31' },
  'billing.decideDeduction': {
    ...{ statementId: toDecide, key: proposal.key, amountFen: proposal.amountFen, decision: 'confirmed' },
  },
  'billing.agreeStatement': { statementId: inState('draft'), ...seen },
  'billing.sendStatement': { statementId: inState('agreed'), ...seen },
  'billing.acceptStatement': {
    ...seen,
    fileBase64:
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  },
  'billing.disputeStatement': seen,
  'billing.answerDispute': { statementId: inState('disputed'), ...seen },
  'billing.captureInvoice': {
    ...{ statementIds: [inState('accepted')], number: '26312000000000000001', issuedOn: '2026-11-22' },
    ...{ grossFen: 1_060, fileBase64: null },
  },
  'billing.issueInvoice': { statementIds: [inState('accepted')] },
  'billing.printInvoice': { invoiceId: ownInvoice },
  'billing.reverseInvoice': { number: '26312000000000000002', issuedOn: '2026-11-22', fileBase64: null },
};

/** Statements of other months, each where somebody has something to do with it. */
export async function layMoney({ database, rowAt }: World): Promise<void> {
  const lay = (table: string, rows: readonly Row[]) => insertRows(database, table, rows);
  const all = [...Object.entries(states), ['to decide', '2026-04'] as const];
  const head = rowAt('statement', ownPlace);
  await lay(
    'statement',
    all.map(([state, month]) => ({ ...head, id: idAt(`statement ${state}`, ownPlace), month })),
  );
  await lay('invoice', [
    { ...rowAt('invoice', ownPlace), id: ownInvoice, kind: 'own', series: '2026', number: '2026-99999' },
  ]);
  const revision = rowAt('statement_revision', ownPlace);
  await lay(
    'statement_revision',
    all.map(([state]) => {
      const isDraft = state === 'draft' || state === 'to decide';
      return {
        ...revision,
        ...{ id: idAt(`statement_revision ${state}`, ownPlace), state: isDraft ? 'draft' : state },
        statement_id: idAt(`statement ${state}`, ownPlace),
        data: statementDataOf(ownPlace, state === 'to decide' ? [proposal] : []),
        sent_at: isDraft || state === 'agreed' ? null : revision.sent_at,
      };
    }),
  );
}
