import { command } from '@zhiqin/access';
import { endLine } from './end-of-line.ts';
import { endDirectoryLineInput } from './input.ts';
import { directoryLine } from './schema.ts';

/** An occupier moved out. Errors: `not-found`. */
export const endDirectoryLine = command({
  action: 'gate-register.keep',
  input: endDirectoryLineInput,
  run: (ctx, { lineId }) => endLine(ctx, directoryLine, lineId),
});
