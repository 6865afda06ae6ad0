/** A value of a form-encoded request: everything is text until somebody says otherwise. */
export type FormValue = string | FormValue[] | { [key: string]: FormValue };
export type Params = { [key: string]: FormValue };

/** Reads `items[0][price]=p&metadata[a]=b` as Stripe's servers do: brackets nest, numbers make a list. */
export function readForm(text: string): Params {
  const root: Params = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const path = [
      name.replace(/\[.*$/s, ''),
      ...[...name.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? ''),
    ];
    put(root, path, value);
  }
  return listed(root) as Params;
}

function put(at: Params, [key = '', ...rest]: string[], value: string): void {
  // `expand[]=a&expand[]=b`: an empty name takes the next place.
  const name = key === '' ? String(Object.keys(at).length) : key;
  if (rest.length === 0) {
    at[name] = value;
    return;
  }
  const next = at[name];
  const inner = typeof next === 'object' && !Array.isArray(next) ? next : {};
  at[name] = inner;
  put(inner, rest, value);
}

/** What is numbered from nought is a list. */
function listed(value: FormValue): FormValue {
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, listed(inner)] as const);
  const isList = entries.length > 0 && entries.every(([key], at) => key === String(at));
  return isList ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}
