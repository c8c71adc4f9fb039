import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectFolder } from '../house/source-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'better-off-starting-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const databaseUrl = () => `file:${join(folder, 'records.sqlite')}`;

/** Starts the built service until it leaves by itself, or says that it is ready. */
const start = (env: Record<string, string>, word = 'ready at') =>
  new Promise<{ said: string; code: number | null; child: ReturnType<typeof spawn> }>((resolve) => {
    const child = spawn(process.execPath, ['dist/server/main.js'], {
      cwd: projectFolder,
      env: { PATH: process.env['PATH'], PORT: '0', DATABASE_URL: databaseUrl(), LOG_LEVEL: 'error', ...env },
    });
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(word)) resolve({ said, code: null, child });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => resolve({ said, code, child }));
  });

describe('a service that cannot start', { timeout: 90_000 }, () => {
  it.each([
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: 'the proxy' }, 'TRUSTED_PROXIES: it must be network addresses'],
    ['HOST', { HOST: '192.0.2.77' }, 'HOST: this machine has no address "192.0.2.77"'],
    [
      'DATABASE_URL',
      { DATABASE_URL: 'file:package.json/x' },
      'The setting DATABASE_URL: The folder package.json',
    ],
    // Where the folder above is there and nothing can be made in it, Node's own way of making folders hangs.
    ['DATABASE_URL', { DATABASE_URL: 'file:/proc/none/x' }, 'The setting DATABASE_URL: The folder /proc'],
    ['DATABASE_URL', { DATABASE_URL: 'file:shared' }, 'The setting DATABASE_URL: The file shared cannot'],
    ['DATABASE_URL', { DATABASE_URL: 'postgres://a:secret@127.0.0.1:1/x' }, 'The setting DATABASE_URL: '],
  ])('says that it is %s, and why, and tells no secret', async (_setting, env, why) => {
    const { said, code, child } = await start(env);
    child.kill('SIGKILL');
    expect(code).toBe(1);
    expect(said).toContain('Better Off did not start.');
    expect(said).toContain(why);
    expect(said).not.toContain('secret');
    expect(said).not.toContain('    at ');
  });

  it('says so where another program listens at its port', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    const { said, code, child } = await start({ PORT: String(port) });
    child.kill('SIGKILL');
    other.close();
    expect(code).toBe(1);
    expect(said).toContain(`PORT: another program listens at ${String(port)} already`);
  });
});

describe('a service that is stopped', { timeout: 90_000 }, () => {
  it('answers what it was asked before, and leaves without a fault', async () => {
    const { said, child } = await start({ LOG_LEVEL: 'info' });
    const address = /ready at (\S+)/.exec(said)?.[1] ?? '';
    let log = '';
    const arrived = new Promise<void>((resolve) => {
      child.stdout?.on('data', (chunk: Buffer) => {
        log += chunk.toString();
        if (log.split('incoming request').length > 20) resolve();
      });
    });
    // A password takes the machine a moment: these are under way when it is told to stop.
    const asked = Array.from({ length: 20 }, (_, n) =>
      fetch(`${address}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          email: `person.${String(n)}@example.org`,
          password: 'not a password of anybody',
        }),
      }).then(
        ({ status }) => status,
        () => 'no answer',
      ),
    );
    await arrived;
    const left = new Promise<number | null>((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    expect(await left).toBe(0);
    const answers = await Promise.all(asked);
    expect(answers.filter((answer) => answer === 'no answer')).toEqual([]);
    expect(answers.every((answer) => [401, 429, 503].includes(Number(answer)))).toBe(true);
  });
});

describe('what the service writes down', { timeout: 90_000 }, () => {
  it('is one line of JSON for each event, and says nothing of a person', async () => {
    const { said, child } = await start({ LOG_LEVEL: 'debug' });
    let log = said;
    child.stdout?.on('data', (chunk: Buffer) => (log += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (log += chunk.toString()));
    const address = /ready at (\S+)/.exec(said)?.[1] ?? '';
    const ask = (url: string, body?: string) =>
      fetch(`${address}${url}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers:
          body === undefined ? { cookie: 'better-off=Q2Fyb2w' } : { 'content-type': 'application/json' },
        body,
      }).then((answer) => answer.status);
    expect(await ask('/api/people?search=Carol-Secret')).toBe(401);
    expect(await ask('/api/invitations/Carol-Secret-Token-0000000000000')).toBe(404);
    expect(await ask('/nowhere/Carol-Secret')).toBeGreaterThan(0);
    expect(await ask('/api/session', '{"email":"carol-secret@example.org","password":"Carol-Secret"}')).toBe(
      401,
    );
    expect(await ask('/api/session', '{"Carol-Secret":1}')).toBe(422);
    expect(await ask('/api/session', '{"Carol-Secret')).toBe(400);
    const left = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await left;
    const lines = log
      .split('\n')
      .filter((line) => line.startsWith('{') && !line.includes('Server listening'));
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) expect(() => JSON.parse(line) as unknown).not.toThrow();
    expect(lines.join('\n')).toContain('"route":"/api/session"');
    expect(lines.join('\n').toLowerCase()).not.toContain('carol');
    expect(lines.join('\n')).not.toContain('127.0.0.1');
    expect(lines.join('\n')).not.toContain('Q2Fyb2w');
  });
});
