/** Letters that would be markup, as text. */
const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/**
 * A refusal as a page of one sentence and the way back, for a form that a browser sent without a script: there JSON would
 * stand on the screen of somebody who only chose too large a photo.
 */
export function plainPage({
  message,
  back,
  language,
}: {
  message: string;
  back: string;
  language: string;
}): string {
  return [
    `<!doctype html><html lang="${escaped(language)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(message)}</title></head>`,
    `<body><p>${escaped(message)}</p><p><a href="${escaped(back)}">←</a></p></body></html>`,
  ].join('');
}
