import { describe, expect, it } from 'vitest';
import { keptFiles, read } from './source-files.ts';

/** Where each command of the README is run. A command without a line here has no place in the README. */
const runBy: Readonly<Record<string, string>> = {
  'npm ci && npm run demo': 'tests/journeys/demo.test.ts',
  'npm ci && npm test': '.ci/run',
  'npm ci': '.ci/run',
  'npm run build': 'package.json',
  'npm start': 'tests/journeys/commands.test.ts',
  'npm run backup -- backups/monday.sqlite': 'tests/journeys/commands.test.ts',
  'npm run restore -- backups/monday.sqlite': 'tests/journeys/commands.test.ts',
  'npm run migrate': 'tests/journeys/commands.test.ts',
  'npm run --silent import:register -- register.csv grants.csv --dry-run': 'tests/journeys/commands.test.ts',
  'npm run --silent import:register -- register.csv grants.csv': 'tests/journeys/commands.test.ts',
  'npm run --silent import:asb -- 2026-08-kent-street.csv --lookup lookup.csv':
    'tests/api/outcomes/import-asb-command.test.ts',
  'npm run --silent import:outcomes -- populations people.csv':
    'tests/api/outcomes/import-outcomes-command.test.ts',
  'npm run --silent import:outcomes -- boundaries districts.geojson':
    'tests/api/outcomes/import-outcomes-command.test.ts',
  'npm run --silent import:outcomes -- figures neet.csv --name "Young people in learning" --counts "young people in learning" --among "young people of 16 and 17" --per 100 --source DfE':
    'tests/api/outcomes/import-outcomes-command.test.ts',
  'npm run --silent recompute -- sdq < forms.json': 'tests/journeys/commands.test.ts',
  'npm run types': '.ci/run',
  'npm run lint': '.ci/run',
  'npm run test:rules': 'tests/journeys/commands.test.ts',
  'npm run test:stores': 'tests/journeys/commands.test.ts',
  'npm run test:api': 'tests/journeys/commands.test.ts',
  'npm run test:screens': 'tests/journeys/commands.test.ts',
  'npm run test:house': 'tests/journeys/commands.test.ts',
  'npm run test:journeys': 'tests/journeys/commands.test.ts',
  'npm run db:generate -- add-follow-up-window': 'tests/house/migration-twins.test.ts',
  'npm run bench': 'tests/journeys/commands.test.ts',
  'npm run bench -- --quick': 'tests/journeys/commands.test.ts',
  'npm run dev:server': 'tests/journeys/commands.test.ts',
  'npm run dev:client': 'tests/journeys/commands.test.ts',
  'bash .ci/run': '.ci/run',
};

const readme = read('README.md');

const commands = (): string[] => {
  const blocks = [...readme.matchAll(/```sh\n(.*?)```/gs)].flatMap((match) => (match[1] ?? '').split('\n'));
  const inline = [...readme.matchAll(/`((?:npm|bash) [^`]+)`/g)].map((match) => match[1] ?? '');
  return [...new Set([...blocks, ...inline].filter((line) => line !== ''))];
};

describe('the README', () => {
  it.each(commands().map((command) => [command]))('%s is run by a test', (command) => {
    const place = runBy[command];
    expect(place, 'say where this command is run').toBeDefined();
    expect(keptFiles()).toContain(place);
  });

  it('names every script of the package', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const inner = ['build:client', 'build:server', 'format', 'lint:rules', 'lint:format', 'types:format'];
    const unnamed = Object.keys(scripts).filter((name) => !inner.includes(name) && !readme.includes(name));
    expect(unnamed).toEqual([]);
  });

  it('checks style in two halves, which the gate runs side by side', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    expect(scripts['lint']).toBe('npm run lint:rules && npm run lint:format');
    expect(scripts['types:format']).toBe('npm run types && npm run lint:format');
    expect(read('.ci/run')).toMatch(/^check_both "types and format" types:format "lint" lint:rules$/m);
  });

  it('names every room that has something to say over HTTP, and no other', () => {
    const rooms = keptFiles().flatMap(
      (path) => /^server\/([a-z-]+)\/[a-z-]+\.routes\.ts$/.exec(path)?.[1] ?? [],
    );
    const line = readme.split('\n').find((each) => each.startsWith('Rooms: ')) ?? '';
    const named = [...line.matchAll(/`([a-z-]+)`/g)].map((match) => match[1]);
    // The platform is the ground on which the rooms stand.
    const wanted = [...new Set(rooms)].filter((room) => room !== 'platform');
    expect(named.sort()).toEqual(wanted.sort());
  });

  it('leads only to files that are there', () => {
    const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map((match) =>
      (match[1] ?? '').replace(/\/$/, ''),
    );
    const missing = links.filter(
      (link) => !keptFiles().some((path) => path === link || path.startsWith(`${link}/`)),
    );
    expect(missing).toEqual([]);
  });
});
