/*
 * `npm run --silent recompute -- METHOD < input.json`: works out figures again with the functions the product
 * uses, for anybody who wants to check one. Prints a JSON array, one result for each input, and nothing else.
 * Leaves with 2 and a sentence where the method is not known or the input cannot be taken.
 */
import { text } from 'node:stream/consumers';
import { methodNames, recompute } from './recompute/methods.ts';
import { CannotRecompute } from './recompute/read-inputs.ts';

const usage = `npm run --silent recompute -- METHOD < input.json, where METHOD is one of ${methodNames.join(', ')}.`;

const run = async (): Promise<void> => {
  const [method, ...more] = process.argv.slice(2);
  if (method === undefined || more.length > 0) throw new CannotRecompute(`Name one method: ${usage}`);
  if (!methodNames.includes(method)) {
    throw new CannotRecompute(`There is no method '${method}'. Write ${usage}`);
  }
  if (process.stdin.isTTY) throw new CannotRecompute(`Give the input on standard input: ${usage}`);
  process.stdout.write(`${JSON.stringify(recompute(method, await text(process.stdin)))}\n`);
};

await run().catch((error: unknown) => {
  if (!(error instanceof CannotRecompute)) throw error;
  console.error(error.message);
  process.exitCode = 2;
});
