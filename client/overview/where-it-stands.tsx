import type { Overview } from '#shared/overview/overview.api.ts';
import { Details } from '../design/details.tsx';
import { LineList } from '../design/line-list.tsx';
import { Link } from '../design/link.tsx';
import { StandingLines } from '../design/standing-mark.tsx';

type Axis = Overview['standing']['delivery'];

/** Both axes side by side, never merged, and one press away the reason for each. */
export function WhereItStands({ overview: { standing, contractId } }: { overview: Overview }) {
  return (
    <section aria-labelledby="where-it-stands">
      <h2 className="govuk-visually-hidden" id="where-it-stands">
        Where it stands
      </h2>
      <StandingLines
        lines={[
          {
            axis: 'Delivery',
            edge: 'how-much',
            standing: standing.delivery.word,
            words: standing.delivery.line,
          },
          {
            axis: 'Better off',
            edge: 'better-off',
            standing: standing.betterOff.word,
            words: standing.betterOff.line,
          },
        ]}
      />
      <Details summary="Why it stands there">
        <Reasons heading="Delivery" axis={standing.delivery} contractId={contractId} />
        <Reasons heading="Better off" axis={standing.betterOff} contractId={contractId} />
      </Details>
    </section>
  );
}

/** Each measure leads to its page, where it is drawn and its curve can be turned. */
function Reasons({ heading, axis, contractId }: { heading: string; axis: Axis; contractId: string }) {
  return (
    <>
      <h3 className="govuk-heading-s">
        {heading}: {axis.word}
      </h3>
      {axis.measures.length === 0 ? (
        <p className="govuk-body">{axis.why}</p>
      ) : (
        <LineList
          lines={axis.measures.map(({ measureId, name, why }) => ({
            key: measureId,
            text: <Link href={`/contracts/${contractId}/measures/${measureId}`}>{name}</Link>,
            more: why,
          }))}
        />
      )}
    </>
  );
}
