import type { Params } from '../form-body.ts';
import { textOf } from '../params.ts';
import { Refusal } from '../refusal.ts';
import { settleInvoice } from '../routes.ts';
import { ledgerOf, type Simulation } from '../simulation.ts';
import { cancel, change, itemOf } from '../subscriptions.ts';
import { languageOf, led, type PageAnswer } from './answer-page.ts';
import { day, escaped, frame, money } from './frame.ts';

const words = {
  zh: {
    title: '订阅与付款方式',
    none: '还没有订阅。',
    seats: (count: number, amount: string) => `${count} 个席位，每期 ${amount}`,
    until: '本期到',
    ends: '到期后终止',
    cancel: '到期终止订阅',
    resume: '继续订阅',
    stop: '立即终止',
    card: '银行卡（模拟）',
    works: '换成可用的卡，并付清欠款',
    fails: '让这张卡从现在起被拒',
    invoices: '账单',
    back: '← 返回执勤',
    states: {
      trialing: '试用中',
      active: '有效',
      past_due: '逾期',
      unpaid: '未付',
      canceled: '已终止',
      incomplete: '未完成',
    },
    bills: { open: '未付', paid: '已付', draft: '草稿', void: '作废', uncollectible: '坏账' },
  },
  en: {
    title: 'Subscription and card',
    none: 'There is no subscription yet.',
    seats: (count: number, amount: string) => `${count} seats, ${amount} each period`,
    until: 'This period ends on',
    ends: 'ends then',
    cancel: 'Cancel at the end of the period',
    resume: 'Keep the subscription',
    stop: 'Cancel now',
    card: 'Card (simulated)',
    works: 'Change to a card that works, and pay what is owed',
    fails: 'Let this card be refused from now on',
    invoices: 'Invoices',
    back: '← Back to Zhiqin',
    states: {
      trialing: 'in trial',
      active: 'active',
      past_due: 'past due',
      unpaid: 'unpaid',
      canceled: 'cancelled',
      incomplete: 'incomplete',
    },
    bills: { open: 'open', paid: 'paid', draft: 'draft', void: 'void', uncollectible: 'uncollectible' },
  },
} as const;

function portalOf(sim: Simulation, id: string) {
  const ledger = ledgerOf(sim, null);
  const portal = ledger.books.portals[id];
  if (!portal) throw new Refusal(404, 'no such portal session');
  const subscriptions = Object.values(ledger.books.subscriptions).filter(
    (one) => one.customer === portal.customer,
  );
  const invoices = Object.values(ledger.books.invoices).filter((one) => one.customer === portal.customer);
  return { ledger, portal, subscription: subscriptions.at(-1), invoices: invoices.reverse() };
}

export function portalPage(sim: Simulation, id: string): string {
  const { portal, subscription, invoices } = portalOf(sim, id);
  const language = languageOf(portal.locale);
  const say = words[language];
  const parts: string[] = [];
  if (!subscription) parts.push(`<p>${say.none}</p>`);
  else {
    const item = itemOf(subscription);
    const amount = money(item.price.unit_amount * item.quantity, subscription.currency, language);
    const state = say.states[subscription.status as 'active'] ?? subscription.status;
    const live = subscription.status !== 'canceled';
    parts.push(
      `<p><b>${state}</b> · ${say.seats(item.quantity, amount)}</p>`,
      `<p class="small">${say.until} ${day(item.current_period_end, language)}${subscription.cancel_at_period_end ? ` · ${say.ends}` : ''}</p>`,
    );
    if (live) {
      const first = subscription.cancel_at_period_end
        ? `<button name="wish" value="resume">${say.resume}</button>`
        : `<button class="quiet" name="wish" value="cancel">${say.cancel}</button>`;
      parts.push(
        `<form method="post" class="row">${first}<button class="quiet" name="wish" value="stop">${say.stop}</button></form>`,
        `<h2>${say.card}</h2><form method="post" class="row"><button name="wish" value="works">${say.works}</button>`,
        `<button class="quiet" name="wish" value="fails">${say.fails}</button></form>`,
      );
    }
  }
  if (invoices.length > 0) {
    parts.push(`<h2>${say.invoices}</h2>`);
    for (const one of invoices)
      parts.push(
        `<div class="line"><span><a href="../invoice/${one.id}">${escaped(one.number)}</a> ${day(one.created, language)} · ${say.bills[one.status]}</span><b>${money(one.total, one.currency, language)}</b></div>`,
      );
  }
  parts.push(`<p><a href="${escaped(portal.return_url ?? '/')}">${say.back}</a></p>`);
  return frame(language, say.title, parts.join(''));
}

export function portalWish(sim: Simulation, id: string, form: Params): PageAnswer {
  const { ledger, portal, subscription, invoices } = portalOf(sim, id);
  const wish = textOf(form, 'wish');
  const { declining } = ledger.books;
  if (wish === 'fails') declining[portal.customer] = true;
  if (wish === 'works') {
    delete declining[portal.customer];
    for (const invoice of invoices) if (invoice.status === 'open') settleInvoice(ledger, invoice.id);
  }
  if (subscription && subscription.status !== 'canceled') {
    const end = itemOf(subscription).current_period_end;
    if (wish === 'cancel')
      change(ledger, subscription, { cancel_at_period_end: true, cancel_at: end, canceled_at: sim.now() });
    if (wish === 'resume')
      change(ledger, subscription, { cancel_at_period_end: false, cancel_at: null, canceled_at: null });
    if (wish === 'stop') cancel(ledger, subscription);
  }
  sim.touched();
  return led(`${sim.pages}/portal/${id}`);
}
