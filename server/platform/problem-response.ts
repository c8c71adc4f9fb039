import { randomBytes } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { faultInWords } from './fault-in-words.ts';
import { problem, Refusal, type Problem, type RefusalKind } from '#shared/problems/problem.ts';
import type { ProblemDocument } from '#shared/problems/problem-document.ts';

const answers: Readonly<Record<RefusalKind, { status: number; title: string; detail: string }>> = {
  invalid: {
    status: 422,
    title: 'There is something to mend',
    detail: 'Mend what is named, then send it again.',
  },
  'not signed in': { status: 401, title: 'Sign in first', detail: 'Sign in, then try again.' },
  'not allowed': {
    status: 403,
    title: 'Not allowed',
    detail: 'Ask the contract manager or an administrator if you need to do this.',
  },
  'not found': {
    status: 404,
    title: 'Not found',
    detail: 'Check the address. It may have been moved, or you may not have access to it.',
  },
  conflict: {
    status: 409,
    title: 'Changed meanwhile',
    detail: 'Look at what changed, then decide again.',
  },
  'out of reach': { status: 503, title: 'Not just now', detail: 'Nothing was lost: try again in a moment.' },
  'too many': { status: 429, title: 'Too many tries', detail: 'Wait a little, then try again.' },
};

/** When a program may ask again, where the service cannot answer now. */
const secondsUntilBack = '5';

const send = (reply: FastifyReply, body: ProblemDocument) => {
  if (body.status === 503) void reply.header('retry-after', secondsUntilBack);
  return reply.code(body.status).type('application/problem+json').serializer(JSON.stringify).send(body);
};

const documentFor = (kind: RefusalKind, problems: readonly Problem[]): ProblemDocument => {
  const { status, title, detail } = answers[kind];
  return {
    type: `urn:better-off:${kind.replaceAll(' ', '-')}`,
    title,
    status,
    detail,
    problems: [...problems],
  };
};

interface ValidationIssue {
  instancePath?: string;
  message?: string;
  keyword?: string;
  params?: { keys?: string[] };
}

/** What the schema found, as our problems: the place is the path to the field. */
const fromValidation = (issues: readonly ValidationIssue[]): Problem[] =>
  issues.map(({ instancePath, message, keyword, params }) => {
    const unknownKeys = keyword === 'unrecognized_keys' ? params?.keys : undefined;
    const place = (instancePath ?? '').replace(/^\//, '');
    if (unknownKeys) {
      return problem(
        'unknown-field',
        `Take out what is not known here: ${unknownKeys.join(', ')}.`,
        place || undefined,
      );
    }
    return problem('not-as-expected', message ?? 'This is not what was expected here.', place || undefined);
  });

/** What Fastify itself refuses, in our words. */
const platformProblems: Readonly<Record<number, Problem>> = {
  400: problem('unreadable', 'What was sent could not be read. Check that it is JSON in UTF-8.'),
  406: problem('not-acceptable', 'This address answers with JSON.'),
  413: problem('too-large', 'What was sent is too large.'),
  414: problem('address-too-long', 'The address is too long.'),
  415: problem('unknown-kind', 'Send JSON, with the content type application/json.'),
  429: problem('too-many', 'Too many requests. Wait a minute, then try again.'),
  503: problem('busy', 'The service is busy. Nothing was lost: try again in a moment.'),
};

const isFastifyError = (error: unknown): error is FastifyError =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number';

/** Turns whatever was thrown into a problem document. A fault of ours says a reference and nothing else. */
export const answerProblem = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
  if (error instanceof Refusal) return send(reply, documentFor(error.kind, error.problems));
  if (isFastifyError(error) && error.validation) {
    const problems = fromValidation(error.validation);
    // An address that cannot be one of ours leads nowhere; only what was sent can be mended.
    const kind: RefusalKind = error.validationContext === 'params' ? 'not found' : 'invalid';
    return send(reply, documentFor(kind, problems));
  }
  const status = isFastifyError(error) ? (error.statusCode ?? 500) : 500;
  const known = platformProblems[status];
  if (known && status !== 500) {
    return send(reply, {
      type: `urn:better-off:${known.code}`,
      title: 'That could not be done',
      status,
      detail: known.sentence,
      problems: [known],
    });
  }
  const reference = randomBytes(4).toString('hex');
  request.log.error({ reference, ...faultInWords(error) }, 'a fault of ours');
  return send(reply, {
    type: 'urn:better-off:fault',
    title: 'Something went wrong on our side',
    status: 500,
    detail: `Nothing you typed was lost here. Try again; if it happens again, tell an administrator the reference ${reference}.`,
    problems: [],
    reference,
  });
};

/** An address that leads nowhere. */
export const answerNotFound = (_request: FastifyRequest, reply: FastifyReply) =>
  send(reply, documentFor('not found', [problem('not-found', 'There is nothing at this address.')]));

export const installProblemResponses = (app: FastifyInstance) => {
  app.setErrorHandler(answerProblem);
};
