import type { AssigneeKind, HazardState } from './hazard-words.ts';

/** A line of a hazard's course, as far as it moves the file. */
export interface HazardEvent {
  id: string;
  at: Date;
  kind: string;
  /** Whoever did it: the guard, or the member where he is none. */
  by: string | null;
  data: Record<string, unknown>;
}

export interface Standing {
  assigneeKind: AssigneeKind | null;
  assigneeName: string | null;
  doneAt: Date | null;
  doneBy: string | null;
  handedAt: Date | null;
  verifiedAt: Date | null;
  verifiedBy: string | null;
  /** Looks that do not count: by whoever did it, by nobody known, or at what nobody had said to be done. */
  uncounted: string[];
}

const isDone = (kind: string) => kind === 'hazard.done' || kind === 'done';
const isLook = (kind: string) => kind === 'hazard.verified' || kind === 'verified';

/**
 * What a course adds up to, in whatever order its lines arrived (S8-2.2.3). A look counts where it is another's than
 * who put it right; one's own is kept and changes nothing. A look that finds it bad opens it again.
 */
export function standingOf(events: readonly HazardEvent[]): Standing {
  const ordered = [...events].sort(
    (a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  const standing: Standing = {
    ...{ assigneeKind: null, assigneeName: null, doneAt: null, doneBy: null, handedAt: null },
    ...{ verifiedAt: null, verifiedBy: null, uncounted: [] },
  };
  const openAgain = () =>
    Object.assign(standing, { doneAt: null, doneBy: null, verifiedAt: null, verifiedBy: null });
  for (const { id, at, kind, by, data } of ordered) {
    if (kind === 'assigned') {
      standing.assigneeKind = data.assigneeKind as AssigneeKind;
      standing.assigneeName = String(data.assigneeName);
    } else if (kind === 'handed') standing.handedAt ??= at;
    else if (kind === 'reopened') openAgain();
    else if (isDone(kind) && !standing.verifiedAt) {
      standing.doneAt = at;
      standing.doneBy = by;
    } else if (isLook(kind)) {
      const counts = standing.doneAt !== null && by !== null && by !== standing.doneBy;
      if (!counts || standing.verifiedAt) standing.uncounted.push(id);
      else if (data.isGood === true) {
        standing.verifiedAt = at;
        standing.verifiedBy = by;
      } else openAgain();
    }
  }
  return standing;
}

/** The one word for where a file stands. */
export function stateOf(
  file: Pick<Standing, 'assigneeKind' | 'doneAt' | 'handedAt' | 'verifiedAt'>,
): HazardState {
  if (file.verifiedAt) return 'verified';
  if (file.doneAt) return 'done';
  if (file.handedAt) return 'handed';
  return file.assigneeKind ? 'assigned' : 'open';
}

/** Time that has run out on a file that is neither closed nor handed over in writing. */
export function isOverdue(
  file: { dueAt: Date } & Pick<Standing, 'handedAt' | 'verifiedAt'>,
  now: Date,
): boolean {
  return file.verifiedAt === null && file.handedAt === null && file.dueAt <= now;
}
