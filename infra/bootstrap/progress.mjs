/** A failure that one line explains; no stack is shown for it. */
export class PlainFailure extends Error {}

/** Numbered lines with seconds, so that somebody who waits sees what for. */
export class Progress {
  #stream;
  #count = 0;

  constructor(stream) {
    this.#stream = stream;
  }

  /** Announces a step, does it, says how long it took. `work` may return a word on what it found. */
  async step(title, work) {
    this.#count += 1;
    const label = `[${this.#count}] ${title}`;
    this.#stream.write(`${label} …\n`);
    const began = performance.now();
    const remark = await work();
    this.#stream.write(`${label}: ${remark ?? 'done'}, ${secondsSince(began)} s\n`);
  }

  /** A numbered line for something that has no end to wait for. */
  note(title) {
    this.#count += 1;
    this.#stream.write(`[${this.#count}] ${title} …\n`);
  }

  /** A line of its own. */
  say(line) {
    this.#stream.write(`${line}\n`);
  }
}

/** Seconds since a `performance.now()`, with one decimal. */
export function secondsSince(began) {
  return ((performance.now() - began) / 1000).toFixed(1);
}
