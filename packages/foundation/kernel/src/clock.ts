/** Where the time comes from. Only tests and the story set it; SQL never asks for the time. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
