import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** One project a kind of proof, so that each can be run alone (`npm run test:rules`). */
const proof = (name: string, more: object = {}) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    environment: 'node' as const,
    // Files of one kind share a process and what it has loaded: loading anew took longer than the tests. No
    // test may change what others load; what a test opens is fresh for each.
    isolate: false,
    ...more,
  },
});

/**
 * What opens no database of the tests but SQLite files of its own, whatever TEST_DATABASE_URL says: proven once,
 * it is not proven again on a server. tests/house/once-only.test.ts holds the list to that.
 */
export const onceOnly = [
  'tests/api/demo/demo-curves.test.ts',
  'tests/api/demo/demo-families.test.ts',
  'tests/api/demo/demo-file.test.ts',
  'tests/api/demo/demo-outcomes.test.ts',
  'tests/api/demo/make-county.test.ts',
  'tests/api/imports/import-command.test.ts',
  'tests/api/outcomes/import-asb-command.test.ts',
  'tests/api/outcomes/import-outcomes-command.test.ts',
  'tests/api/outcomes/read-street.test.ts',
  'tests/api/town-square/attack-public-figures.test.ts',
];

/** Files that take a minute and more, the longest first. */
const longest = ['demo', 'kill-while-saving', 'what-became-of-a-family', 'from-agreement-to-public-page'].map(
  (name) => `tests/journeys/${name}.test.ts`,
);

/**
 * Starts with the longest files of a project. On a fresh clone nothing is known of how long they take: started in
 * the middle, the walk through the demo goes on for minutes alone, while the other core has nothing to do.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project))];
    const place = ({ project, moduleId }: TestSpecification): number => {
      const at = longest.findIndex((path) => moduleId.endsWith(path));
      return projects.indexOf(project) * 100 + (at < 0 ? longest.length : at);
    };
    return sorted.toSorted((a, b) => place(a) - place(b));
  }
}

const onAServer = (process.env['TEST_DATABASE_URL'] ?? '') !== '';

export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      proof('rules', { testTimeout: 20_000 }),
      proof('house', { testTimeout: 180_000 }),
      // Each store test runs on both engines: see tests/support/both-engines.ts.
      proof('stores', { testTimeout: 60_000, hookTimeout: 60_000 }),
      proof('api', { testTimeout: 30_000, hookTimeout: 30_000, exclude: onAServer ? onceOnly : [] }),
      proof('screens'),
      // When all else is done: two at a time, each with a browser, a service and records of its own. The longest
      // took 180 s and more where other work kept the machine busy.
      proof('journeys', { testTimeout: 300_000, hookTimeout: 300_000, sequence: { groupOrder: 1 } }),
    ],
  },
});
