import { query, type UseContext } from '@zhiqin/access';
import { requireSite } from '@zhiqin/sites';
import * as z from 'zod/mini';
import { id, instant } from '../kinds/kind.ts';
import { masked, openedValues, toldTogether } from '../personal-values.ts';
import { isFoundIn } from '../search-values.ts';
import { type GateRegister, gateRegisterColumns, gateRegisters } from './register-columns.ts';
import { type Cell, type RegisterRow, type RegisterWindow, registerReaders } from './register-rows.ts';

export const gateRegisterInput = z.object({
  siteId: id,
  register: z.enum(gateRegisters, 'field.invalid'),
  from: instant,
  to: instant,
  /** Name, plate, unit, number or words, see `search-values.ts`. */
  search: z.optional(z.string().check(z.trim(), z.maxLength(80, 'field.too-long'))),
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
  async run(ctx, { siteId, register, from, to, search = '', limit = 200 }): Promise<GateRegisterLine[]> {
    await requireSite(ctx, siteId);
    const found: GateRegisterLine[] = [];
    let after: RegisterWindow['after'];
    for (;;) {
      const window = { siteId, from: new Date(from), to: new Date(to), limit, after };
      const rows = await registerReaders[register](ctx, window);
      found.push(...(await linesOf(ctx, register, rows, search)));
      const last = rows.at(-1);
      if (!last || rows.length < limit || found.length >= limit) return found.slice(0, limit);
      after = { at: last.at, id: last.id };
    }
  },
});

async function linesOf(
  ctx: UseContext,
  register: GateRegister,
  rows: readonly RegisterRow[],
  search: string,
): Promise<GateRegisterLine[]> {
  const values = await openedValues(
    ctx,
    rows.flatMap((row) => row.entryIds).filter((entryId) => entryId !== null),
  );
  return rows.flatMap(({ id: rowId, at, entryIds, cells }) => {
    const told = toldTogether(
      entryIds.filter((entryId) => entryId !== null),
      values,
    );
    if (!isFoundIn(search, Object.values(cells), told)) return [];
    const line: Record<string, Cell> = {};
    for (const column of gateRegisterColumns[register]) {
      const value = column in told ? masked(column, told[column]) : cells[column];
      line[column] = (value ?? null) as Cell;
    }
    return [{ id: rowId, at, cells: line }];
  });
}
