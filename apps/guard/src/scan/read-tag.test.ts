import { afterEach, describe, expect, it, vi } from 'vitest';
import { canReadTags, readTags } from './read-tag.ts';

afterEach(() => vi.unstubAllGlobals());

/** A phone's NFC that holds one tag to the reader. */
function phoneWithTag(records: object[], isAllowed = true) {
  const opened: { onreading: ((event: object) => void) | null; signal: AbortSignal }[] = [];
  class NDEFReader {
    onreading: ((event: object) => void) | null = null;
    async scan({ signal }: { signal: AbortSignal }) {
      if (!isAllowed) throw new DOMException('no', 'NotAllowedError');
      opened.push(Object.assign(this, { signal }));
    }
  }
  vi.stubGlobal('NDEFReader', NDEFReader);
  return { opened, hold: () => opened.at(-1)?.onreading?.({ message: { records } }) };
}
const bytes = (text: string) => new TextEncoder().encode(text);

describe('an NFC tag', () => {
  it('gives the text or address that its label’s QR carries', () => {
    const read = vi.fn();
    for (const record of [
      { recordType: 'text', encoding: 'utf-8', data: bytes('ZQ1:ABCD2345EFGH6789') },
      { recordType: 'url', data: bytes('https://zhiqin.example/c/ABCD2345EFGH6789') },
    ]) {
      const phone = phoneWithTag([{ recordType: 'empty' }, record]);
      readTags(read);
      phone.hold();
    }
    expect(read.mock.calls.flat()).toEqual([
      'ZQ1:ABCD2345EFGH6789',
      'https://zhiqin.example/c/ABCD2345EFGH6789',
    ]);
  });

  it('is not read any more once stopped', () => {
    const read = vi.fn();
    const phone = phoneWithTag([{ recordType: 'text', encoding: 'utf-8', data: bytes('ZQ1:X') }]);
    readTags(read)();
    expect(phone.opened[0]?.signal.aborted).toBe(true);
    phone.hold();
    expect(read).not.toHaveBeenCalled();
  });

  it('is not there on other phones, or where it was not allowed, and nothing breaks', async () => {
    expect(canReadTags()).toBe(false);
    readTags(() => {})();
    phoneWithTag([], false);
    expect(canReadTags()).toBe(true);
    readTags(() => {})();
    await Promise.resolve();
  });
});
