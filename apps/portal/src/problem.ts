import { errorStatus } from '@zhiqin/access/rules';
import { type FieldErrors, isDomainError } from '@zhiqin/kernel';
import { data, type RouterContextProvider, redirect } from 'react-router';
import { type PortalContext, portalContext } from './portal-context.ts';

/** What went wrong, as a page shows it: words are i18n context `errors`, by code. */
export interface Problem {
  code: string;
  params: Record<string, unknown>;
  fields: FieldErrors;
  requestId: string;
  /** What was typed, so that a form that fails loses nothing; passwords and codes are not sent back. */
  typed?: Record<string, string>;
}

interface Asked {
  request: Request;
  context: Readonly<RouterContextProvider>;
}

function problemOf(error: unknown, requestId: string): Problem | null {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (!isDomainError(cause)) continue;
    return {
      code: cause.code,
      params: { ...cause.params, requestId },
      fields: cause.fields ?? {},
      requestId,
    };
  }
  return null;
}

const statusOf = (code: string): number => (errorStatus as Record<string, number>)[code] ?? 422;

function toSignIn(request: Request): Response {
  const { pathname, search } = new URL(request.url);
  const to = pathname.replace(/\.data$/, '') + search.replace(/[?&]_routes=[^&]*/, '');
  return redirect(`/sign-in?to=${encodeURIComponent(to)}`);
}

/**
 * A loader's question to the product. Signed out leads to the sign-in page and back; every other refusal becomes the
 * error page with its status.
 */
export async function ask<Answer>(
  { request, context }: Asked,
  question: (portal: PortalContext) => Promise<Answer>,
): Promise<Answer> {
  const portal = context.get(portalContext);
  try {
    return await question(portal);
  } catch (error) {
    const problem = problemOf(error, portal.requestId);
    if (!problem) throw error;
    if (problem.code === 'access.signed-out') throw toSignIn(request);
    throw data(problem, { status: statusOf(problem.code) });
  }
}

/**
 * An action's wish. What the product refuses comes back as a `Problem` beside what was typed, with its status;
 * the page shows it at the fields. Whoever is signed out meanwhile keeps the page with all he typed, and a way to
 * sign in beside it.
 */
export async function attempt<Answer>(
  { request, context }: Asked,
  wish: (portal: PortalContext) => Promise<Answer>,
) {
  const portal = context.get(portalContext);
  try {
    return await wish(portal);
  } catch (error) {
    const problem = problemOf(error, portal.requestId);
    if (!problem) throw error;
    return data({ problem: { ...problem, typed: typedIn.get(request) } }, { status: statusOf(problem.code) });
  }
}

const typedIn = new WeakMap<Request, Record<string, string>>();
const secret = /password|pin$|^code$/i;

/** A form as it came; what was typed is kept for the page that says what is wrong, repeated names line by line. */
export async function formOf(request: Request): Promise<FormData> {
  const form = await request.formData();
  const typed: Record<string, string> = {};
  for (const name of new Set(form.keys())) {
    const texts = form.getAll(name).filter((value) => typeof value === 'string');
    if (texts.length > 0 && !secret.test(name)) typed[name] = texts.join('\n');
  }
  typedIn.set(request, typed);
  return form;
}

/** Texts of a form by name, the last of repeated ones. */
export async function textsOf(request: Request): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const [name, value] of await formOf(request)) if (typeof value === 'string') texts[name] = value;
  return texts;
}

/** Only a path of our own: nobody is led elsewhere by a link to our sign-in page. */
export function ownPath(wished: string | null | undefined, otherwise: string): string {
  return wished && /^\/(?![/\\])/.test(wished) ? wished : otherwise;
}
