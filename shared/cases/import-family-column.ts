import type { CaseDraft } from './cases.api.ts';
import type { CellReading, ImportColumn } from './import-column.ts';

/** A draft while the cells of a family are read into it: what the rules want may still be missing. */
export type DraftSoFar = Partial<
  Omit<CaseDraft, 'people' | 'whyInappropriate' | 'concerns' | 'cameBack' | 'notToAsk'>
> &
  Pick<CaseDraft, 'people' | 'whyInappropriate' | 'concerns'> & {
    cameBack?: Partial<NonNullable<CaseDraft['cameBack']>>;
    notToAsk?: Partial<NonNullable<CaseDraft['notToAsk']>>;
  };

/** The areas of the service, by what people call them. */
export interface AreaKnown {
  id: string;
  code: string;
  name: string;
}

/** Agreements of the register by reference. */
export interface AgreementKnown {
  id: string;
  reference: string;
  /** takes a family from who brings the file in (`takesFrom`); another is known only where a family is there already */
  isOpen: boolean;
}

/** What a list calls by its name. */
export interface KnownByName {
  areas: readonly AreaKnown[];
  agreements: readonly AgreementKnown[];
}

/** A column that says something of the family as a whole. */
export interface FamilyColumn extends ImportColumn {
  /** the boxes of the form it stands for, as problems name them */
  places: readonly string[];
  read: (text: string, draft: DraftSoFar, known: KnownByName) => CellReading<DraftSoFar>;
  /** what stands there, as it is said of a correction; '' where nothing does */
  show: (draft: DraftSoFar, known: KnownByName) => string;
}

/** The draft with what a cell says, where it could be read. */
export const kept = <Value>(
  reading: CellReading<Value>,
  keep: (value: Value) => DraftSoFar,
): CellReading<DraftSoFar> =>
  reading.refused === undefined ? { value: keep(reading.value) } : { refused: reading.refused };

/** Whether two cells say the same; capitals make no difference. */
export const sameWords = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
