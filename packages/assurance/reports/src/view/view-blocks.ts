/** What page and PDF draw a verdict with: shape, word, colour. */
export type ViewLook = 'met' | 'breached' | 'unproven' | 'notApplicable' | 'waived';

export interface ViewCell {
  /** A first line in bold, e.g. the control a finding is about. */
  lead?: string;
  text: string;
  /** Draws the verdict's shape before the text. */
  look?: ViewLook;
  strong?: boolean;
  muted?: boolean;
  /** A page opens this issued report from here; on paper it is text. */
  reportId?: string;
}

export interface ViewColumn {
  header: string;
  /** `end` for numbers. */
  align?: 'start' | 'end';
  /** Fixed width on paper in points; the other columns share what is left by `share`. */
  points?: number;
  share?: number;
}

export interface ViewFigure {
  label: string;
  value: string;
  unit?: string;
  target?: string;
  previous?: string;
  verdict?: { look: ViewLook; word: string };
}

/** One thing on the page in one language, all numbers and dates written out. */
export type ViewBlock =
  | { kind: 'heading'; text: string; level: 2 | 3; newPage?: boolean }
  | { kind: 'text'; text: string; tone?: 'lead' | 'small'; keepWithNext?: boolean }
  | { kind: 'list'; items: readonly string[]; ordered?: boolean }
  | { kind: 'figures'; figures: readonly ViewFigure[] }
  | {
      kind: 'table';
      caption?: string;
      columns: readonly ViewColumn[];
      rows: readonly (readonly (string | ViewCell)[])[];
    }
  | {
      kind: 'verdictBar';
      caption: string;
      alt: string;
      shares: readonly { verdict: ViewLook; count: number; word: string }[];
    }
  | {
      kind: 'coverageBars';
      caption: string;
      alt: string;
      labels: { contracted: string; worked: string; hourUnit: string };
      days: readonly { label: string; contractedHours: number; workedHours: number }[];
    }
  | {
      kind: 'countBars';
      caption: string;
      alt: string;
      bars: readonly { label: string; count: number }[];
    }
  | {
      kind: 'heatMap';
      caption: string;
      alt: string;
      columns: readonly string[];
      rows: readonly { label: string; cells: readonly { value: number | null }[] }[];
      max: number;
    };

export interface ViewSection {
  anchor: string;
  title: string;
  /** Need not begin a page of its own. */
  follows?: boolean;
  blocks: readonly ViewBlock[];
}

/** One signer's box. */
export interface ViewSignature {
  party: string;
  organisation?: string;
  signedBy?: string;
  signedAt?: string;
  proof?: string;
}

/** A monthly report in words: what HTML page and PDF show alike. */
export interface ReportView {
  language: 'zh-CN' | 'en';
  title: string;
  subject: string;
  author: string;
  footer: string;
  fileName: string;
  attachment: string;
  tableAttachment: string;
  proofAttachment: string;
  /** What a screen reader says for the contractor's logo and seal. */
  pictures: { logo: string; seal: string };
  cover: {
    eyebrow: string;
    title: string;
    subtitle: string;
    facts: readonly { label: string; value: string }[];
    note: string;
    /** Beside the code that leads to the public page. */
    verify: string;
  };
  sections: readonly ViewSection[];
  signatures: { title: string; lead: string; remark: string | null; parties: readonly ViewSignature[] };
}
