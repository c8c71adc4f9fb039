import { isIP } from 'node:net';
import { z } from 'zod';
import { erasuresFileName } from '#db/erasures-file.ts';
import { readDatabaseAddress, type DatabaseAddress } from '#db/open-database.ts';

/** Settings of the running service, read once from the environment. */
export interface Config {
  port: number;
  host: string;
  database: DatabaseAddress;
  /** the address people type, without a slash at its end; links in invitations start with it */
  publicAddress: string;
  /** whether cookies are sent over https only */
  secureCookies: boolean;
  /** proxies whose forwarded address is believed, as Fastify's trustProxy takes it */
  trustedProxies: string[] | false;
  demo: boolean;
  /** where the ids of erased cases are kept, beside the back-ups */
  erasuresFile: string;
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  warnings: string[];
}

/** A setting that is wrong, and why: the product refuses to start with it. */
export class WrongSetting extends Error {
  constructor(setting: string, why: string) {
    super(`${setting}: ${why}`);
  }
}

/** In the folder that back-ups go to unless another is named. */
const usualErasuresFile = `backups/${erasuresFileName}`;

const yesNo = z.enum(['yes', 'no']);
const levels = z.enum(['silent', 'error', 'warn', 'info', 'debug']);

const ask = <T>(
  shape: z.ZodType<T>,
  setting: string,
  value: string | undefined,
  why: string,
  absent: T,
): T => {
  if (value === undefined || value === '') return absent;
  const read = shape.safeParse(value);
  if (!read.success) throw new WrongSetting(setting, `${why} It is "${value}".`);
  return read.data;
};

const isLocal = (host: string) => host === 'localhost' || host === '127.0.0.1' || host === '[::1]';

const readPublicAddress = (value: string | undefined, port: number): URL => {
  const text = value === undefined || value === '' ? `http://localhost:${port}` : value;
  if (!URL.canParse(text))
    throw new WrongSetting('PUBLIC_ADDRESS', `it must be a web address. It is "${text}".`);
  const address = new URL(text);
  if (!['http:', 'https:'].includes(address.protocol)) {
    throw new WrongSetting('PUBLIC_ADDRESS', 'it must start with http:// or https://.');
  }
  if (address.username !== '' || address.password !== '') {
    throw new WrongSetting('PUBLIC_ADDRESS', 'it must be the address alone, without a name and password.');
  }
  if (address.pathname !== '/' || address.search || address.hash) {
    throw new WrongSetting('PUBLIC_ADDRESS', 'it must end with the host and port; a path is not supported.');
  }
  return address;
};

/** Words for the usual ranges, as the server's own library names them. */
const namedRanges = ['loopback', 'linklocal', 'uniquelocal'];

const isNetwork = (text: string): boolean => {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  const most = version === 4 ? 32 : 128;
  return (
    version > 0 && more.length === 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= most))
  );
};

const readTrustedProxies = (value: string | undefined): string[] => {
  const proxies = (value ?? '')
    .split(',')
    .map((text) => text.trim())
    .filter(Boolean);
  const wrong = proxies.find((proxy) => !namedRanges.includes(proxy) && !isNetwork(proxy));
  if (wrong === undefined) return proxies;
  throw new WrongSetting(
    'TRUSTED_PROXIES',
    `it must be network addresses, by commas, like 127.0.0.1,10.0.0.0/8. "${wrong}" is none.`,
  );
};

/**
 * Reads the settings once.
 * @throws WrongSetting naming the setting and why
 */
export const readConfig = (env: Record<string, string | undefined>): Config => {
  const port = ask(
    z.coerce.number().int().min(0).max(65535),
    'PORT',
    env['PORT'],
    'it must be a whole number from 0 to 65535.',
    3000,
  );
  const database = readDatabaseAddress(env['DATABASE_URL']);
  if (!database) {
    throw new WrongSetting(
      'DATABASE_URL',
      'it must start with file:, postgres:// or postgresql://, and be an address that can be read.',
    );
  }
  const address = readPublicAddress(env['PUBLIC_ADDRESS'], port);
  const plainHttp = ask(
    yesNo,
    'ALLOW_PLAIN_HTTP',
    env['ALLOW_PLAIN_HTTP'],
    'it must be yes or no.',
    'no' as const,
  );
  const warnings: string[] = [];
  const overHttp = address.protocol === 'http:';
  if (overHttp && !isLocal(address.hostname)) {
    if (plainHttp === 'no') {
      throw new WrongSetting(
        'PUBLIC_ADDRESS',
        'it is plain http under a name other than localhost, where browsers drop the sign-in cookie. Use https, or set ALLOW_PLAIN_HTTP=yes if you know that nobody can listen in.',
      );
    }
    warnings.push('ALLOW_PLAIN_HTTP=yes: passwords and figures cross the network unprotected.');
  }
  const trusted = readTrustedProxies(env['TRUSTED_PROXIES']);
  return {
    port,
    host: env['HOST'] === undefined || env['HOST'] === '' ? '127.0.0.1' : env['HOST'],
    database,
    publicAddress: address.origin,
    secureCookies: !overHttp,
    trustedProxies: trusted.length > 0 ? trusted : false,
    erasuresFile:
      env['ERASURES_FILE'] === undefined || env['ERASURES_FILE'] === ''
        ? usualErasuresFile
        : env['ERASURES_FILE'],
    demo: ask(yesNo, 'DEMO', env['DEMO'], 'it must be yes or no.', 'no' as const) === 'yes',
    logLevel: ask(
      levels,
      'LOG_LEVEL',
      env['LOG_LEVEL'],
      'it must be silent, error, warn, info or debug.',
      'info' as const,
    ),
    warnings,
  };
};
