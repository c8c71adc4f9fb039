import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrationsKnown } from '#db/migrations-folder.ts';
import { keptFiles, projectFolder, read } from './source-files.ts';

const namesOf = (engine: 'sqlite' | 'postgres') => migrationsKnown(engine).map(({ tag }) => tag);

/** Asks the generator, on a copy of the migrations, whether the tables have moved on since. */
const generatesNothing = (engine: 'sqlite' | 'postgres') => {
  const copy = mkdtempSync(join(tmpdir(), 'better-off-twins-'));
  try {
    cpSync(join(projectFolder, 'db/migrations', engine), copy, { recursive: true });
    const config = join(copy, 'config.ts');
    const dialect = engine === 'sqlite' ? 'sqlite' : 'postgresql';
    writeFileSync(
      config,
      `export default ${JSON.stringify({ dialect, schema: `./db/schema/${engine}.ts`, out: relative(projectFolder, copy) })};`,
    );
    const before = readFileSync(join(copy, 'meta/_journal.json'), 'utf8');
    const run = spawnSync('npx', ['drizzle-kit', 'generate', '--config', config, '--name', 'again'], {
      cwd: projectFolder,
      encoding: 'utf8',
    });
    return {
      said: run.stdout + run.stderr,
      changed: readFileSync(join(copy, 'meta/_journal.json'), 'utf8') !== before,
    };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
};

describe('the two engines migrate side by side', () => {
  it('has the same numbers and names on both sides', () => {
    expect(namesOf('sqlite').length).toBeGreaterThan(0);
    expect(namesOf('sqlite')).toEqual(namesOf('postgres'));
  });

  it.each(['sqlite', 'postgres'] as const)('%s: making migrations again yields nothing', (engine) => {
    const { said, changed } = generatesNothing(engine);
    expect(said).toContain('No schema changes');
    expect(changed).toBe(false);
  });

  it('never deletes by cascade: evidence is not deleted', () => {
    const cascading = keptFiles()
      .filter((path) => path.startsWith('db/migrations/') && path.endsWith('.sql'))
      .filter((path) => /on delete cascade/i.test(read(path)));
    expect(cascading).toEqual([]);
  });

  it('checks the same fixed words on both sides', () => {
    const checks = (engine: string) =>
      keptFiles()
        .filter((path) => path.startsWith(`db/migrations/${engine}/`) && path.endsWith('.sql'))
        .flatMap((path) => [...read(path).matchAll(/CONSTRAINT "(\w+)" CHECK/g)].map((match) => match[1]))
        .sort();
    expect(checks('sqlite').length).toBeGreaterThan(10);
    expect(checks('sqlite')).toEqual(checks('postgres'));
  });
});
