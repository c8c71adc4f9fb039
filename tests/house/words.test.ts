import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keptFiles, read, sourceFiles } from './source-files.ts';

const floors = ['shared', 'db', 'server', 'client'];
const onFloors = (path: string) => floors.includes(path.split('/')[0] ?? '');
const forbidden = ['item', 'entity', 'record', 'data', 'manager', 'helper', 'util', 'utils', 'helpers'];

describe('the words of the house', () => {
  it('names every file in kebab-case', () => {
    const odd = sourceFiles().filter(
      (path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.tsx?$/.test(basename(path)),
    );
    expect(odd).toEqual([]);
  });

  it('never ends the name of a file or folder in a word that says nothing', () => {
    const odd = keptFiles()
      .filter(onFloors)
      .filter((path) =>
        path.split('/').some((name) => {
          const words = name.replace(/\..*$/, '').split('-');
          const last = words.at(-1) ?? '';
          const contractManager = words.at(-2) === 'contract' && last === 'manager';
          return forbidden.includes(last) && !contractManager;
        }),
      );
    expect(odd).toEqual([]);
  });

  it('never ends the name of a type in one', () => {
    const odd = sourceFiles()
      .filter(onFloors)
      .flatMap((path) =>
        [...read(path).matchAll(/^export (?:type|interface|class) (\w+)/gm)]
          .map((match) => match[1] ?? '')
          .filter((name) => /(Item|Entity|Record|Data|Helper|Util|Utils)$|(?<!Contract)Manager$/.test(name))
          .map((name) => `${path}: ${name}`),
      );
    expect(odd).toEqual([]);
  });

  it('carries no year in a file or type', () => {
    const odd = keptFiles()
      .filter(onFloors)
      .filter((path) => /(19|20)\d\d/.test(basename(path)));
    expect(odd).toEqual([]);
  });

  it('reads the clock in one place and the environment in two', () => {
    const clock = sourceFiles().filter(
      (path) =>
        ['shared', 'db', 'server'].includes(path.split('/')[0] ?? '') &&
        path !== 'server/platform/clock.ts' &&
        /\bDate\.now\(\)|new Date\(\)/.test(read(path)),
    );
    expect(clock).toEqual([]);
    const environment = sourceFiles().filter(
      (path) =>
        onFloors(path) &&
        !path.startsWith('server/commands/') &&
        !['server/config.ts', 'server/main.ts'].includes(path) &&
        read(path).includes('process.env'),
    );
    expect(environment).toEqual([]);
  });

  it('never says any, never silences a rule without its reason, never asserts what may be missing', () => {
    const odd = sourceFiles().flatMap((path) =>
      read(path)
        .split('\n')
        .filter(
          (line) =>
            /: any\b|\bas any\b|@ts-ignore|@ts-nocheck/.test(line) ||
            (/eslint-disable/.test(line) && !/ -- \S/.test(line)) ||
            (/@ts-expect-error/.test(line) && !/@ts-expect-error -- \S/.test(line)),
        )
        .filter(() => !path.startsWith('tests/house/'))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(odd).toEqual([]);
  });
});
