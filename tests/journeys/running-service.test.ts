import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import BetterSqlite from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { projectFolder } from '../house/source-files.ts';
import { startService, type RunningService } from '../support/running-service.ts';

let service: RunningService | undefined;
afterEach(async () => {
  await service?.remove();
  service = undefined;
});

const main = join(projectFolder, 'dist/server/main.js');
const tryToStart = (env: Record<string, string>) =>
  spawnSync(process.execPath, [main], {
    env: { PATH: process.env['PATH'], ...env },
    encoding: 'utf8',
    timeout: 20_000,
  });

describe('starting', () => {
  it.each([
    ['PORT', { PORT: 'http' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://localhost' }],
    ['PUBLIC_ADDRESS', { PUBLIC_ADDRESS: 'http://better.invicta.example' }],
  ])('stops at a wrong %s and names it', (setting, env) => {
    const { status, stderr } = tryToStart(env);
    expect(status).toBe(1);
    expect(stderr).toContain(`Better Off did not start. The setting ${setting}:`);
  });

  it('refuses a database from a newer version', async () => {
    service = await startService();
    await service.stop();
    const file = service.databaseUrl.replace('file:', '');
    const db = new BetterSqlite(file);
    db.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)').run(
      'later',
      9_999_999_999_999,
    );
    db.close();
    const { status, stderr } = tryToStart({ DATABASE_URL: service.databaseUrl, PORT: '0' });
    expect(status).toBe(1);
    expect(stderr).toContain('newer version');
  });

  it('stops gracefully when asked to, and lets go of its records', async () => {
    service = await startService();
    await fetch(`${service.address}/api/health`);
    await service.stop('SIGTERM');
    expect(service.process.exitCode).toBe(0);
    const db = new BetterSqlite(service.databaseUrl.replace('file:', ''));
    db.pragma('locking_mode = EXCLUSIVE');
    expect(() => db.exec('BEGIN EXCLUSIVE; COMMIT')).not.toThrow();
    db.close();
  });
});

describe('the log', () => {
  it('holds no name, address, token or word that somebody sent', async () => {
    service = await startService({ LOG_LEVEL: 'debug' });
    let log = '';
    service.process.stdout?.on('data', (chunk: Buffer) => (log += chunk.toString()));
    service.process.stderr?.on('data', (chunk: Buffer) => (log += chunk.toString()));
    const secret = 'marble kettle orchard fog';
    await fetch(`${service.address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: 'better-off=token-of-carol' },
      body: JSON.stringify({ email: 'carol@stepping-stones.example', password: secret }),
    });
    await fetch(`${service.address}/api/contracts?search=Carol+Jones`);
    await fetch(`${service.address}/set-up/one-time-token-of-ada`);
    await service.stop();
    expect(log).toContain('/api/session');
    for (const word of ['carol', 'Carol', secret, 'token-of', '127.0.0.1:', 'remoteAddress']) {
      expect(log.replaceAll(/Server listening at \S+/g, '')).not.toContain(word);
    }
  });
});

describe('the client', () => {
  it('is served compressed, its hashed files for ever and its page never from a cache', async () => {
    service = await startService();
    const page = await fetch(`${service.address}/contracts/anything/measures`);
    expect(page.status).toBe(200);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const html = await page.text();
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=/);
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(html)?.[1] ?? '';
    const style = /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1] ?? '';
    for (const [asset, wanted, encoding] of [
      [script, 'gzip', 'gzip'],
      [script, 'br', 'br'],
      // As browsers ask over https.
      [script, 'gzip, deflate, br', 'br'],
      [style, 'gzip, deflate, br', 'br'],
    ] as const) {
      const file = await fetch(`${service.address}${asset}`, { headers: { 'accept-encoding': wanted } });
      expect(file.status, asset).toBe(200);
      expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(file.headers.get('content-encoding')).toBe(encoding);
      expect(file.headers.get('vary')).toContain('accept-encoding');
      // What comes out is the file itself.
      expect(await file.text()).toBe(readFileSync(join(projectFolder, 'dist/client', asset), 'utf8'));
    }
    expect((await fetch(`${service.address}/assets/gone-12345678.js`)).status).toBe(404);
    expect((await fetch(`${service.address}/api/gone`)).headers.get('content-type')).toContain(
      'problem+json',
    );
  });

  it('needs less than 200 kB of compressed script for its first screen, and no chart', () => {
    const folder = join(projectFolder, 'dist/client');
    const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<
      string,
      { file: string; imports?: string[]; src?: string }
    >;
    const reached = new Set<string>();
    const reach = (key: string) => {
      if (reached.has(key)) return;
      reached.add(key);
      for (const next of manifest[key]?.imports ?? []) reach(next);
    };
    reach('index.html');
    // The home page is what a person sees first after signing in.
    reach('home/home-page.tsx');
    const files = [...reached].map((key) => manifest[key]?.file ?? '').filter((file) => file.endsWith('.js'));
    const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
    expect(files.length).toBeGreaterThan(1);
    expect(files.some((file) => file.includes('charts'))).toBe(false);
    expect(bytes).toBeLessThan(200_000);
  });
});
