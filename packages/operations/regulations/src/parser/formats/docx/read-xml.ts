import { SaxesParser } from 'saxes';

export interface XmlEvents {
  open(name: string, attribute: (name: string) => string | undefined): void;
  close(name: string): void;
  text?(text: string): void;
}

/** Walks a part of a .docx. Names come without prefix: whichever prefix a writer chose, `p` is a paragraph. */
export function readXml(xml: string, events: XmlEvents): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('opentag', ({ name, attributes }) => {
    events.open(local(name), (wanted) => {
      for (const key in attributes) if (local(key) === wanted) return attributes[key];
      return undefined;
    });
  });
  parser.on('closetag', ({ name }) => events.close(local(name)));
  parser.on('text', (text) => events.text?.(text));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
