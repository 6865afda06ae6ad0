import type { DayText, InstantText, SilenceFacts } from './silence-facts.ts';

/** Workers let in for construction or maintenance on a day. Feeds V05 and V06. */
export interface AgreementFacts {
  readonly siteId: string;
  readonly day: DayText;
  readonly admissions: readonly {
    readonly entryId: string;
    readonly kind: 'construction' | 'maintenance';
    /** Life-safety repairs pass at one tap and are completed afterwards. */
    readonly isEmergency: boolean;
    /** null: shown on paper, and its number is not in the register. */
    readonly isAgreementValid: boolean | null;
    /** On the agreement's list of names. */
    readonly isNamed: boolean;
  }[];
  readonly silence: SilenceFacts;
}

/** The ban list as it stood on a day, and who came all the same. Feeds V07. */
export interface BanFacts {
  readonly siteId: string;
  readonly day: DayText;
  readonly bans: readonly {
    readonly banId: string;
    readonly hasReason: boolean;
    readonly hasExpiry: boolean;
    readonly hasApprover: boolean;
    /** Occupiers can never be banned from their home. */
    readonly isOccupier: boolean;
    /** Entries by which a banned person was let in. */
    readonly admittedEntryIds: readonly string[];
  }[];
}

/** Personal data of visitors still kept. Feeds V09. */
export interface PurgeFacts {
  readonly siteId: string;
  readonly day: DayText;
  /** Day of the oldest visit whose personal data is kept without a hold for an incident; null: none is kept. */
  readonly oldestKeptOn: DayText | null;
  readonly heldVisits: number;
  readonly entryIds: readonly string[];
}

/** Goods carried out on a day. Feeds V10. */
export interface GoodsSlipFacts {
  readonly siteId: string;
  readonly day: DayText;
  readonly slips: readonly {
    readonly entryId: string;
    readonly slipNo: string;
    readonly isApproved: boolean;
    readonly isMatching: boolean;
    readonly isCarrierSigned: boolean;
  }[];
  readonly silence: SilenceFacts;
}

/** Vehicles that left, or overstayed, on a day. Feeds V11. */
export interface VehicleFacts {
  readonly siteId: string;
  readonly day: DayText;
  readonly vehicles: readonly {
    readonly entryId: string;
    readonly isPlateKnown: boolean;
    /** null: nobody saw it come in. */
    readonly enteredAt: InstantText | null;
    /** null: still inside at the window's end. */
    readonly leftAt: InstantText | null;
    readonly isLoadChecked: boolean;
  }[];
  readonly windowEndsAt: InstantText;
  readonly silence: SilenceFacts;
}

/** Files of outsiders: long-term pass holders, warned or banned. Feeds V12. */
export interface OutsiderFileFacts {
  readonly siteId: string;
  readonly asOf: DayText;
  readonly files: readonly {
    readonly fileNo: string;
    readonly reviewedOn: DayText;
    readonly entryIds: readonly string[];
  }[];
}

/** Gates that recognise faces. Feeds V13. */
export interface FaceGateFacts {
  readonly siteId: string;
  readonly asOf: DayText;
  readonly gates: readonly {
    readonly name: string;
    /** null: nobody has said which. */
    readonly otherWays: number | null;
    readonly entryIds: readonly string[];
  }[];
}
