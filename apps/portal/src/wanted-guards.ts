/** Which guards an address asks for: the page and its file ask alike. */
export function wantedGuards(request: Request) {
  const params = new URL(request.url).searchParams;
  const given = (name: string) => params.get(name) || null;
  return {
    search: given('search'),
    siteId: given('site'),
    squadId: given('squad'),
    includesLeft: params.get('left') === 'yes',
  };
}
