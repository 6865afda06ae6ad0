const hanDigits = '零一二三四五六七八九';
const legalDigits = '零壹贰叁肆伍陆柒捌玖';
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';

/** A number as Word writes it in a list: `chineseCounting` 12 → 十二. Formats it has no sign for are Arabic. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letters(value);
    case 'lowerLetter':
      return letters(value).toLowerCase();
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
      return counting(value, hanDigits, '十百千');
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return counting(value, legalDigits, '拾佰仟');
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return [...String(value)].map((digit) => `〇${hanDigits.slice(1)}`[Number(digit)]).join('');
    case 'ideographTraditional':
      return stems[(value - 1) % 10] ?? String(value);
    case 'ideographZodiac':
      return branches[(value - 1) % 12] ?? String(value);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x2460 + value - 1) : String(value);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(value)].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join('');
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(value);
  }
}

/** 10 → 十, 12 → 十二, 105 → 一百零五 */
function counting(value: number, digits: string, units: string): string {
  if (value <= 0 || value > 9999) return value === 0 ? (digits[0] as string) : String(value);
  let text = '';
  const figures = [...String(value)].map(Number);
  figures.forEach((figure, i) => {
    const place = figures.length - 1 - i;
    if (figure > 0) text += `${digits[figure]}${place > 0 ? units[place - 1] : ''}`;
    else if (!text.endsWith(digits[0] as string) && figures.slice(i).some((rest) => rest > 0))
      text += digits[0];
  });
  return value >= 10 && value < 20 ? text.slice(1) : text;
}

function roman(value: number): string {
  const signs: readonly [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = Math.min(value, 3999);
  let text = '';
  for (const [worth, sign] of signs) for (; rest >= worth; rest -= worth) text += sign;
  return text;
}

/** 26 → Z, 27 → AA as Word counts: the same letter repeated. */
function letters(value: number): string {
  if (value < 1) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(9, Math.floor((value - 1) / 26) + 1));
}
