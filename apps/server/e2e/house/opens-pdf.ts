import { expect, type Locator } from '@playwright/test';

/** A link that shows a PDF: what it leads to is one. */
export async function opensPdf(link: Locator): Promise<void> {
  const address = await link.getAttribute('href');
  const answer = await link.page().request.get(address ?? '');
  expect(answer.headers()['content-type']).toBe('application/pdf');
  expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
}
