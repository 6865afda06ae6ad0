/** From the seventh month of pregnancy (劳动法 第61条); nursing a child under one (第63条). */
export const protectionKinds = ['pregnant', 'nursing'] as const;
