import { type createI18n, textFor } from '@zhiqin/i18n';
import { type Action, can, policy } from './policy.ts';
import { roles } from './roles.ts';

type Speaker = Awaited<ReturnType<typeof createI18n>>;

/** The permission table as a page for people: one row per action, one column per role, both languages. */
export function permissionMatrix(zh: Speaker, en: Speaker): string {
  const both = (key: string) => `${textFor(zh, 'access', key)}<br>${textFor(en, 'access', key)}`;
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const lines = (Object.keys(policy) as Action[]).map((action) =>
    row([both(`action.${action}`), `\`${action}\``, ...roles.map((role) => (can(role, action) ? '●' : ''))]),
  );
  return [
    `# ${textFor(zh, 'access', 'matrix.title')} · ${textFor(en, 'access', 'matrix.title')}`,
    '',
    textFor(zh, 'access', 'matrix.note'),
    textFor(en, 'access', 'matrix.note'),
    '',
    row([both('matrix.action'), '', ...roles.map((role) => both(`role.${role}`))]),
    row(['---', '---', ...roles.map(() => ':-:')]),
    ...lines,
    '',
  ].join('\n');
}
