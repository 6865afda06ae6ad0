export { citedLabelInSql } from './cited-label-in-sql.ts';
export * from './life-schema.ts';
export * from './regulation-schema.ts';
export * from './site-order-schema.ts';
