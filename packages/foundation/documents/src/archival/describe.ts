/** What a document says about itself, once in the info dictionary and once in XMP. */
interface Described {
  title: string;
  author: string;
  subject?: string;
  createdAt: Date;
  language: string;
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** XML text without what XML 1.0 has no place for: a name of "A & B" or a stray control must not break the description. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (sign) => escapes[sign] as string);
}

const seconds = (at: Date) => `${at.toISOString().slice(0, 19)}Z`;

/**
 * Writes the document's description as ISO 19005-3 wants it: the same title, author and dates as the info dictionary,
 * escaped. (pdfkit writes them as they come and leaves the date of change out; its conformance mark and its output intent
 * stay.)
 */
export function describe(
  pdf: PDFKit.PDFDocument,
  { title, author, subject = '', createdAt, language }: Described,
): PDFKit.PDFDocument {
  const made = seconds(createdAt);
  const inLanguage = (text: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${xml(text)}</rdf:li><rdf:li xml:lang="${language}">${xml(text)}</rdf:li></rdf:Alt>`;
  const open = pdf as unknown as { appendXML(xml: string): void; _addInfo(): void };
  open._addInfo = () =>
    open.appendXML(`<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreateDate>${made}</xmp:CreateDate><xmp:ModifyDate>${made}</xmp:ModifyDate><xmp:CreatorTool>Zhiqin</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:title>${inLanguage(title)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${xml(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description>${inLanguage(subject)}</dc:description>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>Zhiqin</pdf:Producer></rdf:Description>`);
  return pdf;
}
