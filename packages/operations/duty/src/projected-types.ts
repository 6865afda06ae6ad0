/** What a handover counted. */
export interface GearLine {
  item: string;
  count: number;
  expected: number;
  ok: boolean;
}

/** What the guard said of a point he did not scan. */
export interface MissedCheckpoint {
  checkpoint: string;
  reason: 'label-damaged' | 'no-access' | 'called-away' | 'forgotten';
}

/** What a guard chose at a question: the choice's place in the list, from 0. */
export interface QuestionAnswer {
  question: string;
  choice: number;
}

/** Somebody missed at muster, and why as far as is known. */
export interface AbsentPerson {
  person: string;
  absence: 'late' | 'leave' | 'sick' | 'elsewhere' | 'unknown';
}

/** One line of a list that was gone through. */
export interface CheckedItem {
  key: string;
  ok: boolean;
}

/** A line of a paper sheet: when it claims to be, and what it is about. */
export interface TranscribedLine {
  at: string;
  about: 'presence' | 'patrol' | 'visitor' | 'handover' | 'log' | 'other';
}

/** A line of a goods slip, or of what was carried: item, specification, quantity and what it is counted in. */
export interface GoodsLine {
  item: string;
  spec: string | null;
  quantity: number;
  measure: string | null;
}

/** Keys of one custody that came back, or were lost, at one time. */
export interface KeysBack {
  entryId: string;
  at: string;
  keyNos: string[];
  keyState: 'sound' | 'damaged' | 'lost';
}
