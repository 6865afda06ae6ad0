import type { PlanContent } from '@zhiqin/preparedness/rules';

/** Roles a form offers beyond those there are. */
export const spareRoles = 2;

const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
/** Lines as they stand, so that those beside them keep their places. */
const rowsOf = (text: string): string[] => text.split(/\r?\n/).map((line) => line.trim());

/** A plan's words as its form has them, line by line. */
export function planTexts(content: PlanContent): Record<string, string> {
  const lines = (texts: readonly (string | null)[]) => texts.map((text) => text ?? '').join('\n');
  const texts: Record<string, string> = {
    'content.numbers': lines(content.numbers.map((one) => `${one.label} ${one.phone}`)),
    'content.numbersEn': lines(content.numbers.map((one) => one.labelEn)).trimEnd(),
    'content.assembly': lines(
      content.assembly.map((one) => (one.checkpointCode ? `${one.name} @${one.checkpointCode}` : one.name)),
    ),
    'content.assemblyEn': lines(content.assembly.map((one) => one.nameEn)).trimEnd(),
    'content.note': content.note ?? '',
    'content.noteEn': content.noteEn ?? '',
  };
  for (const [at, role] of content.roles.entries()) {
    const name = `content.roles.${at}`;
    texts[`${name}.name`] = role.name;
    texts[`${name}.nameEn`] = role.nameEn ?? '';
    texts[`${name}.who`] = role.who ?? '';
    texts[`${name}.phone`] = role.phone ?? '';
    texts[`${name}.steps`] = lines(role.steps.map((step) => step.text));
    texts[`${name}.stepsEn`] = lines(role.steps.map((step) => step.textEn)).trimEnd();
  }
  return texts;
}

/** The same back from a form; what is missing or wrong is the command's to say, at the same names. */
export function planFromTexts(text: (name: string) => string, roleCount: number): PlanContent {
  const numbersEn = rowsOf(text('content.numbersEn'));
  const assemblyEn = rowsOf(text('content.assemblyEn'));
  const roles = Array.from({ length: roleCount }, (_, at) => roleFrom(text, `content.roles.${at}`));
  return {
    roles: roles.filter((role) => role.name || role.who || role.steps.length > 0),
    numbers: linesOf(text('content.numbers')).map((line, at) => ({
      ...labelAndNumber(line),
      labelEn: numbersEn[at] || null,
    })),
    assembly: linesOf(text('content.assembly')).map((line, at) => {
      const [, name = line, code = ''] = /^(.*?)\s*[@＠]\s*([A-Za-z0-9_-]+)$/.exec(line) ?? [];
      return { name, checkpointCode: code || null, nameEn: assemblyEn[at] || null };
    }),
    note: text('content.note') || null,
    noteEn: text('content.noteEn') || null,
  };
}

function roleFrom(text: (name: string) => string, name: string): PlanContent['roles'][number] {
  const stepsEn = rowsOf(text(`${name}.stepsEn`));
  return {
    name: text(`${name}.name`),
    nameEn: text(`${name}.nameEn`) || null,
    who: text(`${name}.who`) || null,
    phone: text(`${name}.phone`) || null,
    steps: linesOf(text(`${name}.steps`)).map((step, at) => ({ text: step, textEn: stepsEn[at] || null })),
  };
}

/** "电梯维保 400-800 1234": the number is what the line ends with. */
function labelAndNumber(line: string): { label: string; phone: string } {
  const [, label, phone] = /^(.*?)[\s:：]*(\+?\d[\d\s\-()转#*]{1,29})$/.exec(line) ?? [];
  return phone ? { label: label || phone, phone: phone.trim() } : { label: line, phone: '' };
}
