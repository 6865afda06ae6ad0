/** 单选, 多选, 判断, 排序, 看图. */
export const questionKinds = ['single', 'multiple', 'true-false', 'order', 'picture'] as const;
export type QuestionKind = (typeof questionKinds)[number];

export interface QuestionChoice {
  text: string;
  textEn: string | null;
}

/** So many questions of a topic, each worth so many points. */
export interface PaperRule {
  topic: string;
  count: number;
  points: number;
}

/** A question as it is shown: nothing of what is right. */
export interface PaperQuestion {
  questionId: string;
  kind: QuestionKind;
  topic: string;
  points: number;
  text: string;
  textEn: string | null;
  pictureFileId: string | null;
  /** What it shows; papers drawn before there was this have none. */
  pictureAlt?: string | null;
  choices: QuestionChoice[];
}

/** What is right: indices into the choices as they are shown. */
export interface KeyItem {
  questionId: string;
  kind: QuestionKind;
  topic: string;
  points: number;
  right: number[];
}

/** Question → indices chosen, in the order they were put for an order question. */
export type Answers = Record<string, number[]>;

/** Topic → points reached and points to be had. */
export type TopicScores = Record<string, { points: number; of: number }>;
