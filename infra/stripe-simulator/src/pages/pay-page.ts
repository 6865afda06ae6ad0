import { payOnPage } from '../checkout.ts';
import type { Params } from '../form-body.ts';
import { textOf } from '../params.ts';
import { Refusal } from '../refusal.ts';
import type { Simulation } from '../simulation.ts';
import { bookOf, languageOf, led, type PageAnswer, shown } from './answer-page.ts';
import { day, escaped, frame, money } from './frame.ts';

const words = {
  zh: {
    title: '付款',
    pay: '付款',
    start: '确认订阅',
    back: '← 返回，不付款',
    method: '付款方式',
    card: '银行卡',
    wechat_pay: '微信支付',
    alipay: '支付宝',
    outcome: '银行卡（模拟）',
    good: '4242…4242：付款成功',
    declined: '4000…0002：本次被拒',
    later: '4000…0341：本次成功，下次续费被拒',
    refused: '银行卡被拒，没有扣款。请换一张卡。',
    trial: (until: string) => `试用到 ${until}，今天不扣款。`,
    each: (amount: string) => `之后每期 ${amount}`,
    over: '这个付款页面已经关闭。',
  },
  en: {
    title: 'Payment',
    pay: 'Pay',
    start: 'Subscribe',
    back: '← Back without paying',
    method: 'Payment method',
    card: 'Card',
    wechat_pay: 'WeChat Pay',
    alipay: 'Alipay',
    outcome: 'Card (simulated)',
    good: '4242…4242: goes through',
    declined: '4000…0002: refused now',
    later: '4000…0341: goes through now, refused at the next renewal',
    refused: 'The card was refused and nothing was charged. Try another one.',
    trial: (until: string) => `In trial until ${until}; nothing is charged today.`,
    each: (amount: string) => `Then ${amount} each period`,
    over: 'This payment page has closed.',
  },
} as const;

export function payPage(sim: Simulation, id: string, refused: 'refused' | null): string {
  const ledger = bookOf(sim, ({ books }) => Object.hasOwn(books.sessions, id));
  const session = ledger?.books.sessions[id];
  const asked = sim.state.asked[id];
  if (!session || !asked) throw new Refusal(404, 'no such session');
  const language = languageOf(session.locale);
  const say = words[language];
  if (session.status !== 'open') {
    const back = session.status === 'complete' ? session.success_url : session.cancel_url;
    return frame(language, say.title, `<p>${say.over}</p><p><a href="${escaped(back ?? '/')}">←</a></p>`);
  }
  const lines = asked.lines.map(
    (line) =>
      `<div class="line"><span>${escaped(line.name)} × ${line.quantity}</span><b>${money(line.unitAmount * line.quantity, session.currency, language)}</b></div>`,
  );
  const monthly = money(session.amount_subtotal, session.currency, language);
  const trial = asked.trialEnd
    ? `<p class="small">${say.trial(day(asked.trialEnd, language))} ${say.each(monthly)}</p>`
    : '';
  const methods = session.payment_method_types.map(
    (method, at) =>
      `<label><input type="radio" name="method" value="${method}"${at === 0 ? ' checked' : ''}> ${say[method as 'card'] ?? method}</label>`,
  );
  const outcomes = (
    ['good', 'declined', ...(session.mode === 'subscription' ? (['later'] as const) : [])] as const
  ).map(
    (outcome, at) =>
      `<label><input type="radio" name="card" value="${outcome}"${at === 0 ? ' checked' : ''}> ${say[outcome]}</label>`,
  );
  return frame(
    language,
    say.title,
    [
      refused ? `<p class="wrong" role="alert">${say.refused}</p>` : '',
      `<p class="total">${money(session.amount_total, session.currency, language)}</p>`,
      trial,
      ...lines,
      '<form method="post"><h2></h2>',
      `<fieldset><legend>${say.method}</legend>${methods.join('')}</fieldset>`,
      `<fieldset><legend>${say.outcome}</legend>${outcomes.join('')}</fieldset>`,
      `<button>${session.mode === 'subscription' ? say.start : say.pay}</button></form>`,
      `<p><a href="${escaped(session.cancel_url ?? '/')}">${say.back}</a></p>`,
    ].join(''),
  ).replace('<h2></h2>', '');
}

export function payWish(sim: Simulation, id: string, form: Params): PageAnswer {
  const ledger = bookOf(sim, ({ books }) => Object.hasOwn(books.sessions, id));
  const session = ledger?.books.sessions[id];
  if (!ledger || !session) throw new Refusal(404, 'no such session');
  const card = textOf(form, 'card');
  const outcome = card === 'declined' || card === 'later' ? card : 'good';
  const isPaid = payOnPage(ledger, id, textOf(form, 'method') ?? 'card', outcome);
  if (isPaid) return led(session.success_url ?? '/');
  return shown(payPage(sim, id, session.status === 'open' ? 'refused' : null), 402);
}
