import { compileInstrument, type CompiledInstrument } from './compile-instrument.ts';
import type { QuestionnaireAtHand } from './decide-assessment.ts';
import type { ShelvedInstrument } from './instrument-shelf.ts';
import type { Instrument } from './instrument.ts';
import type { QuestionnaireUsed } from './questionnaires-used.ts';

const compiled = new WeakMap<Instrument, CompiledInstrument>();

/** A definition made ready to score with, once. */
export const readyInstrument = (instrument: Instrument): CompiledInstrument => {
  const there = compiled.get(instrument) ?? compileInstrument(instrument);
  compiled.set(instrument, there);
  return there;
};

/** What a questionnaire is called in an agreement: its author's short name, or the agreement's own. */
export const calledHere = (
  { namedBy, shortName }: Pick<Instrument, 'namedBy' | 'shortName'>,
  { calledAs }: Pick<QuestionnaireUsed, 'calledAs'>,
): string => (namedBy === 'the contract' && calledAs !== '' ? calledAs : shortName);

/** The questionnaires that an agreement uses, in its order, made ready. */
export const questionnairesAtHand = (
  used: readonly QuestionnaireUsed[],
  shelf: readonly ShelvedInstrument[],
): QuestionnaireAtHand[] =>
  used.flatMap((each) => {
    const shelved = shelf.find(({ instrument }) => instrument.id === each.instrumentId);
    return shelved === undefined
      ? []
      : [
          {
            compiled: readyInstrument(shelved.instrument),
            name: calledHere(shelved.instrument, each),
            isOn: shelved.isOn,
          },
        ];
  });
