import type { FastifyBaseLogger } from 'fastify';
import type { Counter } from './counter.ts';
import { drawSamples } from '../cases/draw-samples.ts';
import { keepErasures } from '../cases/erasing.ts';
import { followNewTerms } from '../cases/follow-new-terms.ts';
import { makeDueReturns } from '../returns/make-due-returns.ts';

const everyHour = 3_600_000;

/**
 * What the service does by itself: returns make themselves each quarter, follow-ups follow their agreements, and
 * erasures are kept beside the back-ups.
 * Yields the way to stop it.
 */
export const startJobs = (log: FastifyBaseLogger, counter: Counter): (() => void) => {
  const work = () => {
    makeDueReturns(counter).catch((error: unknown) => {
      log.error({ name: error instanceof Error ? error.name : 'unknown' }, 'making returns failed');
    });
    drawSamples(counter)
      .then(() => followNewTerms(counter))
      .catch((error: unknown) => {
        log.error({ name: error instanceof Error ? error.name : 'unknown' }, 'moving follow-ups failed');
      });
    keepErasures(counter).catch((error: unknown) => {
      log.error({ name: error instanceof Error ? error.name : 'unknown' }, 'keeping erasures failed');
    });
  };
  work();
  const timer = setInterval(work, everyHour);
  timer.unref();
  return () => clearInterval(timer);
};
