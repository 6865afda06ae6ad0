import type { DemoEnrolment } from '@zhiqin/story';
import type { Running } from './start.ts';

/** What a person needs next: addresses and, with demo data, who may sign in. */
export function startTable({
  origin,
  telling,
  pagesMissing,
}: Pick<Running, 'origin' | 'telling' | 'pagesMissing'>): string {
  if (!origin) return '\n  Job loop running. Ctrl-C stops it.\n';
  const addresses = [
    ['总部 Headquarters', `${origin}/admin`],
    ['甲方 Client', `${origin}/client`],
    ['保安员手机 Guard phone', `${origin}/guard/`],
    ['公众 Public', `${origin}/p`],
  ];
  const signIns = (telling?.signIns ?? []).map(({ at, who, login, secret }) => [at, who, login, secret]);
  const parts = ['', table(['', ''], addresses)];
  if (signIns.length > 0)
    parts.push(table(['演示 Demo', '身份 Who', '账号 Sign in', '密码 Password / PIN'], signIns));
  for (const app of pagesMissing) parts.push(`  ${app} has not been built: its pages answer 404.`);
  parts.push('  Ctrl-C stops everything.', '');
  return parts.join('\n');
}

/** The way in for a visitor's own phone; a captain shows another under his site's devices. */
export function enrolmentLine(origin: string, { siteCode, linkPath, expiresAt }: DemoEnrolment): string {
  const until = expiresAt.toTimeString().slice(0, 5);
  return `  登记手机 Enrol a phone (${siteCode}): ${origin}${linkPath}  一次有效 good once, until ${until}\n\n`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = head.some(Boolean) ? [head, ...rows] : rows;
  const widths = head.map((_, column) => Math.max(...all.map((row) => columnsOf(row[column] ?? ''))));
  const line = (left: string, middle: string, right: string) =>
    `  ${left}${widths.map((width) => '─'.repeat(width + 2)).join(middle)}${right}`;
  const text = (row: readonly string[]) =>
    `  │${row.map((cell, column) => ` ${cell}${' '.repeat((widths[column] ?? 0) - columnsOf(cell))} `).join('│')}│`;
  const body = rows.map(text);
  const top = head.some(Boolean) ? [text(head), line('├', '┼', '┤')] : [];
  return [line('┌', '┬', '┐'), ...top, ...body, line('└', '┴', '┘')].join('\n');
}

/** A Chinese character takes two columns of a terminal. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const letter of text) columns += /[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦]/.test(letter) ? 2 : 1;
  return columns;
}
