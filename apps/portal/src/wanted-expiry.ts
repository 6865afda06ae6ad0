/** What the address of the expiry list asks for: 30, 60 or 90 days ahead, and one site. */
export function wantedExpiry(request: Request): { withinDays: number; siteId: string | null } {
  const params = new URL(request.url).searchParams;
  const days = Number(params.get('days'));
  return { withinDays: [60, 90].includes(days) ? days : 30, siteId: params.get('site') || null };
}
