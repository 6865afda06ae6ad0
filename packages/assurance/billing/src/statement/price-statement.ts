import { type Day, DomainError, daysOfMonth, type Month, ratioFen, sumFen } from '@zhiqin/kernel';
import type { CardInForce } from '../rates/rate-terms.ts';
import { taxRateOn } from '../rates/tax-rates.ts';
import { billPost, shareOfMonth } from './bill-post.ts';
import type { RosteredShift, WorkedPiece } from './billed-minutes.ts';
import { type AgreedAppraisal, proposeDeductions } from './propose-deductions.ts';
import type {
  DeductionProposal,
  LineKind,
  LineVerdict,
  StatementData,
  StatementLine,
  TaxGroup,
} from './statement-data.ts';

export interface Decision {
  key: string;
  amountFen: number;
  decision: 'confirmed' | 'dropped';
  byName: string;
  reason: string | null;
  at: string;
}

/** All a site's month is charged by. */
export interface StatementFacts {
  siteId: string;
  month: Month;
  zone: string;
  /** Those of the client's contracts at the site, clipped to the month; the one that began last first. */
  cards: readonly CardInForce[];
  posts: readonly { id: string; code: string; name: string; nameEn: string | null }[];
  /** Posts of temporary duties: charged by their own lines. */
  dutyPostIds: readonly string[];
  /** Of the month and a day either side. */
  shifts: readonly RosteredShift[];
  pieces: readonly WorkedPiece[];
  duties: readonly {
    id: string;
    day: Day;
    text: string;
    heads: number | null;
    minutes: number | null;
    rateFen: number | null;
    amountFen: number;
  }[];
  charges: readonly { id: string; text: string; quantity: number; unitFen: number; amountFen: number }[];
  breaches: readonly LineVerdict[];
  appraisal: AgreedAppraisal | null;
  isAppraisalOpen: boolean;
  hoursNotApproved: number;
  decisions: readonly Decision[];
  isHoliday(day: Day): boolean;
}

/**
 * A site's month in money, whole minor units throughout: lines, what does not match, deductions proposed and decided, tax by
 * rate. Lines sum to totals and totals to what is asked for; the same facts give the same statement.
 * @throws DomainError `statement.no-rates` where no contract prices a day of the month; `statement.currencies` for two of them
 */
export function priceStatement(facts: StatementFacts): StatementData {
  const { cards, month } = facts;
  const last = cards.toSorted((a, b) => (a.untilDay < b.untilDay ? 1 : a.untilDay > b.untilDay ? -1 : 0))[0];
  if (!last) throw new DomainError('statement.no-rates', { month });
  const { currency } = last.terms;
  if (cards.some((card) => card.terms.currency !== currency)) throw new DomainError('statement.currencies');
  const days = daysOfMonth(month);
  const billed = postsOf(facts).map((postId) =>
    billPost(
      {
        ...{ postId, days, zone: facts.zone, isHoliday: facts.isHoliday },
        shifts: facts.shifts.filter((shift) => shift.postId === postId),
        pieces: facts.pieces.filter((piece) => piece.postId === postId),
      },
      cards,
    ),
  );
  const services = billed.flatMap((one) => one.lines);
  const items = itemLines(facts, days);
  const duties = facts.duties.map((duty): StatementLine => {
    const card = cardOn(cards, duty.day) ?? last;
    return {
      ...blank(card, `duty:${duty.id}`, 'duty', duty.day, duty.day),
      ...{ text: duty.text, minutes: duty.minutes === null ? null : duty.minutes * (duty.heads ?? 1) },
      ...{ rateFen: duty.rateFen, amountFen: duty.amountFen },
    };
  });
  const charges = facts.charges.map(
    (charge): StatementLine => ({
      ...blank(last, `charge:${charge.id}`, 'charge', days[0] as Day, days.at(-1) as Day),
      ...{
        text: charge.text,
        quantity: charge.quantity,
        rateFen: charge.unitFen,
        amountFen: charge.amountFen,
      },
    }),
  );
  const before = [...services, ...items];
  const bounds = boundLines(facts, days, sumFen(before.map((line) => line.amountFen)), last);
  const proposals = proposeDeductions(services, billed, facts.breaches, facts.appraisal, cards).map(
    (one): DeductionProposal => ({ ...one, decision: decisionOf(one, facts.decisions) }),
  );
  const deductions = proposals
    .filter((one) => one.decision?.decision === 'confirmed')
    .map((one): StatementLine => {
      const card = cards.find((own) => own.cardId === one.cardId) ?? last;
      return {
        ...blank(card, `deduction:${one.key}`, 'deduction', days[0] as Day, days.at(-1) as Day),
        ...{ postId: one.postId, text: one.clause, quantity: one.count, rateFen: one.baseFen },
        ...{ percent: one.basisPoints, amountFen: -one.amountFen, verdicts: one.verdicts },
      };
    });
  const lines = [...before, ...duties, ...charges, ...bounds, ...deductions];
  const tax = taxOf(lines, cards);
  const sum = (...kinds: LineKind[]) =>
    sumFen(lines.filter((line) => kinds.includes(line.kind)).map((line) => line.amountFen));
  const total = (key: 'netFen' | 'taxFen' | 'grossFen') => sumFen(tax.map((group) => group[key]));
  return {
    ...{ format: 1, siteId: facts.siteId, month, zone: facts.zone, currency },
    paymentDays: last.terms.paymentDays,
    contracts: cards.map(({ contractId, contractNo, number, fromDay, untilDay }) => ({
      ...{ contractId, contractNo, cardNumber: number, fromDay, untilDay },
    })),
    posts: facts.posts.filter((post) => billed.some((one) => one.match.postId === post.id)),
    ...{ lines, deductions: proposals, match: billed.map((one) => one.match) },
    openQuestions: {
      ...{ hoursNotApproved: facts.hoursNotApproved, isAppraisalOpen: facts.isAppraisalOpen },
      daysWithoutRates: days.filter((day) => !cardOn(cards, day)).length,
    },
    tax,
    totals: {
      ...{ servicesFen: sum('hours', 'month'), itemsFen: sum('item', 'charge'), dutiesFen: sum('duty') },
      ...{ adjustmentsFen: sum('minimum', 'maximum'), deductionsFen: sum('deduction') },
      linesFen: sumFen(lines.map((line) => line.amountFen)),
      ...{ netFen: total('netFen'), taxFen: total('taxFen'), grossFen: total('grossFen') },
    },
  };
}

/** Posts that have a price, a shift or somebody standing there; those of temporary duties only where they are priced. */
function postsOf({ cards, posts, shifts, pieces, dutyPostIds, month }: StatementFacts): string[] {
  const priced = new Set(cards.flatMap((card) => card.terms.posts.map((rate) => rate.postId)));
  const own = [...shifts, ...pieces].filter((one) => one.day.startsWith(month));
  const seen = new Set(own.map((one) => one.postId));
  return posts
    .map((post) => post.id)
    .filter((id) => priced.has(id) || (seen.has(id) && !dutyPostIds.includes(id)));
}

const decisionOf = (
  { key, amountFen }: { key: string; amountFen: number },
  decisions: readonly Decision[],
): DeductionProposal['decision'] => {
  const last = decisions.findLast((one) => one.key === key);
  if (!last || last.amountFen !== amountFen) return null;
  return { decision: last.decision, byName: last.byName, reason: last.reason, at: last.at };
};

function cardOn(cards: readonly CardInForce[], day: Day): CardInForce | undefined {
  return cards.find((card) => card.fromDay <= day && day <= card.untilDay);
}

/** Monthly items, for the days their card is in force. */
function itemLines({ cards, siteId }: StatementFacts, days: readonly Day[]): StatementLine[] {
  return cards.flatMap((card) => {
    const [from, to] = placeOf(card, days);
    return card.terms.items
      .filter((item) => item.siteId === siteId)
      .map((item, at) => ({
        ...blank(card, `item:${card.cardId}:${at}`, 'item', card.fromDay, card.untilDay),
        ...{ text: item.text, quantity: to - from, rateFen: item.amountFen },
        amountFen: shareOfMonth(item.amountFen, from, to, days.length),
      }));
  });
}

/** The least and the most a month costs, by the days each was agreed on; a most counts only where it holds all month. */
function boundLines(
  { cards }: StatementFacts,
  days: readonly Day[],
  chargedFen: number,
  last: CardInForce,
): StatementLine[] {
  let [leastFen, mostFen, isBounded] = [0, 0, true];
  days.forEach((day, at) => {
    const terms = cardOn(cards, day)?.terms;
    leastFen += shareOfMonth(terms?.minimumFen ?? 0, at, at + 1, days.length);
    if (!terms || terms.maximumFen === null) isBounded = false;
    else mostFen += shareOfMonth(terms.maximumFen, at, at + 1, days.length);
  });
  const line = (kind: 'minimum' | 'maximum', boundFen: number): StatementLine => ({
    ...blank(last, kind, kind, days[0] as Day, days.at(-1) as Day),
    ...{ rateFen: boundFen, amountFen: boundFen - chargedFen },
  });
  if (isBounded && chargedFen > mostFen) return [line('maximum', mostFen)];
  return chargedFen < leastFen ? [line('minimum', leastFen)] : [];
}

function placeOf(card: CardInForce, days: readonly Day[]): [number, number] {
  return [days.indexOf(card.fromDay), days.indexOf(card.untilDay) + 1];
}

/** Lines by how they are taxed: net, tax and gross of each group, rounded once; the rate is that of the group's last day. */
function taxOf(lines: readonly StatementLine[], cards: readonly CardInForce[]): TaxGroup[] {
  const termsOf = new Map(cards.map((card) => [card.cardId, card.terms]));
  const groups = Map.groupBy(lines, (line) => {
    const terms = termsOf.get(line.cardId);
    return `${terms?.taxKey}:${terms?.pricesIncludeTax}`;
  });
  return [...groups.values()].flatMap((own) => {
    const terms = termsOf.get(own[0]?.cardId ?? '');
    if (!terms) return [];
    const lastDay = own
      .map((line) => line.toDay)
      .sort()
      .at(-1) as Day;
    const { basisPoints, citation } = taxRateOn(terms.taxKey, lastDay);
    const linesFen = sumFen(own.map((line) => line.amountFen));
    const amounts = terms.pricesIncludeTax
      ? taxWithin(linesFen, basisPoints)
      : taxOnTop(linesFen, basisPoints);
    const { taxKey, pricesIncludeTax } = terms;
    return [{ taxKey, pricesIncludeTax, basisPoints, citation, linesFen, ...amounts }];
  });
}

const taxWithin = (grossFen: number, basisPoints: number) => {
  const netFen = ratioFen(grossFen, 10_000, 10_000 + basisPoints);
  return { netFen, taxFen: grossFen - netFen, grossFen };
};
const taxOnTop = (netFen: number, basisPoints: number) => {
  const taxFen = ratioFen(netFen, basisPoints, 10_000);
  return { netFen, taxFen, grossFen: netFen + taxFen };
};

function blank(card: CardInForce, key: string, kind: LineKind, fromDay: Day, toDay: Day): StatementLine {
  return {
    ...{
      key,
      kind,
      cardId: card.cardId,
      contractNo: card.contractNo,
      postId: null,
      text: null,
      fromDay,
      toDay,
    },
    ...{ hourKind: null, minutes: null, rateFen: null, percent: null, quantity: null, amountFen: 0 },
    ...{ shifts: [], verdicts: [] },
  };
}
