import { readForm } from '../form-body.ts';
import { textOf } from '../params.ts';
import { Refusal } from '../refusal.ts';
import { emit, type Ledger, ledgerOf, type Simulation } from '../simulation.ts';
import { escaped, frame, type Language } from './frame.ts';
import { invoicePage } from './invoice-page.ts';
import { panelPage, panelWish } from './panel-page.ts';
import { payPage, payWish } from './pay-page.ts';
import { portalPage, portalWish } from './portal-page.ts';

export interface PageCall {
  method: string;
  /** Path below the address the pages are shown under, with its query. */
  url: string;
  body: string;
}

export interface PageAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** What the panel may turn. */
export interface Panel {
  sim: Simulation;
  advance(span: { days?: number }): void;
  setDown(isDown: boolean): void;
  isDown(): boolean;
}

export const languageOf = (locale: string | null): Language => (locale?.startsWith('en') ? 'en' : 'zh');

export const shown = (body: string, status = 200): PageAnswer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  body,
});

/** After a form: a page of its own, so that going back sends nothing again. */
export const led = (to: string): PageAnswer => ({
  status: 303,
  headers: { location: to, 'cache-control': 'no-store' },
  body: '',
});

/** Whose books hold a thing: sessions of connected accounts are paid on the same page. */
export function bookOf(sim: Simulation, isThere: (ledger: Ledger) => boolean): Ledger | undefined {
  return Object.keys(sim.state.books)
    .map((key) => ledgerOf(sim, key || null))
    .find(isThere);
}

/** The simulator's pages: to pay, to look after a subscription, to join with an account, and its own panel. */
export function answerPage(panel: Panel, { method, url, body }: PageCall): PageAnswer {
  const { sim } = panel;
  const [path = '/', search = ''] = url.split(/\?(.*)/s);
  const [, kind = '', id = ''] = path.split('/');
  const query = readForm(search);
  const form = method === 'POST' ? readForm(body) : {};
  try {
    if (kind === '') {
      const language = languageOf(textOf(query, 'language') ?? null);
      if (method === 'POST') return panelWish(panel, form, language);
      return shown(panelPage(panel, language));
    }
    if (kind === 'pay') return method === 'POST' ? payWish(sim, id, form) : shown(payPage(sim, id, null));
    if (kind === 'portal') return method === 'POST' ? portalWish(sim, id, form) : shown(portalPage(sim, id));
    if (kind === 'invoice') return shown(invoicePage(sim, id));
    if (kind === 'join')
      return method === 'POST'
        ? joinWish(sim, id, form)
        : shown(joinPage(sim, id, textOf(query, 'back') ?? '/'));
    throw new Refusal(404, 'no such page');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const words = error.status === 404 ? '没有这个页面 No such page' : error.message;
    return shown(frame('zh', '模拟支付 Simulation', `<p>${escaped(words)}</p>`), error.status);
  }
}

function joinPage(sim: Simulation, id: string, back: string): string {
  const account = sim.state.accounts[id];
  if (!account) throw new Refusal(404, 'no such account');
  const language = languageOf(textOf(readForm(back.split('?')[1] ?? ''), 'language') ?? null);
  const words =
    language === 'zh'
      ? { title: '收款账户开通', text: '在真实的 Stripe 上，这里填写企业资料和银行账户。', go: '完成开通' }
      : {
          title: 'Open an account for payments',
          text: 'At the real Stripe, company and bank details are given here.',
          go: 'Complete',
        };
  return frame(
    language,
    words.title,
    `<p>${escaped(account.business_profile.name ?? account.id)}</p><p class="small">${words.text}</p>
    <form method="post"><input type="hidden" name="back" value="${escaped(back)}"><button>${words.go}</button></form>`,
  );
}

function joinWish(sim: Simulation, id: string, form: ReturnType<typeof readForm>): PageAnswer {
  const account = sim.state.accounts[id];
  if (!account) throw new Refusal(404, 'no such account');
  Object.assign(account, { charges_enabled: true, payouts_enabled: true, details_submitted: true });
  emit(ledgerOf(sim, id), 'account.updated', account);
  return led(textOf(form, 'back') ?? '/');
}
