import { isDay } from '@zhiqin/kernel';
import { type CrewPatternCode, crewPatternCodes } from '@zhiqin/rostering/rules';

/** The shift pattern an address asks for, as the page's form writes it; null: none, or nothing that can be meant. */
export function patternAsked(request: Request, siteId: string, month: string) {
  const asked = new URL(request.url).searchParams;
  const pattern = crewPatternCodes.find((one): one is CrewPatternCode => one === asked.get('pattern'));
  if (!pattern) return null;
  const crews = [1, 2, 3, 4].flatMap((crew) => {
    const [squadId = '', half] = (asked.get(`crew${crew}`) ?? '').split(':');
    if (squadId === '') return [];
    return [{ squadId, half: half === '1' ? (1 as const) : half === '2' ? (2 as const) : null }];
  });
  const dayIn = (name: string) => (isDay(asked.get(name)) ? asked.get(name) : null);
  const postIds = asked.getAll('posts').filter(Boolean);
  return {
    siteId,
    month,
    pattern,
    crews,
    postIds: postIds.length > 0 ? postIds : null,
    anchorDay: dayIn('anchorDay'),
    fromDay: dayIn('fromDay'),
    replacesHandMade: asked.get('replace') === 'yes',
  };
}
