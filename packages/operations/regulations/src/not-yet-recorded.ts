/**
 * Controls whose facts nothing in the product records yet: catalogued, bindable, judged by their tests, and unproven on a
 * site. A control leaves this list in the change that loads its facts (`compliance`, src/facts); the list is printed in
 * `not-yet-recorded.md` beside the README.
 */
export const notYetRecorded: ReadonlySet<string> = new Set([
  'T04',
  'T07',
  'V13',
  'M06',
  'F03',
  'F04',
  'F07',
  'F09',
  'I09',
  'I10',
  'I11',
  'K01',
  'K02',
  'K03',
  'K04',
  'K05',
  'K06',
  'K07',
  'K08',
  'K11',
  'K12',
  'K13',
]);
