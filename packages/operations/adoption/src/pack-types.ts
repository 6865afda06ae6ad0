import type { QuestionChoice } from './life-types.ts';

/** What is to be signed for at a site: the new articles of a version in force, each with its posts and questions. */
export interface AcknowledgementAsked {
  versionId: string;
  versionNo: number;
  title: string;
  titleEn: string | null;
  /** First day it is due. */
  effectiveOn: string;
  articles: {
    articleId: string;
    /** Null: every post. */
    postIds: string[] | null;
    questions: {
      id: string;
      text: string;
      textEn: string | null;
      choices: QuestionChoice[];
      /** Shown once he has answered. */
      correctChoice: number;
    }[];
  }[];
}

/** What of a short order a phone keeps. */
export interface ShortOrder {
  id: string;
  text: string;
  textEn: string | null;
  photoFileId: string | null;
  /** What a phone asks for by the order's id and keeps by its hash; null: none, or its bytes were erased. */
  photo: { sha256: string; mediaType: string; sizeBytes: number } | null;
  /** What the photo shows, in words. */
  photoAlt: string | null;
  /** Null: every post. */
  postIds: string[] | null;
  /** ISO, UTC. */
  startsAt: string;
  endsAt: string;
  issuerName: string | null;
}
