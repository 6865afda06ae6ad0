import type postgres from 'postgres';

/** A policy with one condition taken away. */
export interface Mutant {
  table: string;
  part: 'using' | 'check';
  /** The condition that is missing. */
  without: string;
  apply: string;
  undo: string;
}

interface Policy {
  table: string;
  using: string;
  check: string | null;
}

/** Every way to loosen every policy by one condition, and to do without it. */
export async function policyMutants(owner: postgres.Sql): Promise<Mutant[]> {
  const policies = await owner<Policy[]>`
    select tablename as table, qual as using, with_check as check from pg_policies where schemaname = 'public'
    order by tablename`;
  return policies.flatMap((policy) => {
    const check = policy.check ?? policy.using;
    const undo = statement(policy.table, policy.using, check);
    const using = loosened(policy.using).map(({ text, without }) => ({
      table: policy.table,
      part: 'using' as const,
      without,
      apply: statement(policy.table, text, check),
      undo,
    }));
    const checks = loosened(check).map(({ text, without }) => ({
      table: policy.table,
      part: 'check' as const,
      without,
      apply: statement(policy.table, policy.using, text),
      undo,
    }));
    const off = {
      table: policy.table,
      part: 'using' as const,
      without: 'row-level security',
      apply: `alter table "${policy.table}" disable row level security`,
      undo: `alter table "${policy.table}" enable row level security`,
    };
    return [...using, ...checks, off];
  });
}

const statement = (table: string, using: string, check: string) =>
  `alter policy wall on "${table}" using (${using}) with check (${check})`;

interface Loosened {
  text: string;
  without: string;
}

/** The predicate without each of its conditions in turn: whole, and every member of every AND. */
export function loosened(predicate: string): Loosened[] {
  return [{ text: 'true', without: 'all of it' }, ...within(predicate)];
}

function within(text: string): Loosened[] {
  const inner = unwrapped(text);
  for (const word of ['OR', 'AND'] as const) {
    const parts = splitAt(inner, word);
    if (parts.length < 2) continue;
    return parts.flatMap((part, index) => {
      const put = (other: string) =>
        `(${parts.map((one, at) => (at === index ? other : one)).join(` ${word} `)})`;
      const deeper = within(part).map((one) => ({ ...one, text: put(one.text) }));
      return word === 'AND' ? [{ text: put('true'), without: part }, ...deeper] : deeper;
    });
  }
  return [];
}

/** Without the brackets around the whole. */
function unwrapped(text: string): string {
  const trimmed = text.trim();
  if (!trimmed.startsWith('(')) return trimmed;
  return closingOf(trimmed) === trimmed.length - 1 ? unwrapped(trimmed.slice(1, -1)) : trimmed;
}

function closingOf(text: string): number {
  let depth = 0;
  for (const [at, sign] of signsOutsideQuotes(text)) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

function splitAt(text: string, word: 'AND' | 'OR'): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (const [at, sign] of signsOutsideQuotes(text)) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth === 0 && text.startsWith(` ${word} `, at)) {
      parts.push(text.slice(from, at));
      from = at + word.length + 2;
    }
  }
  return [...parts, text.slice(from)];
}

function* signsOutsideQuotes(text: string): Generator<[number, string]> {
  let quote = '';
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string;
    if (quote) {
      if (sign === quote) quote = '';
    } else if (sign === "'" || sign === '"') quote = sign;
    else yield [at, sign];
  }
}
