/** How a figure of the labour law was found: read in the law's own text, on a page that repeats it, or not confirmed. */
type Evidence = 'read' | 'secondary' | 'unconfirmed';

/** By citation; what is not listed was read in the text of the law. */
const grades: Readonly<Record<string, Evidence>> = {
  '劳部发〔1995〕309号 第59条': 'secondary',
  '劳部发〔1994〕503号 第5条': 'secondary',
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
  '广东省最低工资标准（2025-03-01）': 'unconfirmed',
  '上海市最低工资标准（2025-07-01）': 'unconfirmed',
  '北京市最低工资标准（2025-09-01）': 'unconfirmed',
};

/** A page that shows an unconfirmed figure says so: somebody checks it before it is relied on. */
export const evidenceOf = (citation: string): Evidence => grades[citation] ?? 'read';
