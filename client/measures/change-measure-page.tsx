import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { MeasuresShown } from '#shared/charts/measures-shown.api.ts';
import { quarterAfter, quartersBetween, type Quarter } from '#shared/periods/quarter.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { PageNotFound } from '../app/page-not-found.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { questionnairesCounted } from './instrument-fields.tsx';
import { MeasureForm, type MeasureFormProps } from './measure-form.tsx';
import { MeasureFormPage } from './measure-form-page.tsx';
import { measuresQuery, questionnairesUsedQuery, useChangeMeasure } from './measures.queries.ts';
import { typedFrom } from './typed-measure.ts';

/** A change to a measure: a new definition from a quarter on, beside those before. */
export function ChangeMeasurePage() {
  const { contractId, measureId } = useParams({
    from: '/signed-in/contracts/$contractId/measures/$measureId/change',
  });
  const [refused, setRefused] = useState(false);
  const { data: shown } = useQuery({ ...measuresQuery(contractId), throwOnError: whenNothingIsShown });
  const { data: chosen } = useQuery({
    ...questionnairesUsedQuery(contractId),
    throwOnError: whenNothingIsShown,
  });
  const measure = shown?.measures.find(({ id }) => id === measureId);
  if (shown !== undefined && measure === undefined) return <PageNotFound />;
  return (
    <MeasureFormPage
      refused={refused}
      contractId={contractId}
      title="Change this measure"
      over={measure?.versions.at(-1)?.name}
    >
      {shown === undefined || chosen === undefined || measure === undefined ? (
        <LoadingFrame shapes={['form']} />
      ) : (
        <ChangeMeasure
          key={measure.versions.length}
          shown={shown}
          questionnaires={questionnairesCounted(chosen)}
          measure={measure}
          onRefused={setRefused}
        />
      )}
    </MeasureFormPage>
  );
}

interface ChangeMeasureProps extends Pick<MeasureFormProps, 'questionnaires' | 'onRefused'> {
  shown: MeasuresShown;
  measure: MeasuresShown['measures'][number];
}

/** The first quarter a change can hold from: not before the last definition, nor what was sent. */
const firstQuarter = (from: Quarter, lastSent: Quarter | undefined): Quarter =>
  lastSent !== undefined && lastSent >= from ? quarterAfter(lastSent, 1) : from;

function ChangeMeasure({ shown, measure, questionnaires, onRefused }: ChangeMeasureProps) {
  const { contractId, quarterNow, lastSentQuarter } = shown;
  const navigate = useNavigate();
  const change = useChangeMeasure(contractId, measure.id);
  const newest = measure.versions.at(-1);
  if (!newest) return null;
  const first = firstQuarter(newest.fromQuarter, lastSentQuarter);
  const usual = first > quarterNow ? first : quarterNow;
  return (
    <>
      <p className="govuk-body">
        What was agreed before stays as it was for the quarters before. The change holds from the quarter you
        choose.
      </p>
      <MeasureForm
        start={{ ...typedFrom(newest), fromQuarter: usual }}
        existing={measure.versions}
        lastSentQuarter={lastSentQuarter}
        quarters={quartersBetween(first, quarterAfter(usual, 8))}
        areas={shown.areas}
        questionnaires={questionnaires}
        error={change.error}
        attempt={change.failureCount}
        busy={change.isPending}
        sendText="Keep this change"
        onRefused={onRefused}
        onSend={(draft) =>
          change.mutate(
            { draft, versionSeen: newest.number },
            {
              onSuccess: () =>
                void navigate({
                  to: '/contracts/$contractId/measures/$measureId',
                  params: { contractId, measureId: measure.id },
                }),
            },
          )
        }
      />
    </>
  );
}
