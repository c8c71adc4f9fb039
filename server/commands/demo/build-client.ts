import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../../', import.meta.url));
const built = join(project, 'dist/client/.vite/manifest.json');
/** What the built client is made from. */
const sources = ['client', 'shared', 'package-lock.json'];

const newestIn = (path: string): number => {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))));
};

/** Whether the client was built, and after its sources last changed. */
const isBuilt = (): boolean => {
  if (!existsSync(built)) return false;
  const at = statSync(built).mtimeMs;
  return sources.every((source) => newestIn(join(project, source)) <= at);
};

/** Builds the client where it is missing or older than its sources, in a process of its own. */
export const buildClient = async (): Promise<void> => {
  if (isBuilt()) return;
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--config', 'client/vite.config.ts'], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // What the build has to say is of interest only when it fails.
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`The screens could not be built.\n${said}`);
};
