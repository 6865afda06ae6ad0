/** What is open at a site beside incidents: hazards to be put right or looked at, hot work that is permitted now or soon. */
export interface UpkeepAtHand {
  hazards: {
    /** Of the entry it was found with. */
    id: string;
    fileNo: string;
    level: string;
    place: string;
    checkpointId: string | null;
    text: string | null;
    dueAt: string;
    /** Said to be put right then, by whom; null: not yet. */
    doneAt: string | null;
    doneBy: string | null;
  }[];
  hotWorks: {
    id: string;
    permitNo: string;
    place: string;
    watcher: string | null;
    fromAt: string;
    untilAt: string;
  }[];
}
