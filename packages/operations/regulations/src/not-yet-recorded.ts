/**
 * Controls whose facts nothing in the product records yet: catalogued, bindable, judged by their tests, and unproven on a
 * site. A control leaves this list in the change that loads its facts (`compliance`, src/facts); the list is printed in
 * `not-yet-recorded.md` beside the README.
 */
export const notYetRecorded: ReadonlySet<string> = new Set([]);
