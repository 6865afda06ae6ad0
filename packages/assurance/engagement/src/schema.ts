export * from './contract/schema.ts';
export * from './mobilise/schema.ts';
export * from './plan/schema.ts';
export * from './temporary/schema.ts';
