export type { Answer, Call, CallErrorData, Dispatch, DispatchHooks } from './dispatch.ts';
export { createDispatcher, dispatch } from './dispatch.ts';
export type { ErrorAnswer } from './error-answer.ts';
export { answerError, domainCauseOf, statusOf } from './error-answer.ts';
export type { JobHandler, JobSurroundings } from './jobs.ts';
export { asSystem, jobs, systemEnvironment } from './jobs.ts';
export type { PortalContext } from './portal-context.ts';
export type { AppRouter } from './router.ts';
export { appRouter, createCaller } from './router.ts';
