import { recordAcceptedFigures, type AcceptedFigureToKeep } from '#db/stores/measures-store.ts';
import type { User } from '#shared/access/roles.ts';
import { assembleReturn } from '#shared/returns/assemble-return.ts';
import type { Commented, ReturnShown } from '#shared/returns/returns.api.ts';
import type { Counter } from '../platform/counter.ts';
import { checkReturn } from './check-return.ts';
import type { ReturnAtHand } from './return-at-hand.ts';
import { returnContents } from './return-contents.ts';
import { measuresSeen } from './return-facts.ts';
import { returnSeen } from './return-seen.ts';

/** The figures that count from now on: the parts put together, one for each measure and area. */
export const figuresToAccept = async (
  counter: Counter,
  user: User,
  at: ReturnAtHand,
): Promise<AcceptedFigureToKeep[]> => {
  const contents = await returnContents(counter, at);
  const measures = measuresSeen(at, contents, returnSeen(user, at, contents));
  return assembleReturn(measures, at.parts, contents.values).flatMap(
    ({ measureId, version, areaKey, value, have, of }) =>
      value === undefined || value.state === 'not yet due'
        ? []
        : [
            {
              id: counter.id('afg'),
              contractId: at.kept.contractId,
              measureId,
              measureVersionId: version.id,
              quarter: at.kept.lastQuarter,
              areaKey,
              value,
              partsHave: have,
              partsOf: of,
            },
          ],
  );
};

/** Accepts a return; its figures count from now on, written in the same act. */
export const acceptReturn = (
  counter: Counter,
  user: User,
  returnId: string,
  said: Commented,
): Promise<ReturnShown> =>
  checkReturn(counter, user, 'accept', returnId, said, async (at) =>
    recordAcceptedFigures(counter.db, await figuresToAccept(counter, user, at)),
  );
