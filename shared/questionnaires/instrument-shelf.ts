import type { Instrument } from './instrument.ts';
import { shippedInstruments } from './shipped-instruments.ts';

/** The licence that an administrator recorded for a questionnaire. */
export interface LicenceRecorded {
  instrumentId: string;
  /** in the administrator's words; '' where none is needed */
  licence: string;
  recordedBy: string;
  recordedAt: string;
  isOn: boolean;
  revision: number;
}

/** A definition that an administrator added. */
export interface UploadedInstrument {
  definition: Instrument;
  uploadedAt: string;
}

/** A questionnaire as this council has it: the definition in use, and whether it may be used. */
export interface ShelvedInstrument {
  instrument: Instrument;
  isShipped: boolean;
  isOn: boolean;
  licence?: LicenceRecorded;
}

/**
 * Whether a questionnaire may be used: one whose licence must be recorded is off until an administrator has done
 * so and switched it on; any other is on until it is switched off. Source: issue 'Questionnaires'; methods, sdq 7.
 */
export const isSwitchedOn = (
  { licence: { recordNeeded } }: Instrument,
  recorded: LicenceRecorded | undefined,
): boolean =>
  recorded === undefined ? !recordNeeded : recorded.isOn && (!recordNeeded || recorded.licence !== '');

/** Every questionnaire there is: ours first, then those that were added, each by its newest definition. */
export const shelveInstruments = (
  uploaded: readonly UploadedInstrument[],
  licences: readonly LicenceRecorded[],
): ShelvedInstrument[] => {
  const newest = new Map<string, Instrument>();
  for (const { definition } of uploaded.toSorted((a, b) => (a.uploadedAt < b.uploadedAt ? -1 : 1)))
    newest.set(definition.id, definition);
  return [
    ...shippedInstruments.map((instrument) => ({ instrument, isShipped: true })),
    ...[...newest.values()].map((instrument) => ({ instrument, isShipped: false })),
  ].map(({ instrument, isShipped }) => {
    const licence = licences.find(({ instrumentId }) => instrumentId === instrument.id);
    return { instrument, isShipped, isOn: isSwitchedOn(instrument, licence), licence };
  });
};
