/** A line of the course of events: what a post recorded, or what the office did. */
export interface CourseLine {
  id: string;
  kind: string;
  at: Date;
  /** When the house heard of it, of what a post recorded. */
  receivedAt: Date | null;
  entryId: string | null;
  byName: string | null;
  postName: string | null;
  data: Record<string, unknown>;
  /** What was said, of what a post recorded: masked as in the duty log. */
  body: Record<string, unknown>;
}

/** One line of the course in words; what a post said follows its kind. */
export function courseText(
  { kind, data, body, entryId }: CourseLine,
  t: (key: string, values?: Record<string, unknown>) => string,
  kindName: (kind: string) => string,
  code: (field: string, value: string) => string,
): string {
  if (entryId) {
    const facts = [
      typeof body.incidentType === 'string' ? code('incidentType', body.incidentType) : '',
      typeof body.severity === 'string' ? code('severity', body.severity) : '',
      typeof body.service === 'string' ? body.service : '',
      typeof body.caseNo === 'string' ? body.caseNo : '',
      ...(['cordoned', 'cleared', 'surroundingsWatched'] as const)
        .filter((name) => body[name] === true)
        .map((name) => t(`scene.${name}`)),
      headsText(body, t),
      typeof body.liaisonKind === 'string' ? code('liaisonKind', body.liaisonKind) : '',
      typeof body.policeUnit === 'string' ? body.policeUnit : '',
      typeof body.receiptNo === 'string' ? body.receiptNo : '',
      typeof body.part === 'string' ? code('part', body.part) : '',
      typeof body.name === 'string' ? body.name : '',
      typeof body.witness === 'string' ? body.witness : '',
      typeof body.text === 'string' ? body.text : '',
    ];
    return [kindName(kind), ...facts.filter(Boolean)].join(' · ');
  }
  const step = typeof data.step === 'string' ? t(`steps.${data.step}`) : '';
  const to = data.to as { incidentType?: string; severity?: string } | undefined;
  return t(`events.${kind}`, {
    ...data,
    step,
    ...(typeof data.effect === 'string' ? { effect: t(`effects.${data.effect}`) } : {}),
    ...(kind === 'reminded' ? { what: t(`due.${data.what}`) } : {}),
    ...(to
      ? { type: code('incidentType', to.incidentType ?? ''), severity: code('severity', to.severity ?? '') }
      : {}),
  });
}

function headsText(
  { headcount, missingHeads }: Record<string, unknown>,
  t: (key: string, values?: Record<string, unknown>) => string,
): string {
  if (typeof headcount !== 'number') return '';
  return typeof missingHeads === 'number'
    ? t('heads.line', { counted: headcount, missing: missingHeads })
    : t('scene.headcount', { count: headcount });
}
