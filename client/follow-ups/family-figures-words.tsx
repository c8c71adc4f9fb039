import type { Families } from '#shared/follow-ups/families.api.ts';
import { ButtonLink } from '../design/button.tsx';
import { Details } from '../design/details.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { Note } from '../design/note.tsx';

/** Before support has ended for anybody. */
export function NothingYet({ families: { contractId, keepsCases } }: { families: Families }) {
  return keepsCases ? (
    <EmptyState
      heading="Nobody’s support has ended yet"
      act={<ButtonLink href={`/contracts/${contractId}/families/list`}>Open the families we hold</ButtonLink>}
    >
      What became of families shows here once their support has ended. Add them, and end their support when it
      does: whom to ask, and when, then comes by itself.
    </EmptyState>
  ) : (
    <EmptyState heading="Nobody’s support has ended yet">
      What became of families shows here once the provider has written down that their support ended. You will
      see figures, and never a family.
    </EmptyState>
  );
}

/** Support has ended, and the time to ask is not over for anybody. */
export function NothingDueYet() {
  return (
    <Note>
      The first figures come when the time to ask is over: six weeks after support ended, unless the agreement
      says otherwise. Until then an early answer stands for itself alone, and is not counted.
    </Note>
  );
}

/** What somebody asks who doubts a figure. */
export function HowTheseAreCounted({ from }: { from: Families['from'] }) {
  return (
    <Details summary="How these figures are counted">
      <p className="govuk-body">
        {from === 'counts'
          ? 'The provider keeps its families in a system of its own and enters how many of them there are.'
          : 'Every family whose support ended is in exactly one place at each point: reached, said no, could not be reached, did not agree to be asked, or was not asked.'}{' '}
        Due are all whose time to be asked is over. Who could not be reached stays in what the share is
        measured against: worst and best case say what they could make of it.
      </p>
      <p className="govuk-body">
        Under ten reached there are counts and no percentage. With fewer than six in ten reached there is no
        share either, only worst and best case. A family that came back for the same need before it was due
        counts as reached and not better off. Who did not agree to be asked is never shown as a failure.
      </p>
      <p className="govuk-body">
        Families come at a bad moment, and many would be better off some months later in any case. Without a
        group to compare with, these figures say how families are, not what the service did.
      </p>
    </Details>
  );
}
