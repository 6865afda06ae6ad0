/**
 * How a clause is named away from its chapter: 第四条 and Article 4 as they are; what is numbered afresh under every
 * heading (1、 （二）) by all its numbers, 2.1. @param reference as `articlesOf` gives it; null for an item
 */
export function citedLabel(label: string, reference: string | null): string {
  return reference?.includes('.') ? reference : label;
}
