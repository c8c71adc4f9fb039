import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles } from './source-files.ts';

const floors = ['shared/', 'db/', 'server/', 'client/'];
const imports = sourceFiles()
  .filter((path) => floors.some((floor) => path.startsWith(floor)))
  .flatMap(importsOf);
const importersOf = (pattern: RegExp): string[] => [
  ...new Set(imports.filter(({ from }) => pattern.test(from)).map(({ file }) => file)),
];

describe('protecting small numbers', () => {
  it('is done where releases are built, and known to nothing else but the recomputing of a vector', () => {
    const importers = importersOf(/\/suppress-[a-z-]+\.ts$/);
    const others = importers.filter(
      (file) =>
        !/^shared\/(disclosure|statistics)\//.test(file) &&
        file !== 'server/commands/recompute/suppression.ts',
    );
    expect(importers).toContain('shared/disclosure/hide-small-numbers.ts');
    expect(others).toEqual([]);
  });

  it('is what the public pages read: no accepted figure, no return and no family is asked for there', () => {
    const asked = imports
      .filter(({ file }) => /^(server|shared)\/town-square\//.test(file))
      .map(({ from }) => from);
    expect(asked.filter((from) => /returns|cases|follow-ups|headline-figures|portfolio/.test(from))).toEqual(
      [],
    );
    expect(asked).toContain('#db/stores/releases-store.ts');
  });
});
