/** A route as both apps' `routes.ts` write it. */
interface Route {
  file: string;
  path?: string;
  index?: boolean;
  children?: readonly Route[];
}

/** The address patterns of all pages, `/admin/sites/:code`; routes without a page (`.ts`) are left out. */
export function pagesOf(routes: readonly Route[], base = ''): string[] {
  return routes.flatMap((route) => {
    const own = route.path ? `${base}/${route.path}` : base;
    if (route.children) return pagesOf(route.children, own);
    return route.file.endsWith('.tsx') ? [own || '/'] : [];
  });
}

/** An address for a pattern. @throws Error for a parameter nobody has given. */
export function addressOf(pattern: string, params: Readonly<Record<string, string>>): string {
  return pattern.replace(/:(\w+)|\*/g, (_, name: string | undefined) => {
    const value = params[name ?? '*'];
    if (!value) throw new Error(`no value for ${name ?? '*'} of ${pattern}`);
    return value;
  });
}
