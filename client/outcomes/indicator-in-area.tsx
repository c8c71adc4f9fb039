import type { InTheArea } from '#shared/outcomes/outcomes.api.ts';
import { Link } from '../design/link.tsx';
import { AreaPanelPart } from './area-panel-part.tsx';
import { LoadedPart } from './loaded-part.tsx';
import { MonthNotes } from './month-notes.tsx';

type Shown = InTheArea['indicators'][number];

/** One indicator in the districts of a service. */
export function IndicatorInArea({ shown }: { shown: Shown }) {
  const { indicator, contributes, panels, values, notes } = shown;
  const id = `indicator-${indicator.id}`;
  return (
    <section aria-labelledby={id} className="bo-area">
      <h2 className="govuk-heading-l" id={id}>
        {indicator.name}
      </h2>
      <p className="govuk-body">
        {contributes
          ? 'This service is meant to help with it, together with others.'
          : 'This service is not said to be meant to help with it.'}{' '}
        <Link href={`/outcomes/${indicator.id}`}>
          {indicator.name} in every district<span className="govuk-visually-hidden">, and who helps</span>
        </Link>
      </p>
      {panels.map((panel) => (
        <AreaPanelPart key={panel.areaCode} indicator={indicator} panel={panel} />
      ))}
      {values.length === 0 ? null : <LoadedPart indicator={indicator} values={values} />}
      <MonthNotes notes={notes} />
      <p className="govuk-body bo-quiet">Source: {indicator.source}.</p>
    </section>
  );
}
