import { problem } from '../problems/problem.ts';
import { readInstrument, type InstrumentReading } from './read-instrument.ts';
import { shippedInstrument } from './shipped-instruments.ts';

const notJson = {
  problems: [
    problem(
      'definition-not-json',
      'This file is not a definition: it must be JSON text, as the shipped definitions are. Look at it in an editor that shows where JSON breaks.',
      'fileText',
    ),
  ],
};

const parse = (text: string): { given: unknown } | undefined => {
  try {
    return { given: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch {
    return undefined;
  }
};

/** Reads an uploaded definition: JSON, then the same door as ours, and it may not take the place of one of ours. */
export const readInstrumentFile = (text: string): InstrumentReading => {
  const parsed = parse(text);
  if (parsed === undefined) return notJson;
  const reading = readInstrument(parsed.given);
  if (reading.problems !== undefined) return reading;
  const { id } = reading.instrument;
  return shippedInstrument(id) === undefined
    ? reading
    : {
        problems: [
          problem('instrument-shipped', `'${id}' comes with the product. Give this one another id.`, 'id'),
        ],
      };
};
