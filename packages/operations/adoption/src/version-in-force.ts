export interface Publication {
  regulationId: string;
  versionId: string;
  /** First day in force, `YYYY-MM-DD`. */
  effectiveOn: string;
}

/** Of each regulation the version in force on a day: the latest that has begun. */
export function versionsInForce<P extends Publication>(publications: readonly P[], day: string): P[] {
  const latest = new Map<string, P>();
  for (const publication of publications) {
    if (publication.effectiveOn > day) continue;
    const before = latest.get(publication.regulationId);
    if (!before || publication.effectiveOn > before.effectiveOn)
      latest.set(publication.regulationId, publication);
  }
  return [...latest.values()];
}
