import type { PresenceFacts, PresenceSpan } from './facts/presence-facts.ts';

export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Stretches of the shift in which fewer than the required heads were present, in order. Times in ms since epoch. */
export function unmannedStretches(
  facts: Pick<PresenceFacts, 'startsAt' | 'endsAt' | 'requiredHeads' | 'presence'>,
): Stretch[] {
  const startMs = Date.parse(facts.startsAt);
  const endMs = Date.parse(facts.endsAt);
  const stays = facts.presence
    .map((span) => clip(span, startMs, endMs))
    .filter((stay) => stay.toMs > stay.fromMs);
  const edges = [...new Set([startMs, endMs, ...stays.flatMap((stay) => [stay.fromMs, stay.toMs])])].sort(
    (a, b) => a - b,
  );
  const short: Stretch[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const fromMs = edges[i] as number;
    const toMs = edges[i + 1] as number;
    // One guard signed on at two devices is one head.
    const heads = new Set(
      stays.filter((stay) => stay.fromMs <= fromMs && stay.toMs >= toMs).map((stay) => stay.guardId),
    ).size;
    if (heads >= facts.requiredHeads) continue;
    const last = short.at(-1);
    if (last?.toMs === fromMs) short[short.length - 1] = { fromMs: last.fromMs, toMs };
    else short.push({ fromMs, toMs });
  }
  return short;
}

function clip(span: PresenceSpan, startMs: number, endMs: number): Stretch & { guardId: string } {
  return {
    guardId: span.guardId,
    fromMs: Math.max(Date.parse(span.from), startMs),
    toMs: Math.min(span.to === null ? endMs : Date.parse(span.to), endMs),
  };
}

export function spansOf(facts: PresenceFacts, crew: PresenceSpan['crew']): PresenceSpan[] {
  return facts.presence.filter((span) => span.crew === crew);
}

export function entriesOf(spans: readonly PresenceSpan[]): string[] {
  return spans.flatMap((span) => span.entryIds);
}

/** When each guard first came, earliest first (ms since epoch). */
export function arrivalsMs(spans: readonly PresenceSpan[]): number[] {
  const first = new Map<string, number>();
  for (const span of spans) {
    const fromMs = Date.parse(span.from);
    first.set(span.guardId, Math.min(first.get(span.guardId) ?? fromMs, fromMs));
  }
  return [...first.values()].sort((a, b) => a - b);
}

export function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}

/** The next crew is still on duty when a shift is judged; its open stays are no gap in the record. */
export function isSignedOff(span: PresenceSpan): boolean {
  return span.to !== null || span.crew === 'incoming';
}
