import { query } from '@zhiqin/access';
import { requireSite } from '@zhiqin/sites';
import * as z from 'zod/mini';
import { id, instant } from '../kinds/kind.ts';
import { masked, openedValues } from '../personal-values.ts';
import { gateRegisterColumns, gateRegisters } from './register-columns.ts';
import { type Cell, registerReaders } from './register-rows.ts';

export const gateRegisterInput = z.object({
  siteId: id,
  register: z.enum(gateRegisters, 'field.invalid'),
  from: instant,
  to: instant,
  limit: z.optional(z.int().check(z.gte(1), z.lte(5000))),
});

export interface GateRegisterLine {
  /** The entry it begins with. */
  id: string;
  at: Date;
  /** By the register's columns; who somebody is, is masked; erased values are null. */
  cells: Record<string, Cell>;
}

/** 门岗登记簿: one register of a site over a time, newest first. Errors: `not-found`. */
export const gateRegister = query({
  action: 'duty.read',
  input: gateRegisterInput,
  async run(ctx, { siteId, register, from, to, limit = 200 }): Promise<GateRegisterLine[]> {
    await requireSite(ctx, siteId);
    const window = { siteId, from: new Date(from), to: new Date(to), limit };
    const rows = await registerReaders[register](ctx, window);
    const values = await openedValues(
      ctx,
      rows.flatMap((row) => row.entryIds).filter((entryId) => entryId !== null),
    );
    return rows.map(({ id: rowId, at, entryIds, cells }) => {
      const told = Object.assign({}, ...entryIds.map((entryId) => values.get(entryId ?? '') ?? {}));
      const line: Record<string, Cell> = {};
      for (const column of gateRegisterColumns[register]) {
        const value = column in told ? masked(column, told[column]) : cells[column];
        line[column] = (value ?? null) as Cell;
      }
      return { id: rowId, at, cells: line };
    });
  },
});
