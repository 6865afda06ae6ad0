/** What the page measures itself with. */
interface PhoneWatch {
  /** The tag reader the app has opened, where our code is handed in as if a tag had been read. */
  tag: { onreading: ((event: object) => void) | null } | null;
  /** @returns milliseconds until the point is painted and the reading is stored. */
  read(text: string): Promise<number>;
  /** @returns milliseconds until the confirmation is painted and the entry is stored. */
  save(button: string): Promise<number>;
}

declare global {
  interface Window {
    zhiqinBench: PhoneWatch;
  }
}

/** As a label carries it. */
export const label = (code: string) => `ZQ1:${code}`;

/**
 * Runs in the page before the app: a tag reader that reads what it is told, and an eye on what is painted and stored.
 * Painted: the second frame after the change. Stored: the writing transaction is complete.
 */
export function watchPhone(): void {
  const stored = { entries: 0, drafts: 0 };
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (names, mode, options) {
    const transaction = begin.call(this, names, mode, options);
    if (mode === 'readwrite') {
      transaction.addEventListener('complete', () => {
        for (const name of ['entries', 'drafts'] as const)
          if ([names].flat().includes(name)) stored[name] = performance.now();
      });
    }
    return transaction;
  };
  const painted = (isThere: () => boolean) =>
    new Promise<number>((resolve) => {
      const look = () => {
        if (!isThere()) return;
        seeing.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
      };
      const seeing = new MutationObserver(look);
      seeing.observe(document.body, { childList: true, subtree: true, characterData: true });
      look();
    });
  const storedAfter = async (name: 'entries' | 'drafts', since: number) => {
    while (stored[name] <= since) await new Promise((resolve) => setTimeout(resolve, 1));
    return stored[name];
  };
  const buttonNamed = (name: string) =>
    [...document.querySelectorAll('button')].find((button) => button.textContent?.trim() === name);

  window.zhiqinBench = {
    tag: null,
    async read(text) {
      const tag = window.zhiqinBench.tag;
      window.zhiqinBench.tag = null;
      const since = performance.now();
      const isShown = painted(() => document.querySelector('main h2') !== null);
      const records = [{ recordType: 'text', encoding: 'utf-8', data: new TextEncoder().encode(text) }];
      tag?.onreading?.({ message: { records } });
      return Math.max(await isShown, await storedAfter('drafts', since)) - since;
    },
    async save(name) {
      const before = document.querySelector('footer [role=alert]')?.textContent;
      const since = performance.now();
      const isShown = painted(() => {
        const said = document.querySelector('footer [role=alert]')?.textContent;
        return said !== undefined && said !== before;
      });
      buttonNamed(name)?.click();
      return Math.max(await isShown, await storedAfter('entries', since)) - since;
    },
  };
  (globalThis as { NDEFReader?: unknown }).NDEFReader = class {
    onreading = null;
    scan() {
      window.zhiqinBench.tag = this;
      return Promise.resolve();
    }
  };
}
