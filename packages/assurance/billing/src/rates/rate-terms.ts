import type { Currency, Day } from '@zhiqin/kernel';
import type { TaxKey } from './tax-rates.ts';

/** What a post costs: by the proven hour, or a lump sum a month. */
export interface PostRate {
  postId: string;
  siteId: string;
  basis: 'hour' | 'month';
  /** Of one head and hour, or of the post and month. */
  rateFen: number;
  /** What the contract promises: head-minutes a day, by the clock. */
  minutesPerDay: number;
  /** Of a lump sum: hours promised and not stood are only shown, or credited in proportion. */
  shortfall: 'shown' | 'credited';
}

/** "Each breached T01 window: 0.5 % of the post's monthly fee, at most 10 %." */
export interface DeductionRule {
  /** Of the contract's own: stays the same from card to card. */
  key: string;
  controlCode: string;
  /** Null: at any post of the contract's sites. */
  postId: string | null;
  /** What the percentage is of: the fee of the post that breached, or of the whole site. */
  of: 'post' | 'site';
  basisPointsEach: number;
  capBasisPoints: number;
  /** The clause as written. */
  clause: string;
}

/** Charged every month: materials, equipment, a dormitory. */
export interface MonthlyItem {
  siteId: string;
  text: string;
  amountFen: number;
}

/** All a contract says about money, as it holds from a card's first day on. */
export interface RateTerms {
  currency: Currency;
  /** 含税价: the prices below contain the tax. */
  pricesIncludeTax: boolean;
  taxKey: TaxKey;
  posts: PostRate[];
  /** Percent of an hour's rate at night, on statutory holidays, and beyond the shift; 100: as any other. A minute is charged at the highest that applies. */
  nightPercent: number;
  holidayPercent: number;
  /** Null: what is worked beyond the shift is not charged, but shown. */
  overtimePercent: number | null;
  items: MonthlyItem[];
  /** Of a site's month, before deductions; null: none. */
  minimumFen: number | null;
  maximumFen: number | null;
  /** By how much a post's price may be raised within twelve months; null: no limit agreed on. */
  increaseCapBasisPoints: number | null;
  deductionRules: DeductionRule[];
  /** The band of the agreed monthly appraisal is deducted. */
  deductsAppraisal: boolean;
  /** Days from the invoice to when it is due. */
  paymentDays: number;
}

/** A card of a contract and the days on which it is the one that holds, both included. */
export interface CardInForce {
  cardId: string;
  contractId: string;
  contractNo: string;
  number: number;
  fromDay: Day;
  untilDay: Day;
  terms: RateTerms;
}

interface Contracted {
  id: string;
  contractNo: string;
  state: string | null;
  startsOn: Day;
  endsOn: Day;
  endedOn: Day | null;
}
interface Card {
  id: string;
  contractId: string;
  number: number;
  fromDay: Day;
  terms: RateTerms;
}

/**
 * Which card of which contract holds when, within some days, both included: of two cards in force the later first day, then the
 * higher number; a contract no longer than it runs, a draft not at all. Contracts that begin later come first.
 */
export function cardsInForce(
  contracts: readonly Contracted[],
  cards: readonly Card[],
  first: Day,
  last: Day,
  dayBefore: (day: Day) => Day,
): CardInForce[] {
  const running = contracts
    .filter((one) => one.state !== 'draft')
    .toSorted((a, b) =>
      a.startsOn === b.startsOn ? (a.id < b.id ? 1 : -1) : a.startsOn < b.startsOn ? 1 : -1,
    );
  return running.flatMap((contract) => {
    const own = cards
      .filter((card) => card.contractId === contract.id)
      .toSorted((a, b) => (a.fromDay === b.fromDay ? a.number - b.number : a.fromDay < b.fromDay ? -1 : 1));
    const end = earlier(contract.endedOn ?? contract.endsOn, last);
    return own.flatMap((card, at) => {
      const next = own[at + 1];
      const fromDay = later(later(card.fromDay, contract.startsOn), first);
      const untilDay = next ? earlier(dayBefore(next.fromDay), end) : end;
      if (untilDay < fromDay) return [];
      const { id: cardId, contractId, number, terms } = card;
      return [{ cardId, contractId, contractNo: contract.contractNo, number, fromDay, untilDay, terms }];
    });
  });
}

/** The card in force on a day that prices a post, and its price; of several contracts the one that began last. */
export function rateOn(
  cards: readonly CardInForce[],
  postId: string,
  day: Day,
): { card: CardInForce; rate: PostRate } | null {
  for (const card of cards) {
    if (day < card.fromDay || day > card.untilDay) continue;
    const rate = card.terms.posts.find((one) => one.postId === postId);
    if (rate) return { card, rate };
  }
  return null;
}

const later = (a: Day, b: Day) => (a > b ? a : b);
const earlier = (a: Day, b: Day) => (a < b ? a : b);
