/** The site a page of people speaks of: the one asked for, or the first of the reader's. */
export function chosenSite<Site extends { id: string }>(
  request: Request,
  sites: readonly Site[],
): Site | null {
  const wanted = new URL(request.url).searchParams.get('site');
  return sites.find((site) => site.id === wanted) ?? sites[0] ?? null;
}
