import { eventOf } from '../deliver.ts';
import type { Params } from '../form-body.ts';
import { textOf } from '../params.ts';
import { itemOf } from '../subscriptions.ts';
import { led, type PageAnswer, type Panel } from './answer-page.ts';
import { day, escaped, frame, type Language } from './frame.ts';

const words = {
  zh: {
    title: 'Stripe 模拟器',
    clock: '模拟时钟',
    day: '前进 1 天',
    month: '前进 31 天',
    down: '让它停机',
    up: '恢复运行',
    isDown: '停机中：不应答，也不发送事件',
    subscriptions: '订阅',
    events: '最近的事件',
    none: '还没有。',
    heads: ['订阅', '状态', '席位', '本期到'],
    eventHeads: ['事件', '账户', '送达', '次数'],
  },
  en: {
    title: 'Stripe simulator',
    clock: 'Its clock',
    day: 'Forward 1 day',
    month: 'Forward 31 days',
    down: 'Take it down',
    up: 'Bring it back',
    isDown: 'Down: nothing is answered, no event is sent',
    subscriptions: 'Subscriptions',
    events: 'Latest events',
    none: 'None yet.',
    heads: ['Subscription', 'Status', 'Seats', 'Period ends'],
    eventHeads: ['Event', 'Account', 'Delivered', 'Tries'],
  },
} as const;

const table = (heads: readonly string[], rows: readonly (readonly string[])[], none: string) =>
  rows.length === 0
    ? `<p class="small">${none}</p>`
    : `<div class="scroll" tabindex="0"><table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${rows
        .map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`)
        .join('')}</tbody></table></div>`;

export function panelPage({ sim, isDown }: Panel, language: Language): string {
  const say = words[language];
  const subscriptions = Object.values(sim.state.books['']?.subscriptions ?? {}).map((one) => {
    const item = itemOf(one);
    return [one.id, one.status, String(item.quantity), day(item.current_period_end, language)];
  });
  const deliveries = sim.state.deliveries
    .slice(-30)
    .reverse()
    .map((one) => [
      eventOf(sim, one)?.type ?? one.eventId,
      one.accountId ?? '–',
      one.lastStatus === null ? '–' : String(one.lastStatus),
      String(one.attempts),
    ]);
  return frame(
    language,
    say.title,
    [
      `<p>${say.clock}: <b>${day(sim.now(), language)}</b></p>`,
      isDown() ? `<p class="wrong" role="status">${say.isDown}</p>` : '',
      `<form method="post" class="row"><button name="wish" value="day">${say.day}</button><button name="wish" value="month">${say.month}</button>`,
      `<button class="quiet" name="wish" value="${isDown() ? 'up' : 'down'}">${isDown() ? say.up : say.down}</button></form>`,
      `<h2>${say.subscriptions}</h2>`,
      table(say.heads, subscriptions, say.none),
      `<h2>${say.events}</h2>`,
      table(say.eventHeads, deliveries, say.none),
    ].join(''),
    true,
  );
}

export function panelWish(panel: Panel, form: Params, language: Language): PageAnswer {
  const wish = textOf(form, 'wish');
  if (wish === 'day') panel.advance({ days: 1 });
  if (wish === 'month') panel.advance({ days: 31 });
  if (wish === 'down') panel.setDown(true);
  if (wish === 'up') panel.setDown(false);
  return led(`${panel.sim.pages}/?language=${language}`);
}
