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
