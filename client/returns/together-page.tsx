import { useParams } from '@tanstack/react-router';
import { partValues } from '#shared/returns/duties-of-return.ts';
import { standsSentence } from '#shared/returns/return-deadline.ts';
import type { MeasureOnReturn, ReturnShown } from '#shared/returns/returns.api.ts';
import { formatPeriodValue } from '#shared/values/format.ts';
import { PageNotFound } from '../app/page-not-found.tsx';
import { signedInRoute } from '../app/root-routes.tsx';
import { LineList } from '../design/line-list.tsx';
import { MeasureField } from './measure-field.tsx';
import { ReturnFrame } from './return-frame.tsx';
import { typedTogether } from './return-pages.ts';
import { FormPage } from './section-page.tsx';

/** Where the lead counts different people once for all organisations, beside what each counted. */
export function TogetherPage() {
  const { returnId } = useParams({ from: '/signed-in/returns/$returnId/together' });
  const { user } = signedInRoute.useRouteContext();
  return (
    <ReturnFrame returnId={returnId} home="form" page={() => 'All organisations together'}>
      {(shown) => {
        const lead = shown.parts.find((part) => part.lead);
        const ids = typedTogether(shown).map(({ measureId }) => measureId);
        const measures = shown.measures.filter(({ measureId }) => ids.includes(measureId));
        if (!lead?.mayFill || measures.length === 0) return <PageNotFound />;
        return (
          <FormPage
            title="All organisations together"
            lead={`Somebody who came to two of you is one person, so these cannot be added up. ${standsSentence(shown, shown.today)}.`}
            nextHref={`/returns/${shown.id}/check-answers`}
            backHref={`/returns/${shown.id}`}
            filling
          >
            {measures.map((measure) => (
              <div key={measure.measureId}>
                <MeasureField
                  shown={shown}
                  measure={measure}
                  place={{
                    partId: lead.id,
                    measureId: measure.measureId,
                    areaKey: '',
                    scope: 'whole',
                  }}
                  personId={user.personId}
                />
                <WhatEachCounted shown={shown} measure={measure} />
              </div>
            ))}
          </FormPage>
        );
      }}
    </ReturnFrame>
  );
}

function WhatEachCounted({ shown, measure }: { shown: ReturnShown; measure: MeasureOnReturn }) {
  const { version } = measure;
  const counted = partValues(measure, '', shown.parts, shown.values);
  return (
    <LineList
      lines={counted.map(({ partId, value }) => ({
        key: partId,
        text: `${shown.parts.find(({ id }) => id === partId)?.organisationName ?? ''}: ${
          value ? formatPeriodValue(version.kind, value, version.unit) : 'not filled in yet'
        }`,
      }))}
    />
  );
}
