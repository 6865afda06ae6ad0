import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One hash over the names and contents of files. */
export function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${path.basename(file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

/** Everything that decides what is installed: the lock, the workspace, every package's own list. */
export function installationFiles(root) {
  const lists = ['apps', 'infra', 'packages'].flatMap((top) => packageLists(path.join(root, top), 2));
  return ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json']
    .map((name) => path.join(root, name))
    .concat(lists.sort());
}

function packageLists(folder, depth) {
  const found = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name === 'node_modules') continue;
    const inside = path.join(folder, entry.name);
    const list = path.join(inside, 'package.json');
    if (existsSync(list)) found.push(list);
    else if (depth > 1) found.push(...packageLists(inside, depth - 1));
  }
  return found;
}
