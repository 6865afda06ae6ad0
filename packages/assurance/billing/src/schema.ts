export * from './invoice/schema.ts';
export * from './rates/schema.ts';
export * from './receipt/schema.ts';
export * from './statement/schema.ts';
