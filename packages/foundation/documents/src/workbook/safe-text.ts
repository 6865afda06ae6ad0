// = + - @ and their full-width forms begin a formula, TAB, CR and LF can hide one (OWASP: CSV injection).
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids them, and a reader would call the file broken.
const forbiddenInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text that no spreadsheet runs, at most the 32,767 characters a cell holds. */
export function safeText(text: string): string {
  const clean = text.toWellFormed().replace(forbiddenInXml, '');
  return (formulaStart.test(clean) ? `'${clean}` : clean).slice(0, 32_767);
}

/** The text as it was before `safeText`. */
export function originalText(text: string): string {
  return text.startsWith("'") && formulaStart.test(text.slice(1)) ? text.slice(1) : text;
}
