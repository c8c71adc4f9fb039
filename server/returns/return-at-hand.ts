import type { PartKept } from '#db/stores/return-parts-store.ts';
import { returnWithParts, type AgreementOfReturns } from '#db/stores/return-agreements-store.ts';
import type { ReturnKept } from '#db/stores/return-rows.ts';
import { may, type ContractAction, type ContractStake } from '#shared/access/may.ts';
import type { User } from '#shared/access/roles.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import { fillsPart, type Onlooker } from '#shared/returns/part-sight.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';

/** A return with what every use case asks of it first. */
export interface ReturnAtHand {
  kept: ReturnKept;
  agreement: AgreementOfReturns;
  stake: ContractStake;
  parts: PartKept[];
}

const nothingHere = () =>
  new Refusal('not found', [problem('return-unknown', 'There is no such return that you can see.')]);

/**
 * Loads a return for somebody who may do this to its contract.
 * @throws Refusal not found for whoever may not see the contract, not allowed for whoever may not do it
 */
export const returnAtHand = async (
  counter: Counter,
  user: User,
  action: ContractAction,
  returnId: string,
): Promise<ReturnAtHand> => {
  const found = await returnWithParts(counter.db, returnId);
  if (!found) throw nothingHere();
  const stake = await insistOnContract(counter, user, action, found.kept.contractId).catch(
    (error: unknown) => {
      // The same words whether the return or its contract cannot be seen.
      throw error instanceof Refusal && error.kind === 'not found' ? nothingHere() : error;
    },
  );
  return { ...found, stake };
};

/**
 * How somebody stands to a part: of the lead, of its own organisation, of another that delivers, or none of
 * these. Who may not see what was not sent is none of these, also where the council's own people deliver.
 */
export const onlookerOf = (user: User, stake: ContractStake, part: PartKept): Onlooker => {
  if (!may(user, 'see unsent returns', stake).yes) return 'other';
  if (stake.leadOrganisationId === user.organisationId) return 'lead';
  return part.organisationId === user.organisationId ? 'own' : 'another member';
};

/**
 * The part somebody wants to type into: their own organisation's, or any for the lead, which answers for
 * the whole. A part of another organisation is not there for them.
 */
export const partToFill = (user: User, { parts, stake }: ReturnAtHand, partId: string): PartKept => {
  const part = parts.find(({ id }) => id === partId);
  if (part && fillsPart(onlookerOf(user, stake, part))) return part;
  throw new Refusal('not found', [problem('part-unknown', 'There is no such part that you can fill in.')]);
};

/** '' for a return of one organisation, else ' (Open Door)': whose part a line of history is about. */
export const whosePart = ({ parts }: ReturnAtHand, part: PartKept): string =>
  parts.length === 1 ? '' : ` (${part.organisationName})`;
