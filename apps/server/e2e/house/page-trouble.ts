import type { BrowserContext } from '@playwright/test';

/** What a page complains of: scripts that fail, errors on its console, policy violations, answers of 500. */
export interface PageTrouble {
  all: string[];
  /** Says that errors which fit are what this journey is about. */
  expectErrors(pattern: RegExp): void;
}

export function watchTrouble(context: BrowserContext): PageTrouble {
  const heard: string[] = [];
  const expected: RegExp[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') heard.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => heard.push(`script: ${error.error().stack ?? error.error().message}`));
  context.on('response', (response) => {
    if (response.status() >= 500) heard.push(`answer: ${response.status()} ${response.url()}`);
  });
  return {
    get all() {
      return heard.filter((line) => !expected.some((pattern) => pattern.test(line)));
    },
    expectErrors: (pattern) => void expected.push(pattern),
  };
}
