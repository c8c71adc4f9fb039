import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../house/source-files.ts';

/** The built service in a process of its own, as `npm start` runs it, on a database of its own. */
export interface RunningService {
  address: string;
  /** the one-time address it printed, on a first start */
  setUpAddress?: string;
  process: ChildProcess;
  folder: string;
  databaseUrl: string;
  /** stops it with a signal and waits until it has gone */
  stop: (signal?: NodeJS.Signals) => Promise<void>;
  /** stops it and removes its folder */
  remove: () => Promise<void>;
}

const gone = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

/**
 * Starts it and waits until it says that it is ready.
 * @param env settings beside the port, which is chosen by the machine
 */
export const startService = async (
  env: Record<string, string> = {},
  folder = mkdtempSync(join(tmpdir(), 'better-off-')),
): Promise<RunningService> => {
  const main = join(projectFolder, 'dist/server/main.js');
  if (!existsSync(main)) throw new Error('Build first: npm run build');
  const databaseUrl = env['DATABASE_URL'] ?? `file:${join(folder, 'better-off.sqlite')}`;
  // Only a first start has more to say once it is ready: where to set it up.
  const isFirst = !existsSync(databaseUrl.replace(/^file:/, ''));
  const child = spawn(process.execPath, [main], {
    cwd: projectFolder,
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      LOG_LEVEL: 'error',
      ERASURES_FILE: join(folder, 'erasures.txt'),
      ...env,
      DATABASE_URL: databaseUrl,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const { address, setUpAddress } = await new Promise<{ address: string; setUpAddress?: string }>(
    (resolve, reject) => {
      const listen = (chunk: Buffer) => {
        said += chunk.toString();
        const ready = /ready at (\S+)/.exec(said)?.[1];
        const setUp = /once: (\S+)\n/.exec(said)?.[1];
        if (ready !== undefined && (setUp !== undefined || !isFirst))
          resolve({ address: ready, setUpAddress: setUp });
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      child.once('exit', (code) => reject(new Error(`the service left with ${String(code)}: ${said}`)));
    },
  );
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal);
    await gone(child);
  };
  return {
    address,
    setUpAddress,
    process: child,
    folder,
    databaseUrl,
    stop,
    remove: async () => {
      await stop('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
