import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../server/config.ts';

describe('the settings', () => {
  it('start on localhost with records in a file when nothing is set', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      publicAddress: 'http://localhost:3000',
      secureCookies: false,
      database: { engine: 'sqlite', file: 'data/better-off.sqlite' },
      demo: false,
      trustedProxies: false,
      warnings: [],
    });
  });

  it.each([
    ['PORT', { PORT: 'eighty' }, 'PORT: it must be a whole number'],
    ['PORT', { PORT: '70000' }, 'PORT: it must be a whole number'],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL: it must start with file:'],
    ['DATABASE_URL', { DATABASE_URL: 'file:' }, 'DATABASE_URL: it must start with file:'],
    ['DATABASE_URL', { DATABASE_URL: 'file:%E0%A4%A' }, 'DATABASE_URL: it must start with file:'],
    ['DATABASE_URL', { DATABASE_URL: 'file://elsewhere/x' }, 'DATABASE_URL: it must start with file:'],
    ['DATABASE_URL', { DATABASE_URL: 'postgres://[' }, 'DATABASE_URL: it must start with file:'],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: 'the proxy' }, 'TRUSTED_PROXIES: it must be network addresses'],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '10.0.0.0/99' }, '"10.0.0.0/99" is none'],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/x' }, '"10.0.0.0/x" is none'],
    ['PUBLIC_ADDRESS', { PUBLIC_ADDRESS: 'https://a:b@invicta.example' }, 'without a name and password'],
    ['PUBLIC_ADDRESS', { PUBLIC_ADDRESS: 'invicta' }, 'PUBLIC_ADDRESS: it must be a web address'],
    ['PUBLIC_ADDRESS', { PUBLIC_ADDRESS: 'ftp://invicta.example' }, 'it must start with http'],
    ['PUBLIC_ADDRESS', { PUBLIC_ADDRESS: 'https://invicta.example/sub' }, 'a path is not supported'],
    ['PUBLIC_ADDRESS', { PUBLIC_ADDRESS: 'http://invicta.example' }, 'browsers drop the sign-in cookie'],
    ['ALLOW_PLAIN_HTTP', { ALLOW_PLAIN_HTTP: 'maybe' }, 'ALLOW_PLAIN_HTTP: it must be yes or no'],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL: it must be silent'],
    ['DEMO', { DEMO: '1' }, 'DEMO: it must be yes or no'],
  ])('refuses a wrong %s, and says why', (_setting, env, why) => {
    expect(() => readConfig(env)).toThrow(why);
  });

  it('sends cookies over https only when the address is https', () => {
    expect(readConfig({ PUBLIC_ADDRESS: 'https://better.invicta.example' })).toMatchObject({
      secureCookies: true,
      publicAddress: 'https://better.invicta.example',
    });
  });

  it('allows plain http under another name only by its own setting, with a warning', () => {
    const config = readConfig({ PUBLIC_ADDRESS: 'http://invicta.example', ALLOW_PLAIN_HTTP: 'yes' });
    expect(config.secureCookies).toBe(false);
    expect(config.warnings).toEqual([expect.stringContaining('unprotected')]);
  });

  it.each([
    ['postgres://u@h/d', { engine: 'postgres', url: 'postgres://u@h/d' }],
    ['postgresql://u@h/d', { engine: 'postgres', url: 'postgresql://u@h/d' }],
    ['file:here.sqlite', { engine: 'sqlite', file: 'here.sqlite' }],
    ['file:///srv/better off.sqlite', { engine: 'sqlite', file: '/srv/better off.sqlite' }],
    ['file:/srv/x.sqlite', { engine: 'sqlite', file: '/srv/x.sqlite' }],
  ])('reads %s', (url, database) => {
    expect(readConfig({ DATABASE_URL: url }).database).toEqual(database);
  });

  it('believes only the proxies that are named', () => {
    expect(
      readConfig({ TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8, fd00::/8, loopback' }).trustedProxies,
    ).toEqual(['127.0.0.1', '10.0.0.0/8', 'fd00::/8', 'loopback']);
  });
});
