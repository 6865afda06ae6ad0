import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { client, post } from '@zhiqin/sites/schema';
import { bigint, boolean, index, integer, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { NeedsByDayType } from '../set-need.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** 临时勤务 or 增减岗: asked, priced, confirmed, laid out in the roster, closed. The client sees its own. */
export const temporaryDuty = tenantTable(
  'temporary_duty',
  {
    siteId: uuid('site_id').notNull(),
    clientId: uuid('client_id').notNull(),
    /** `<year>-<running number of the site>`. */
    dutyNo: text('duty_no').notNull(),
    /** `temporary`: a post of its own for these days; `post-change`: other heads at a standing post. */
    kind: text('kind').notNull(),
    title: text('title').notNull(),
    place: text('place'),
    /** The standing post of a post change. */
    changedPostId: uuid('changed_post_id'),
    changedCode: text('changed_code'),
    startsOn: text('starts_on').notNull(),
    /** Null: until further notice, of a post change alone. */
    endsOn: text('ends_on'),
    startTime: text('start_time'),
    endTime: text('end_time'),
    heads: integer('heads').notNull(),
    /** What the guards are told, as their short order. */
    orders: text('orders'),
    isPublicEvent: boolean('is_public_event').notNull(),
    /** 大型群众性活动安全许可: number of the police permit. */
    permitNo: text('permit_no'),
    /** `client` or `contractor`. */
    askedBy: text('asked_by').notNull(),
    askerName: text('asker_name'),
    askedAt: instant('asked_at').notNull(),
    pricedAt: instant('priced_at'),
    totalFen: bigint('total_fen', { mode: 'number' }),
    confirmedAt: instant('confirmed_at'),
    confirmerName: text('confirmer_name'),
    /** Where it was confirmed otherwise than here: by whom and how. */
    confirmedHow: text('confirmed_how'),
    /** What the client said when it did not agree. */
    remark: text('remark'),
    /** Where it stood when the office was last told. */
    toldState: text('told_state'),
    laidOutAt: instant('laid_out_at'),
    postId: uuid('post_id'),
    /** The short order its guards got. */
    orderId: uuid('order_id'),
    /** What the standing post needed before, to which it goes back. */
    needsBefore: jsonb('needs_before').$type<NeedsByDayType>(),
    closedAt: instant('closed_at'),
    cancelledAt: instant('cancelled_at'),
    cancelReason: text('cancel_reason'),
  },
  { scope: 'site', staffOnly: true, client: { column: 'client_id' } },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.clientId, () => client),
    tenantForeignKey(t, t.postId, () => post),
    unique('temporary_duty_no_key').on(t.tenantId, t.siteId, t.dutyNo),
    index('temporary_duty_days').on(t.tenantId, t.siteId, t.startsOn),
  ],
);

/** A priced line: what is charged for it, to the fen. Read by the statement. The client sees it once it is offered. */
export const temporaryDutyLine = tenantTable(
  'temporary_duty_line',
  {
    siteId: uuid('site_id').notNull(),
    clientId: uuid('client_id').notNull(),
    dutyId: uuid('duty_id').notNull(),
    position: integer('position').notNull(),
    /** Null: for the whole of it. */
    day: text('day'),
    text: text('text').notNull(),
    /** `hours`: rate × heads × hours; `fixed`: a price agreed. */
    basis: text('basis').notNull(),
    heads: integer('heads'),
    minutes: integer('minutes'),
    /** Of one head and hour. */
    rateFen: bigint('rate_fen', { mode: 'number' }),
    amountFen: bigint('amount_fen', { mode: 'number' }).notNull(),
    offeredAt: instant('offered_at'),
  },
  { scope: 'site', staffOnly: true, client: { column: 'client_id', when: 'offered_at is not null' } },
  (t) => [
    tenantForeignKey(t, t.dutyId, () => temporaryDuty),
    unique('temporary_duty_line_key').on(t.tenantId, t.dutyId, t.position),
  ],
);
