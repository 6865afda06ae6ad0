/** What a post has to have at hand when something happens, in both languages where there are two. */
export interface PreparednessAtHand {
  /** Plans in force, by scenario. */
  plans: {
    id: string;
    scenario: string;
    version: number;
    roles: {
      name: string;
      nameEn: string | null;
      who: string | null;
      phone: string | null;
      steps: { text: string; textEn: string | null }[];
    }[];
    numbers: { label: string; labelEn: string | null; phone: string }[];
    assembly: { name: string; nameEn: string | null; checkpointCode: string | null }[];
    note: string | null;
    noteEn: string | null;
  }[];
  /**
   * 平面图 on which an assembly point of these plans is drawn, each point as fractions of the picture's width and height; the
   * picture is fetched apart, by its hash. Absent in a pack kept by an older app.
   */
  assemblyPlans?: {
    id: string;
    name: string;
    nameEn: string | null;
    building: string | null;
    floor: string | null;
    picture: { sha256: string; mediaType: string; sizeBytes: number };
    points: { checkpointCode: string; x: number; y: number }[];
  }[];
  /** Drills to be run, or running. */
  drills: {
    id: string;
    scenario: string;
    windowFrom: string | null;
    windowUntil: string | null;
    place: string | null;
    commander: string | null;
    expectedHeads: number | null;
  }[];
  /** Emergency contacts, in the order of the sheet. */
  contacts: {
    id: string;
    kind: string;
    name: string;
    nameEn: string | null;
    person: string | null;
    phone: string;
    verifiedOn: string | null;
  }[];
  /** 微型消防站, and what is to lie there. */
  stations: {
    id: string;
    name: string;
    nameEn: string | null;
    place: string;
    crewTarget: number;
    checkedOn: string | null;
    stock: {
      id: string;
      name: string;
      nameEn: string | null;
      unit: string | null;
      target: number;
      actual: number | null;
      expiresOn: string | null;
    }[];
  }[];
}
