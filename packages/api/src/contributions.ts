/**
 * Where lower packages take what upper ones contribute: month-close blockers, jobs. Imported once by the
 * router, so that every process that runs use cases has them.
 */
export {};
