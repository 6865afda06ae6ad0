import { expect, type Locator, type Page } from '@playwright/test';
import { isGoodPage } from './checks.ts';
import { fitsLargestType, fitsThumb, type GuardPhone, pin } from './guard-phone.ts';
import { CountingHand, type Effort } from './hand.ts';
import { type Say, wordsOf } from './words.ts';

/** One way through the phone, from its home screen to what it records. */
export interface Journey {
  name: string;
  /** What it may cost at most, by the promise made for it. */
  limitSeconds?: number | undefined;
  walk(walk: GuardWalk): Promise<void>;
}

export interface Walked extends Effort {
  name: string;
  limitSeconds: number | null;
  /** From home until what is filled in stands on the screen. */
  tapsToForm: number;
  kinds: string[];
}

/** A guard on his phone: he goes by the words he reads, and every tap and key is counted. */
export class GuardWalk {
  readonly phone: GuardPhone;
  readonly page: Page;
  readonly hand: CountingHand;
  readonly say: Say;
  /** What the phone has recorded, in its order; the first has number 1. */
  readonly recorded: string[] = [];
  /** Addresses of all screens that were looked at. */
  readonly seen = new Set<string>();
  readonly #duty: Say;
  readonly #lookedAt = new Set<string>();
  #tapsToForm: number | null = null;
  #untilSaved: Effort | null = null;

  private constructor(phone: GuardPhone, duty: Say) {
    this.phone = phone;
    this.page = phone.page;
    this.hand = new CountingHand(phone.page);
    this.say = phone.say;
    this.#duty = duty;
  }

  static async of(phone: GuardPhone): Promise<GuardWalk> {
    return new GuardWalk(phone, await wordsOf(phone.language, 'duty'));
  }

  /** The words of an entry's field as a form shows them, and of a code in it. */
  field(name: string): string {
    try {
      return this.say(`duties.fields.${name}`);
    } catch {
      return this.#duty(`fields.${name}`);
    }
  }
  code(field: string, value: string): string {
    return this.#duty(`codes.${field}.${value}`);
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }
  get main(): Locator {
    return this.page.getByRole('main');
  }
  link(text: string): Promise<void> {
    return this.follow(this.page.getByRole('link', { name: text, exact: true }).first());
  }
  /** Where it leads has come once this returns. */
  async follow(link: Locator): Promise<void> {
    await expect(link).toBeVisible();
    const href = (await link.getAttribute('href')) ?? '';
    const before = (await this.heading.textContent()) ?? '';
    await this.hand.tap(link);
    await expect(this.page).toHaveURL((url) => url.href === new URL(href, url).href);
    await expect(this.heading).not.toHaveText(before);
  }
  button(text: string): Promise<void> {
    return this.hand.tap(this.main.getByRole('button', { name: text, exact: true }).first());
  }
  tick(text: string): Promise<void> {
    return this.hand.tap(this.page.getByLabel(text, { exact: true }));
  }
  write(label: string, text: string): Promise<void> {
    return this.hand.write(this.page.getByLabel(label, { exact: true }).first(), text);
  }
  choose(question: string, answer: string): Promise<void> {
    const group = this.page.getByRole('group', { name: question, exact: true });
    return this.hand.tap(group.getByRole('button', { name: answer, exact: true }));
  }
  /** The PIN of whoever signs, and the button below it. */
  async sign(label: string): Promise<void> {
    await this.write(label, pin);
    await this.button(this.say('pin.confirm'));
  }
  /** The first answer to each question of the form that has none yet. */
  async answerOpenQuestions(): Promise<void> {
    const groups = this.main.getByRole('group');
    const open = await groups.evaluateAll((all) =>
      all.flatMap((group, index) => {
        const answers = [...group.querySelectorAll('button[aria-pressed]')];
        const isOpen = answers.length > 0 && answers.every((one) => one.ariaPressed === 'false');
        return isOpen ? [index] : [];
      }),
    );
    for (const index of open) await this.hand.tap(groups.nth(index).getByRole('button').first());
  }
  /** To a tile of the home screen that the gate's or the other forms stand behind, and on. */
  async viaGate(register?: string, ...links: string[]): Promise<void> {
    await this.link(this.say('home.gate'));
    // A register's tile also counts what is open in it.
    if (register) await this.follow(this.main.getByRole('link', { name: counted(register) }).first());
    for (const text of links) await this.link(text);
  }
  async viaDuties(kind: string): Promise<void> {
    await this.link(this.say('home.duties'));
    await this.form();
    await this.link(this.say(`kinds.${kind}`));
  }

  /**
   * What is to be filled in stands on the screen: a good page, big enough for a thumb, in type twice the size too.
   * Looked at once; a screen that shows something else under the same name and address says what by `state`, and by
   * what it is known.
   */
  async form(state = '', knownBy = this.heading): Promise<void> {
    await expect(knownBy).toBeVisible();
    if (!state || this.#tapsToForm === null) this.#tapsToForm = this.hand.taps;
    const { pathname } = new URL(this.page.url());
    const key = `${pathname.replace(/[0-9a-f-]{36}/, 'id')} ${await this.heading.textContent()} ${state}`;
    if (this.#lookedAt.has(key)) return;
    this.#lookedAt.add(key);
    this.seen.add(pathname.replace(/^\/guard/, '') || '/');
    await isGoodPage(this.page, this.phone.language);
    await fitsThumb(this.page);
    await fitsLargestType(this.page);
  }

  /** The phone says that it has stored what was recorded, and under which number. */
  async saved(kind: string): Promise<void> {
    this.#untilSaved = this.hand.effort();
    this.recorded.push(kind);
    const number = this.say('entryNo', { seq: this.recorded.length });
    await expect(
      this.page.getByRole('alert').filter({ hasText: new RegExp(`${number}$`) }),
      `${kind} is stored`,
    ).toBeVisible();
  }

  /** From home, then back home; the way back is not counted. */
  async go({
    name,
    limitSeconds = null,
    walk,
  }: Omit<Journey, 'limitSeconds'> & { limitSeconds?: number | null }): Promise<Walked> {
    const before = this.recorded.length;
    this.hand.begin();
    this.#tapsToForm = null;
    this.#untilSaved = null;
    await walk(this);
    const effort = this.#untilSaved ?? this.hand.effort();
    const tapsToForm = this.#tapsToForm ?? this.hand.taps;
    await this.home();
    return { name, ...effort, limitSeconds, tapsToForm, kinds: this.recorded.slice(before) };
  }

  async home(): Promise<void> {
    const back = this.page.getByRole('link', { name: this.say('back'), exact: true });
    const atHome = this.page.getByRole('navigation', { name: this.say('home.tasks') });
    for (;;) {
      await expect(back.or(atHome)).toBeVisible();
      if (await atHome.isVisible()) return;
      const from = this.page.url();
      // A form that has just been saved goes on by itself: whichever was first, the next look tells where it led.
      await back.tap({ timeout: 1_500 }).catch(() => undefined);
      await this.page.waitForURL((url) => url.href !== from, { timeout: 1_500 }).catch(() => undefined);
    }
  }
}

const counted = (name: string) => new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( · \\d+)?$`);
