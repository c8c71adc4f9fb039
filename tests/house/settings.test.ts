import { describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { read } from './source-files.ts';

/** The lines of .env.example that set something, and those that show another way, behind a '# '. */
const linesOf = (pattern: RegExp): [string, string][] =>
  [...read('.env.example').matchAll(pattern)].map(([, name = '', value = '']) => [name, value]);

const set = linesOf(/^([A-Z_]+)=(.*)$/gm);
const shown = linesOf(/^# ([A-Z_]+)=(.*)$/gm);

/** Every setting that is asked for when none is there. */
const settingsRead = (): string[] => {
  const asked = new Set<string>();
  readConfig(
    new Proxy<Record<string, string | undefined>>(
      {},
      {
        get: (_none, name) => {
          asked.add(String(name));
          return undefined;
        },
      },
    ),
  );
  return [...asked].sort();
};

describe('.env.example', () => {
  it('lists every setting that is read, once, and nothing else', () => {
    expect(settingsRead().length).toBeGreaterThan(5);
    expect(set.map(([name]) => name).sort()).toEqual(settingsRead());
  });

  it('gives each its default', () => {
    const example = Object.fromEntries(set);
    const { TRUSTED_PROXIES, ...others } = example;
    // Only the proxies have nothing for a default.
    expect(TRUSTED_PROXIES).toBe('');
    expect(Object.entries(others).filter(([, value]) => value === '')).toEqual([]);
    expect(readConfig(example)).toEqual(readConfig({}));
  });

  it('shows other ways only of settings that are read, and such as are right', () => {
    expect(shown.filter(([name]) => !settingsRead().includes(name))).toEqual([]);
    for (const [name, value] of shown) expect(() => readConfig({ [name]: value })).not.toThrow();
  });
});
