import type { Sex } from '@zhiqin/regulations';
import type { EmploymentTerms } from '../terms/employment-terms.ts';

/** What the file, the training record and the contract say of somebody: all that decides where he may stand. */
export interface PersonFacts {
  joinedOn: string;
  leftOn: string | null;
  birthDate: string | null;
  sex: Sex | null;
  formerRetirementAge: 50 | 55 | null;
  education: string | null;
  nationality: string | null;
  certificates: readonly {
    kind: string;
    /** 五级 5 … 一级 1; null: the paper names none. */
    level: number | null;
    issuedOn: string;
    expiresOn: string | null;
    revokedOn: string | null;
  }[];
  papers: readonly PaperFact[];
  terms: readonly EmploymentTerms[];
  /** From when a written contract is on file; null: none. */
  contractFrom: string | null;
  /** Results by topic, with the score where one was given (0–100). `isPassed` null: the score alone decides. */
  results: readonly { day: string; topic: string; isPassed: boolean | null; score: number | null }[];
  lastFireTrainingOn: string | null;
  /** Site → day from which its induction is signed with every item known. */
  inductedOn: ReadonlyMap<string, string>;
}

export interface PaperFact {
  kind: string;
  title: string | null;
  startsOn: string;
  endsOn: string | null;
  outcome: string | null;
}

/** What a place asks for. */
export interface PostNeeds {
  siteId: string;
  /** One of `postKinds` of `sites`. */
  kind: string;
  /** The score a topic before the post is passed with there (P04; `passScoresOf`). */
  passScore: number;
  /** Skills by name, as the file's papers of kind `skill` name them. */
  skills?: readonly string[];
}
