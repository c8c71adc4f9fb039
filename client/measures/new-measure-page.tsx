import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { MeasuresShown } from '#shared/charts/measures-shown.api.ts';
import { draftFromReady, readyMeasure } from '#shared/measures/library.ts';
import { quarterAfter, quartersBetween } from '#shared/periods/quarter.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { questionnairesCounted } from './instrument-fields.tsx';
import { MeasureForm, type MeasureFormProps } from './measure-form.tsx';
import { MeasureFormPage } from './measure-form-page.tsx';
import { measuresQuery, questionnairesUsedQuery, useAddMeasure } from './measures.queries.ts';
import { emptyMeasure, typedFrom } from './typed-measure.ts';

/** A new measure, from a ready one or from nothing. */
export function NewMeasurePage() {
  const { contractId } = useParams({ from: '/signed-in/contracts/$contractId/measures/new' });
  const { ready } = useSearch({ from: '/signed-in/contracts/$contractId/measures/new' });
  const [refused, setRefused] = useState(false);
  const { data: shown } = useQuery({ ...measuresQuery(contractId), throwOnError: whenNothingIsShown });
  const { data: chosen } = useQuery({
    ...questionnairesUsedQuery(contractId),
    throwOnError: whenNothingIsShown,
  });
  const picked = ready === undefined ? undefined : readyMeasure(ready);
  return (
    <MeasureFormPage refused={refused} contractId={contractId} title="Add a measure" over={picked?.name}>
      {shown === undefined || chosen === undefined ? (
        <LoadingFrame shapes={['form']} />
      ) : (
        <NewMeasure
          onRefused={setRefused}
          shown={shown}
          questionnaires={questionnairesCounted(chosen)}
          start={
            picked === undefined
              ? emptyMeasure(shown.quarterNow)
              : typedFrom(draftFromReady(picked, shown.quarterNow))
          }
        />
      )}
    </MeasureFormPage>
  );
}

interface NewMeasureProps extends Pick<MeasureFormProps, 'start' | 'questionnaires' | 'onRefused'> {
  shown: MeasuresShown;
}

function NewMeasure({ shown, start, questionnaires, onRefused }: NewMeasureProps) {
  const { contractId, quarterNow } = shown;
  const navigate = useNavigate();
  const add = useAddMeasure(contractId);
  return (
    <MeasureForm
      start={start}
      existing={[]}
      quarters={quartersBetween(quarterAfter(quarterNow, -8), quarterAfter(quarterNow, 8))}
      areas={shown.areas}
      questionnaires={questionnaires}
      error={add.error}
      attempt={add.failureCount}
      busy={add.isPending}
      sendText="Add this measure"
      onRefused={onRefused}
      onSend={(draft) =>
        add.mutate(draft, {
          onSuccess: () => void navigate({ to: '/contracts/$contractId/measures', params: { contractId } }),
        })
      }
    />
  );
}
