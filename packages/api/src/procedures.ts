import { initTRPC } from '@trpc/server';
import { type Environment, execute, type Use } from '@zhiqin/access';
import superjson from 'superjson';

/** The use case stands in the procedure's meta: the isolation sweep reads its action and input from there. */
interface Meta {
  use: Use<unknown, unknown>;
}

const trpc = initTRPC.context<Environment>().meta<Meta>().create({ transformer: superjson });

export const router = trpc.router;
export const createCallerFactory = trpc.createCallerFactory;

const metaOf = <Input, Output>(use: Use<Input, Output>): Meta => ({ use: use as Use<unknown, unknown> });

// The input is parsed by execute(), after the permission check: somebody who may not ask learns nothing of its shape.
const unparsed =
  <Input>() =>
  (raw: unknown) =>
    raw as Input;

/** A use case that changes something, as a procedure. */
export function mutation<Input, Output>(use: Use<Input, Output>) {
  return trpc.procedure
    .meta(metaOf(use))
    .input(unparsed<Input>())
    .mutation(({ ctx, input }) => execute(use, ctx, input));
}

/** A use case that only reads, as a procedure. */
export function reading<Input, Output>(use: Use<Input, Output>) {
  return trpc.procedure
    .meta(metaOf(use))
    .input(unparsed<Input>())
    .query(({ ctx, input }) => execute(use, ctx, input));
}
