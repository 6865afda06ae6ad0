/** Letters that would be markup, as text. */
export const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** Minor units as money: `¥1,234.00`. */
export function money(amount: number, currency: string, language: Language): string {
  return new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en', {
    style: 'currency',
    currency: currency.toUpperCase(),
  }).format(amount / 100);
}

export const day = (seconds: number, language: Language): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeZone: 'Asia/Shanghai',
  }).format(new Date(seconds * 1000));

export type Language = 'zh' | 'en';

const style = `
  :root { color-scheme: light; font: 16px/1.5 system-ui, "Noto Sans CJK SC", sans-serif; color: #1c2430; background: #eef1f5; }
  body { margin: 0; }
  .mark { background: #5b2a86; color: #fff; padding: .6rem 1rem; text-align: center; font-weight: 600; }
  main { max-width: 34rem; margin: 1.5rem auto; padding: 1.25rem; background: #fff; border: 1px solid #cfd6df; border-radius: 8px; box-sizing: border-box; }
  main.wide { max-width: 62rem; }
  h1 { font-size: 1.25rem; margin: 0 0 1rem; } h2 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
  .total { font-size: 1.75rem; font-weight: 700; font-variant-numeric: tabular-nums; margin: .25rem 0 1rem; overflow-wrap: anywhere; }
  .line { display: flex; justify-content: space-between; gap: 1rem; border-top: 1px solid #e3e8ee; padding: .5rem 0; }
  .line span { overflow-wrap: anywhere; min-width: 0; } .line b { font-variant-numeric: tabular-nums; white-space: nowrap; }
  fieldset { border: 1px solid #cfd6df; border-radius: 6px; margin: 0 0 1rem; padding: .75rem 1rem; } legend { font-weight: 600; padding: 0 .25rem; }
  label { display: flex; gap: .6rem; align-items: baseline; padding: .35rem 0; min-height: 1.75rem; }
  button { font: inherit; font-weight: 600; padding: .65rem 1rem; border-radius: 6px; border: 1px solid #5b2a86; background: #5b2a86; color: #fff; cursor: pointer; min-height: 2.75rem; }
  button.quiet { background: #fff; color: #5b2a86; }
  form.row { display: flex; flex-wrap: wrap; gap: .5rem; margin: .5rem 0; }
  .wrong { background: #fdecea; border: 1px solid #b3261e; color: #8c1d18; padding: .6rem .8rem; border-radius: 6px; margin: 0 0 1rem; }
  .small { color: #4a5566; font-size: .875rem; } a { color: #4b2370; }
  table { border-collapse: collapse; width: 100%; font-size: .875rem; } th, td { text-align: left; padding: .35rem .5rem; border-top: 1px solid #e3e8ee; }
  .scroll { overflow-x: auto; }
`;

/** A page that says of itself that it is no Stripe and moves no money. */
export function frame(language: Language, title: string, body: string, isWide = false): string {
  const mark =
    language === 'zh'
      ? '模拟支付 · 这不是 Stripe，不会产生任何真实扣款'
      : 'Simulation · this is not Stripe, and no money moves';
  return [
    `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">',
    `<title>${escaped(title)}</title><style>${style}</style></head><body>`,
    `<div class="mark" role="note">${mark}</div>`,
    `<main${isWide ? ' class="wide"' : ''}><h1>${escaped(title)}</h1>${body}</main></body></html>`,
  ].join('');
}
