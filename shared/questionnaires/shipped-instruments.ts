import type { Instrument } from './instrument.ts';
import core10 from './instruments/core-10.json' with { type: 'json' };
import goalBasedOutcomes from './instruments/goal-based-outcomes.json' with { type: 'json' };
import ladder from './instruments/ladder.json' with { type: 'json' };
import sdq from './instruments/sdq.json' with { type: 'json' };
import swemwbs from './instruments/swemwbs.json' with { type: 'json' };
import { readInstrument } from './read-instrument.ts';

const readShipped = (given: unknown): Instrument => {
  const reading = readInstrument(given);
  if (reading.problems !== undefined) {
    const said = reading.problems.map(({ place, sentence }) => `${place ?? ''}: ${sentence}`);
    throw new Error(`a definition that is shipped is broken: ${said.join(' ')}`);
  }
  return reading.instrument;
};

/**
 * The questionnaires that come with the product, each through the door an uploaded one passes. One whose
 * licence must be recorded is switched off until it is.
 */
export const shippedInstruments: readonly Instrument[] = [
  sdq,
  core10,
  swemwbs,
  goalBasedOutcomes,
  ladder,
].map(readShipped);

/** The shipped questionnaire of that id, or undefined. */
export const shippedInstrument = (id: string): Instrument | undefined =>
  shippedInstruments.find((instrument) => instrument.id === id);
