const titleEnd =
  /(方案|制度|办法|规定|规程|细则|章程|条例|规则|守则|预案|标准|规范|手册|须知|公约|规约|职责|流程|程序|指引|指南|汇编|责任书|承诺书|[Rr]egulations?|[Rr]ules|[Pp]olicy|[Pp]olicies|[Pp]rocedures?|[Hh]andbook|[Mm]anual|[Oo]rders|[Ii]nstructions?|[Ss]cheme|[Pp]lan|[Cc]ode|REGULATIONS?|RULES|POLICY|PROCEDURES?|HANDBOOK|MANUAL|ORDERS|INSTRUCTIONS?|SCHEME|PLAN)(?:[》】]{0,2}(?:（[^（）]{1,16}）)?|（[^（）]{1,16}）|\([^()]{1,16}\))?$/;
const notInTitle = /[，,。！？!?；;：:、]/;
const titleLimit = 60;
const companyEnd = /(公司|集团|物业|中心|管理处|服务处|项目部|保安队|Ltd\.?|Limited|Inc\.?|Company|Co\.)$/i;
const finished = /[。！？!?；;：:.…”」』）)》】]$/;

/** A short line that ends like the name of a rule document. */
export function looksLikeTitle(line: string): boolean {
  return line.length >= 3 && line.length <= titleLimit && titleEnd.test(line) && !notInTitle.test(line);
}

/** A short line without the marks of a sentence: may be a title or a heading, if its place says so. */
export function looksLikeHeading(line: string): boolean {
  const limit = /\p{Script=Han}/u.test(line) ? 24 : 60;
  return (
    line.length >= 2 &&
    line.length <= limit &&
    !notInTitle.test(line) &&
    !/[.…_\t]/.test(line) &&
    /\p{L}/u.test(line)
  );
}

export const looksLikeCompany = (line: string) =>
  line.length <= 40 && companyEnd.test(line) && !notInTitle.test(line);

/** Whether a line ends what it says, so that the next one begins something. */
export const endsSentence = (line: string) => finished.test(line);
