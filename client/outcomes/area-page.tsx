import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { InTheArea } from '#shared/outcomes/in-the-area.api.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { ContractShell } from '../contracts/contract-shell.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { ContributesForm } from './contributes-form.tsx';
import { IndicatorInArea } from './indicator-in-area.tsx';
import { inTheAreaQuery } from './outcomes.queries.ts';

/** How people in the districts of a service are: apart from its own three questions. */
export function AreaPage() {
  const { contractId } = useParams({ from: '/signed-in/contracts/$contractId/area' });
  const { area } = useSearch({ from: '/signed-in/contracts/$contractId/area' });
  const navigate = useNavigate({ from: '/contracts/$contractId/area' });
  const { data: shown } = useQuery({ ...inTheAreaQuery(contractId), throwOnError: whenNothingIsShown });
  return (
    <ContractShell contractId={contractId} tab="area">
      {shown === undefined ? (
        <LoadingFrame shapes={['text', 'figure']} words="Loading how the area is" />
      ) : (
        <>
          <AreaBody
            shown={shown}
            area={area}
            onArea={(next) => void navigate({ search: { area: next }, resetScroll: false })}
          />
          {shown.mayChange && shown.indicators.length > 0 ? (
            <ContributesForm contractId={contractId} shown={shown} />
          ) : null}
        </>
      )}
    </ContractShell>
  );
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

export interface AreaBodyProps {
  shown: InTheArea;
  /** which district is drawn stands in the address, so that a view can be sent to somebody */
  area?: string;
  onArea: (area: string | undefined) => void;
}

/** Where it is told for, whose doing it is not, then each indicator. */
export function AreaBody({ shown, area, onArea }: AreaBodyProps) {
  const { districts, indicators, words } = shown;
  if (indicators.length === 0) return <NothingYet shown={shown} />;
  return (
    <>
      <p className="bo-lead">
        How everybody in {listed(districts.map(({ name }) => name))} is, not only the people this service
        sees. {words[0]}
      </p>
      {indicators.map((each) => (
        <IndicatorInArea key={each.indicator.id} shown={each} area={area} onArea={onArea} />
      ))}
      {words.slice(1).map((word) => (
        <p key={word} className="govuk-body bo-quiet">
          {word}
        </p>
      ))}
    </>
  );
}

function NothingYet({ shown: { districts } }: { shown: InTheArea }) {
  return districts.length === 0 ? (
    <EmptyState heading="No district is known for this service">
      Its areas are not in a district that figures have been brought in for. An administrator brings the
      places in on the settings page; the contract manager says on the agreement which areas it works in.
    </EmptyState>
  ) : (
    <EmptyState heading="No figures for these districts yet">
      An administrator can bring in what the police recorded, or any other figures by district.
    </EmptyState>
  );
}
