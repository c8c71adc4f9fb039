import type { AreaPanel } from '#shared/outcomes/area-panel.ts';
import type { LoadedPanel } from '#shared/outcomes/loaded-panel.ts';
import type { InTheArea } from '#shared/outcomes/in-the-area.api.ts';
import { LineList } from '../design/line-list.tsx';
import { Link } from '../design/link.tsx';
import { SelectField } from '../design/select-field.tsx';
import { AreaPanelPart } from './area-panel-part.tsx';
import { LoadedPart } from './loaded-part.tsx';
import { MonthNotes } from './month-notes.tsx';

type Shown = InTheArea['indicators'][number];

export interface IndicatorInAreaProps {
  shown: Shown;
  /** which of its districts is drawn; the first unless chosen */
  area?: string;
  onArea: (area: string | undefined) => void;
}

/** One indicator in the districts of a service: a sentence for each, and one of them drawn. */
export function IndicatorInArea({ shown, area, onArea }: IndicatorInAreaProps) {
  const { indicator, contributes, panels, values, loaded, notes } = shown;
  const id = `indicator-${indicator.id}`;
  const open = panels.find(({ areaCode }) => areaCode === area) ?? panels[0];
  return (
    <section aria-labelledby={id} className="bo-area">
      <h2 className="govuk-heading-l" id={id}>
        {indicator.name}
      </h2>
      <p className="govuk-body">
        {contributes
          ? 'This service is meant to help with it, together with others.'
          : 'Nobody has said that this service is meant to help with it.'}{' '}
        <Link href={`/outcomes/${indicator.id}`}>
          {indicator.name} in every district<span className="govuk-visually-hidden">, and who helps</span>
        </Link>
      </p>
      <Sentences panels={[...panels, ...loaded]} />
      {open === undefined || panels.length < 2 ? null : (
        <div className="bo-area-choice">
          <SelectField
            id={`area-${indicator.id}`}
            label="District drawn below"
            options={panels.map(({ areaCode, areaName }) => ({ value: areaCode, label: areaName }))}
            value={open.areaCode}
            onChange={(code) => onArea(code === '' ? undefined : code)}
          />
        </div>
      )}
      {open === undefined ? null : <AreaPanelPart indicator={indicator} panel={open} />}
      {values.length === 0 ? null : <LoadedPart figures={shown} panels={loaded} />}
      <MonthNotes notes={notes} />
      <p className="govuk-body bo-quiet">Source: {indicator.source}.</p>
    </section>
  );
}

/** The finding of every district in words: one stands large, more stand in a list. */
function Sentences({ panels }: { panels: readonly (AreaPanel | LoadedPanel)[] }) {
  const [first, ...more] = panels;
  if (first === undefined) return null;
  if (more.length === 0) return <p className="govuk-body-l">{first.sentence}</p>;
  return <LineList lines={panels.map(({ areaCode, sentence }) => ({ key: areaCode, text: sentence }))} />;
}
