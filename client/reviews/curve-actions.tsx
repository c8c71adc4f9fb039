import type { Sides } from '#shared/reviews/action-words.ts';
import { actionsOfCurve } from '#shared/reviews/decide-curve.ts';
import { LineList } from '../design/line-list.tsx';
import { useSaid } from '../design/use-said.tsx';
import { ActionLine } from './action-line.tsx';
import { AddActionForm } from './add-action-form.tsx';
import type { WhatIsKnown } from './what-is-known.ts';

export interface CurveActionsProps {
  contractId: string;
  measureId: string;
  known: WhatIsKnown;
  today: string;
  error?: string;
}

/** What we propose to do: the actions for this measure, and one more. */
export function CurveActions({ contractId, measureId, known, today, error }: CurveActionsProps) {
  const { contract, list } = known;
  const { say, said } = useSaid();
  const actions = actionsOfCurve(list.actions, measureId);
  const sides: Sides = {
    council: contract.buyerName,
    provider: contract.parties.find(({ role }) => role === 'lead')?.organisationName,
  };
  return (
    <section aria-labelledby="propose" id="actions" tabIndex={-1}>
      <h2 className="govuk-heading-m" id="propose">
        What do we propose to do?
      </h2>
      {said}
      {error === undefined ? null : <p className="govuk-error-message">{error}</p>}
      {actions.length === 0 ? (
        <p className="govuk-body">Nothing is agreed for this measure yet.</p>
      ) : (
        <LineList
          lines={actions.map((action) => ({
            key: action.id,
            text: <ActionLine {...{ action, sides, today, mayChange: list.mayChange, onDone: say }} />,
          }))}
        />
      )}
      {list.mayChange ? <AddActionForm {...{ contractId, sides, measureId, onDone: say }} /> : null}
    </section>
  );
}
