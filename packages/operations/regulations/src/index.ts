export { decodeRuleDocument, ruleDocumentLimitBytes } from './parser/decode-rule-document.ts';
export * from './rules.ts';
