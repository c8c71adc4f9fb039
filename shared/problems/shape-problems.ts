import type { z } from 'zod';
import { problem, type Problem } from './problem.ts';

const valueAt = (given: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null && key in inside
        ? (inside as Record<PropertyKey, unknown>)[key]
        : undefined,
    given,
  );

const kindWords: Readonly<Record<string, string>> = {
  string: 'text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in square brackets',
  object: 'a block in curly brackets',
};

const listed = (values: readonly unknown[]): string =>
  values.map((value) => JSON.stringify(value)).join(', ');

/** What is asked for where nothing, or another kind of thing, stands. */
const wanted = (expected: string): string => kindWords[expected] ?? 'what the definition of it asks';

/** The words zod would use, which are written for programmers. */
const isZodsOwn = (message: string): boolean => /^(Invalid|Too|Unrecognized)/.test(message);

const sentenceFor = (issue: z.core.$ZodIssue, given: unknown): string => {
  const there = valueAt(given, issue.path) !== undefined;
  const name = String(issue.path.at(-1) ?? 'it');
  if (issue.code === 'unrecognized_keys') return `Take out what is not known here: ${issue.keys.join(', ')}.`;
  if (!isZodsOwn(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return there
        ? `Write ${wanted(issue.expected)} here.`
        : `Add '${name}', which is missing here: ${wanted(issue.expected)}.`;
    case 'invalid_value':
      return there
        ? `Write one of ${listed(issue.values)} here.`
        : `Add '${name}': one of ${listed(issue.values)}.`;
    case 'invalid_union': {
      const known = 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
      return known.length > 0
        ? `Write one of ${listed(known)} here.`
        : 'Write this in one of the ways that are known.';
    }
    case 'too_small':
      if (issue.origin === 'array') return `Write at least ${issue.minimum} in this list.`;
      return `Write ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum} here.`;
    case 'too_big':
      if (issue.origin === 'array') return `Write no more than ${issue.maximum} in this list.`;
      return `Write ${issue.inclusive === false ? 'less than' : 'no more than'} ${issue.maximum} here.`;
    case 'custom':
    case 'invalid_element':
    case 'invalid_format':
    case 'invalid_key':
    case 'not_multiple_of':
      return 'Write this as the definition of it asks.';
  }
};

/** What a shape found wrong in what was given, in words for the person who wrote it; the place is the path. */
export const problemsOfShape = (issues: readonly z.core.$ZodIssue[], given: unknown): Problem[] =>
  issues.map((issue) =>
    problem(
      issue.code === 'unrecognized_keys' ? 'unknown-field' : 'not-as-expected',
      sentenceFor(issue, given),
      issue.path.length === 0 ? undefined : issue.path.map(String).join('/'),
    ),
  );
