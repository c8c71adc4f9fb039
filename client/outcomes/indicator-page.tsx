import { useQuery } from '@tanstack/react-query';
import { useParams, useRouteContext, useSearch } from '@tanstack/react-router';
import { may } from '#shared/access/may.ts';
import type { IndicatorPage as Shown } from '#shared/outcomes/indicators.api.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { Breadcrumbs } from '../design/breadcrumbs.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { AreaPanelPart } from './area-panel-part.tsx';
import { ChooseDistrict } from './choose-district.tsx';
import { ComparedWith } from './compared-with.tsx';
import { DistrictsPart } from './districts-part.tsx';
import { LoadedPart } from './loaded-part.tsx';
import { MapPart } from './map-part.tsx';
import { MonthNotes } from './month-notes.tsx';
import { indicatorQuery } from './outcomes.queries.ts';
import { WhereFrom, WhoHelps } from './who-helps.tsx';

/** One indicator in every district: one of them opened, all on the map, and the services that help move it. */
export function IndicatorPage() {
  const { indicatorId } = useParams({ from: '/signed-in/outcomes/$indicatorId' });
  const asked = useSearch({ from: '/signed-in/outcomes/$indicatorId' });
  const { data: shown } = useQuery({
    ...indicatorQuery(indicatorId, asked),
    throwOnError: whenNothingIsShown,
  });
  return (
    <PageBody
      busy={shown === undefined}
      breadcrumbs={
        <Breadcrumbs
          steps={[
            { text: 'In the area', href: '/outcomes' },
            ...(shown === undefined ? [] : [{ text: shown.indicator.name }]),
          ]}
        />
      }
    >
      {shown === undefined ? (
        <LoadingFrame shapes={['text', 'figure', 'figure']} words="Loading the indicator" />
      ) : (
        <>
          <PageTitle title={shown.indicator.name} caption={shown.words[0]} />
          <IndicatorBody shown={shown} />
        </>
      )}
    </PageBody>
  );
}

function IndicatorBody({ shown }: { shown: Shown }) {
  const { indicator, panel, loaded, notes, words } = shown;
  const { area } = useSearch({ from: '/signed-in/outcomes/$indicatorId' });
  const open = loaded.find(({ areaCode }) => areaCode === area) ?? loaded[0];
  const { user } = useRouteContext({ from: '/signed-in' });
  const seesPlaces = may(user, 'see small areas').yes;
  return (
    <>
      {panel === undefined ? null : (
        <>
          <ChooseDistrict shown={shown} areaCode={panel.areaCode} />
          <p className="govuk-body-l">{panel.sentence}</p>
          <AreaPanelPart indicator={indicator} panel={panel} headingLevel={2} />
          <ComparedWith shown={shown} panel={panel} />
          <h2 className="govuk-heading-l">Every district</h2>
          <MapPart indicatorId={indicator.id} seesPlaces={seesPlaces} />
          <DistrictsPart shown={shown} panel={panel} seesPlaces={seesPlaces} />
        </>
      )}
      {open === undefined ? null : (
        <>
          <ChooseDistrict shown={shown} areaCode={open.areaCode} />
          <p className="govuk-body-l">{open.sentence}</p>
          <h2 className="govuk-heading-l">Every district</h2>
          <MapPart indicatorId={indicator.id} seesPlaces={false} />
          <LoadedPart figures={shown} panels={loaded} area={open.areaCode} />
        </>
      )}
      <MonthNotes notes={notes} />
      <WhoHelps shown={shown} />
      <WhereFrom shown={shown} />
      {words.slice(1).map((word) => (
        <p key={word} className="govuk-body bo-quiet">
          {word}
        </p>
      ))}
    </>
  );
}
