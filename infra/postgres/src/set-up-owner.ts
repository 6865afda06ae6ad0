import postgres from 'postgres';
import { addressOf, type Credentials, databaseName, ownerRole, superuser } from './credentials.ts';

/**
 * Makes the owner role, its database and the extensions that only a superuser is sure to be allowed.
 * The owner may make roles (the product makes its runtime role itself) but is no superuser, so row-level
 * security can't be slipped past by accident. Runs at every start and changes nothing once done.
 */
export async function setUpOwner(port: number, credentials: Credentials): Promise<void> {
  const address = (database: string) => addressOf(superuser, credentials.superuserPassword, port, database);
  const server = postgres(address('postgres'), { max: 1, onnotice: () => {} });
  try {
    const [role] = await server`select 1 from pg_roles where rolname = ${ownerRole}`;
    // Utility statements take no parameters; the password is hexadecimal by construction.
    const verb = role ? 'alter' : 'create';
    await server.unsafe(`${verb} role ${ownerRole} login createrole password '${credentials.ownerPassword}'`);
    const [database] = await server`select 1 from pg_database where datname = ${databaseName}`;
    if (!database) await server.unsafe(`create database ${databaseName} owner ${ownerRole}`);
  } finally {
    await server.end();
  }
  const inside = postgres(address(databaseName), { max: 1, onnotice: () => {} });
  try {
    await inside`create extension if not exists btree_gist`;
    await inside`create extension if not exists pg_trgm`;
  } finally {
    await inside.end();
  }
}
