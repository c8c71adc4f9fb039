import type { CellReading } from './import-column.ts';
import {
  kept,
  sameWords,
  type AgreementKnown,
  type DraftSoFar,
  type FamilyColumn,
} from './import-family-column.ts';

/** Where they went, outside the register. */
export const elsewhereHeading = 'Handed to';

/** Where they went, in the register. */
export const agreementHeading = 'Handed to agreement';

type Stood = Extract<DraftSoFar['handedTo'], { kind: 'agreement' }>;

const stoodAt = ({ handedTo }: DraftSoFar): Stood | undefined =>
  handedTo?.kind === 'agreement' ? handedTo : undefined;

/**
 * The agreement that goes by a reference. One that takes no families from here is answered as one that there is not
 * (`takesFrom`); where the family is already, it stays.
 */
const agreementOf = (
  text: string,
  agreements: readonly AgreementKnown[],
  stood: Stood | undefined,
): CellReading<string> => {
  const called = agreements.filter(({ reference }) => sameWords(reference, text));
  if (stood !== undefined && called.some(({ id }) => id === stood.contractId))
    return { value: stood.contractId };
  const [only, another] = called.filter(({ isOpen }) => isOpen);
  if (only === undefined)
    return {
      refused: `No service that a family can go to has the reference ‘${text}’. Write its reference in the register, or say under ‘${elsewhereHeading}’ where they went.`,
    };
  return another === undefined
    ? { value: only.id }
    : { refused: `More than one service has the reference ‘${text}’. Choose it on the family’s page.` };
};

/** Where a family was handed over to: an agreement by its reference, or elsewhere in words. */
export const handOverColumns: readonly FamilyColumn[] = [
  {
    heading: elsewhereHeading,
    hint: 'Where they were handed to, outside the register, in a few words.',
    places: ['handedTo/where'],
    read: (text, draft) =>
      draft.handedTo?.kind === 'agreement'
        ? { refused: 'They were handed over to an agreement of the register. Change that on their page.' }
        : { value: { ...draft, handedTo: { kind: 'elsewhere', where: text } } },
    show: ({ handedTo }) => (handedTo?.kind === 'elsewhere' ? handedTo.where : ''),
  },
  {
    heading: agreementHeading,
    hint: 'Where they were handed to another service of the register: its reference there.',
    places: ['handedTo/contractId'],
    read: (text, draft, { agreements }) => {
      const stood = stoodAt(draft);
      return kept(agreementOf(text, agreements, stood), (contractId) => ({
        ...draft,
        handedTo: {
          kind: 'agreement',
          contractId,
          knownAs: stood?.contractId === contractId ? stood.knownAs : '',
        },
      }));
    },
    show: (draft, { agreements }) => {
      const stood = stoodAt(draft);
      if (stood === undefined) return '';
      return agreements.find(({ id }) => id === stood.contractId)?.reference ?? 'another service';
    },
  },
  {
    heading: 'Known there as',
    hint: 'With the reference of the service they went to: what it will know the family by. Never a name.',
    places: ['handedTo/knownAs'],
    read: (text, draft) => {
      const stood = stoodAt(draft);
      return stood === undefined
        ? { refused: `It goes together with ‘${agreementHeading}’: fill in both.` }
        : { value: { ...draft, handedTo: { ...stood, knownAs: text } } };
    },
    show: (draft) => stoodAt(draft)?.knownAs ?? '',
  },
];
