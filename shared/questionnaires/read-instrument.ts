import type { Problem } from '../problems/problem.ts';
import { problemsOfShape } from '../problems/shape-problems.ts';
import { checkBands } from './check-bands.ts';
import { checkChangeRules } from './check-change-rules.ts';
import { checkForms } from './check-forms.ts';
import { checkScales } from './check-scales.ts';
import { checkSources } from './check-sources.ts';
import { instrumentShape, type Instrument } from './instrument.ts';

/** A definition that can be used, or all that is wrong with it. */
export type InstrumentReading =
  { instrument: Instrument; problems?: undefined } | { problems: readonly Problem[] };

/**
 * Reads a definition file, of ours or uploaded: its shape, then what a shape cannot see, such as a scale
 * that names an item that is not there or bands that leave a score out. What is shipped and what is
 * uploaded pass the same door. Source: methods, sdq 9.
 */
export const readInstrument = (given: unknown): InstrumentReading => {
  const shaped = instrumentShape.safeParse(given);
  if (!shaped.success) return { problems: problemsOfShape(shaped.error.issues, given) };
  const instrument = shaped.data;
  // Names first: what hangs on a name that is not there would only be said twice.
  const names = [...checkSources(instrument), ...checkForms(instrument), ...checkScales(instrument)];
  const problems = names.length > 0 ? names : [...checkBands(instrument), ...checkChangeRules(instrument)];
  return problems.length > 0 ? { problems } : { instrument };
};
