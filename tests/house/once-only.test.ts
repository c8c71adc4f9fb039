import { expect, it } from 'vitest';
import { onceOnly } from '../../vitest.config.ts';
import { keptFiles, read } from './source-files.ts';

const canBeOnAServer = /test-counter|test-database|both-engines|council-at-work|TEST_DATABASE_URL/;

it('what is proven on SQLite alone is there, and opens no database that could be on a server', () => {
  const kept = new Set(keptFiles());
  expect(onceOnly.filter((path) => !kept.has(path))).toEqual([]);
  expect(onceOnly.filter((path) => kept.has(path) && canBeOnAServer.test(read(path)))).toEqual([]);
});
