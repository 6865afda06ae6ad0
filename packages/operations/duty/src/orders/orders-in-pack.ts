import type { AcknowledgementAsked, ShortOrder } from '@zhiqin/adoption/rules';

/** Who of a site signed for which of a version's new articles; null = for all of them. */
interface SignedFor {
  personId: string;
  articleIds: string[] | null;
}

export interface OrdersAtHand {
  toSign: (AcknowledgementAsked & { signed: SignedFor[] })[];
  shortOrders: (ShortOrder & { readBy: string[] })[];
}
