import type { FastifyInstance } from 'fastify';
import secureJson from 'secure-json-parse';
import { problem, Refusal } from '#shared/problems/problem.ts';

const maxDepth = 20;

/** Refuses broken UTF-8. It holds nothing between two bodies, and costs more to make than to use. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A body that is not JSON in UTF-8, or nests deeper than anything we ask for. */
class UnreadableBody extends Error {
  readonly statusCode = 400;
}

const depthOf = (text: string): number => {
  let depth = 0;
  let deepest = 0;
  let inText = false;
  for (let place = 0; place < text.length; place += 1) {
    const letter = text[place];
    if (inText) {
      if (letter === '\\') place += 1;
      else if (letter === '"') inText = false;
    } else if (letter === '"') inText = true;
    else if (letter === '{' || letter === '[') deepest = Math.max(deepest, (depth += 1));
    else if (letter === '}' || letter === ']') depth -= 1;
  }
  return deepest;
};

/**
 * JSON is read from bytes, so that broken UTF-8 is refused instead of being replaced, and never deeper
 * than `maxDepth`. `__proto__` and `constructor.prototype` keys are refused.
 */
export const readJsonBodies = (app: FastifyInstance) => {
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      const text = utf8.decode(body as Buffer);
      if (text === '') {
        done(null, undefined);
        return;
      }
      if (depthOf(text) > maxDepth) throw new UnreadableBody();
      done(null, secureJson.parse(text, { protoAction: 'error', constructorAction: 'error' }));
    } catch {
      done(new UnreadableBody(), undefined);
    }
  });
};

/** Refuses what is sent to an address that asks for nothing: a field that nobody reads is never dropped in silence. */
export const refuseUnaskedBodies = (app: FastifyInstance) => {
  app.addHook('preValidation', (request, _reply, done) => {
    if (request.body === undefined || request.routeOptions.schema?.body !== undefined) done();
    else {
      done(
        new Refusal('invalid', [
          problem('unknown-field', 'This address takes nothing in. Send it without a body.'),
        ]),
      );
    }
  });
};
