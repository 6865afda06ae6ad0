import type { Day } from '@zhiqin/kernel';
import type { WorkLimit } from '@zhiqin/regulations/rules';

export type CheckedControl = 'P01' | 'R03' | 'R04' | 'R05' | 'R06' | 'R07' | 'R09' | 'R10' | 'skill';

/** What a check says of a plan. Words: i18n `portalRoster`, `findings.<control>`; never shown to a client. */
export interface RosterFinding {
  control: CheckedControl;
  /** Null: about the month as a whole. */
  guardId: string | null;
  /** Roster days concerned, earliest first. */
  days: readonly Day[];
  /** Of the work concerned, as given. */
  keys: readonly string[];
  measure: number;
  /** Null where the rule knows no figure. */
  limit: number | null;
  unit: 'minutes' | 'days' | 'shifts';
  citation: string;
  /** False where no source sets the figure. */
  isLaw: boolean;
  /** Severity B: refused at publication for that one assignment. */
  refuses: boolean;
  /** What the law has the contractor pay for it, in fen; null: no money follows, or his pay is not known. */
  payFen: number | null;
  /** What exactly is meant, e.g. the skills that are missing. */
  detail?: string;
  /** Highest fine that may be added. */
  fineFen: number | null;
}

/** A finding measured against a limit, with no money unless told. */
export function finding(
  about: Pick<RosterFinding, 'control' | 'guardId' | 'days' | 'keys' | 'measure' | 'unit'>,
  limit: WorkLimit & { value: number },
  money: Partial<Pick<RosterFinding, 'payFen' | 'fineFen'>> = {},
): RosterFinding {
  return {
    ...about,
    limit: limit.value,
    citation: limit.citation,
    isLaw: limit.isLaw,
    refuses: false,
    payFen: null,
    fineFen: null,
    ...money,
  };
}
