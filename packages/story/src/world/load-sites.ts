import { type SitePlanOfStory, sitePlans } from './site-plans.ts';

const firstNames = ['锦绣', '和风', '滨河', '紫荆', '东湖', '金桥', '翠微', '南苑', '星海', '长宁'];
const secondNames = ['一期', '二期', '三期', '四期', '东区', '西区', '南区', '北区', '新区', '中区'];
const kinds = { residential: '家园', office: '大厦', industrial: '工业区' } as const;
const kindsEn = { residential: 'Homes', office: 'Tower', industrial: 'Works' } as const;

/** Codes of as many sites as a load asks for: the demo's own, then sites of the same three makes. */
export function loadSiteCodes(count: number): string[] {
  return Array.from(
    { length: count },
    (_, no) => sitePlans[no]?.code ?? `S${String(no + 1).padStart(4, '0')}`,
  );
}

/** A site's place among all there can be; -1: no code of the story. */
export function siteNoOf(code: string): number {
  const known = sitePlans.findIndex((plan) => plan.code === code);
  if (known >= 0) return known;
  const no = /^S(\d{4})$/.exec(code)?.[1];
  return no !== undefined && Number(no) > sitePlans.length ? Number(no) - 1 : -1;
}

/** What a site of the story is like: one of the demo's, or one made like one of them. */
export function sitePlanOf(code: string): SitePlanOfStory | undefined {
  const no = siteNoOf(code);
  const like = sitePlans[no % sitePlans.length];
  if (!like || no < sitePlans.length) return sitePlans[no];
  const first = firstNames[no % firstNames.length];
  const second = secondNames[Math.floor(no / firstNames.length) % secondNames.length];
  return {
    ...like,
    code,
    name: `${first}${kinds[like.siteType]}${second}`,
    nameEn: `${kindsEn[like.siteType]} ${no + 1}`,
    address: `上海市浦东新区${first}路 ${no + 1} 号`,
  };
}
