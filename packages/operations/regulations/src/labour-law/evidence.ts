/** How a figure of the labour law was found: read in the law's own text, on a page that repeats it, or not confirmed. */
type Evidence = 'read' | 'secondary' | 'unconfirmed';

/** By citation; what is not listed was read in the text of the law. */
const grades: Readonly<Record<string, Evidence>> = {
  '劳部发〔1995〕309号 第59条': 'secondary',
  '劳部发〔1994〕503号 第5条': 'secondary',
  '劳社部发〔2000〕8号': 'unconfirmed',
  '劳社部发〔2008〕3号': 'unconfirmed',
  '人社部发〔2025〕2号': 'secondary',
  '劳动保障监察条例 第25条': 'unconfirmed',
  '劳安字〔1989〕1号 第7条': 'unconfirmed',
  '职工带薪年休假条例 第2条': 'secondary',
  '北京市工资支付规定 第21条': 'secondary',
  '北京市工资支付规定 第22条': 'secondary',
  '广东省工资支付条例 第24条': 'secondary',
  '深圳市员工工资支付条例 第23条': 'secondary',
  '上海市劳动和社会保障局 病假工资计算公告（2004-11）': 'secondary',
  '女职工劳动保护特别规定 第8条': 'unconfirmed',
  '住房公积金管理条例 第19条': 'unconfirmed',
  '深圳市最低工资标准（2021-12-01）': 'secondary',
  '广州市最低工资标准（2021-12-01）': 'unconfirmed',
  '上海市最低工资标准（2023-07-01）': 'secondary',
  '北京市最低工资标准（2023-09-01）': 'unconfirmed',
  '广州市最低工资标准（2025-03-01）': 'secondary',
  '深圳市最低工资标准（2025-03-01）': 'secondary',
  '上海市最低工资标准（2025-07-01）': 'secondary',
  '北京市最低工资标准（2025-09-01）': 'secondary',
};

/** Where the authority published it and the day somebody is known to have looked there: a newer figure may hold since. */
interface Publication {
  url: string;
  lookedAtOn: string;
}

const publications: Readonly<Record<string, Publication>> = {
  '广州市最低工资标准（2025-03-01）': {
    url: 'https://www.gz.gov.cn/xw/tzgg/content/post_10134789.html',
    lookedAtOn: '2026-06-05',
  },
  '深圳市最低工资标准（2025-03-01）': {
    url: 'https://www.sz.gov.cn/szzt2010/wgkzl/jcgk/jcygk/zdzcjc/content/post_12014799.html',
    lookedAtOn: '2026-06-05',
  },
  '上海市最低工资标准（2025-07-01）': {
    url: 'https://rsj.sh.gov.cn/tgzfl_17732/20250714/t0035_1434097.html',
    lookedAtOn: '2026-06-05',
  },
  '北京市最低工资标准（2025-09-01）': {
    url: 'https://rsj.beijing.gov.cn/weimenhu/wmtgz/202507/t20250724_4157298.html',
    lookedAtOn: '2026-06-05',
  },
};

/** A page that shows a figure nobody has read in its own text says so: somebody checks it before it is relied on. */
export const evidenceOf = (citation: string): Evidence => grades[citation] ?? 'read';

/** Null where no publication is on file. */
export const publicationOf = (citation: string): Publication | null => publications[citation] ?? null;
