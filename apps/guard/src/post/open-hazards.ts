import type { SitePack } from '@zhiqin/duty/rules';
import { clearBody } from '../log/clear-body.ts';
import type { StoredEntry } from '../storage/open-database.ts';

type Known = NonNullable<SitePack['upkeep']>['hazards'][number];

export interface OpenHazard extends Omit<Known, 'fileNo'> {
  /** Null: this phone has reported it, and its site has not answered yet; `dueAt` is then when it was reported. */
  fileNo: string | null;
  isLate: boolean;
}

/** As this phone's guard wrote it down. */
interface Reported {
  level: string;
  checkpoint: string | null;
  text: string | null;
}

const ownForMs = 72 * 3_600_000;
const inOrder = (a: OpenHazard, b: OpenHazard) => a.dueAt.localeCompare(b.dueAt) || a.id.localeCompare(b.id);

/**
 * Hazards a guard can work on or look at, due first: what the site knows, what this phone has reported itself, and what it has
 * said of them since. One it has closed is left out until the site says otherwise.
 */
export function openHazards(
  pack: Pick<SitePack, 'upkeep' | 'checkpoints'>,
  entries: readonly StoredEntry[],
  now: Date,
): OpenHazard[] {
  const said = entries
    .filter(({ settled }) => settled !== 'rejected')
    .map(({ entry }) => entry.content)
    .filter((content) => now.getTime() - Date.parse(content.at) < ownForMs)
    .sort((a, b) => a.at.localeCompare(b.at));
  const known = pack.upkeep?.hazards ?? [];
  const own = entries
    .map(({ entry }) => entry)
    .filter(({ content }) => said.includes(content))
    .filter(({ content: { kind, id } }) => kind === 'hazard.report' && known.every((one) => one.id !== id))
    .map((entry) => {
      const { id, at } = entry.content;
      const { level, checkpoint, text } = clearBody(entry) as unknown as Reported;
      const point = pack.checkpoints.find((one) => one.id === checkpoint);
      return {
        ...{ id, fileNo: null, level, checkpointId: checkpoint, text, doneAt: null, doneBy: null },
        ...{ place: point?.name ?? '', dueAt: at, isLate: false },
      };
    });
  const all: OpenHazard[] = [
    ...known.map((one) => ({ ...one, isLate: Date.parse(one.dueAt) <= now.getTime() })),
    ...own,
  ];
  return all
    .map((hazard) => {
      let { doneAt, doneBy } = hazard;
      let isClosed = false;
      for (const { kind, at, person, body } of said) {
        if ((body as { hazard?: unknown }).hazard !== hazard.id) continue;
        if (kind === 'hazard.done') [doneAt, doneBy] = [at, person];
        else if (kind === 'hazard.verified' && doneAt && person !== doneBy) {
          isClosed = (body as { isGood?: unknown }).isGood === true;
          if (!isClosed) [doneAt, doneBy] = [null, null];
        }
      }
      return { hazard: { ...hazard, doneAt, doneBy }, isClosed };
    })
    .filter((one) => !one.isClosed)
    .map((one) => one.hazard)
    .sort(inOrder);
}
