import { lazy, Suspense, useState } from 'react';
import type { ContractQuestionnaires } from '#shared/questionnaires/questionnaire-figures.api.ts';
import { smallGroup } from '#shared/follow-ups/split-table.ts';
import {
  addedValueSentence,
  careSentence,
  clearSentence,
  eligibleSentence,
  fragileSentence,
  meanSentence,
  ruleSentence,
  thresholdSentence,
  verdictHeading,
} from '#shared/questionnaires/figure-words.ts';
import { informantWords } from '#shared/questionnaires/informant-words.ts';
import { timePointInWords, timePointTitle } from '#shared/questionnaires/time-points.ts';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { SelectField } from '../design/select-field.tsx';

const ScalePictures = lazy(async () => ({ default: (await import('./scale-pictures.tsx')).ScalePictures }));

type Group = ContractQuestionnaires['questionnaires'][number]['groups'][number];
type Point = Extract<Group['points'][number], { kind: 'shown' }>;

export interface GroupFiguresProps {
  /** as the agreement calls it */
  questionnaire: string;
  group: Group;
  /** the asker's organisation holds families here: lines are of its own children */
  holds: boolean;
}

/** One informant and one kind of form: a later point at a time, a scale at a time. */
export function GroupFigures({ questionnaire, group, holds }: GroupFiguresProps) {
  const id = `${group.informant}-${group.family}`;
  const shown = group.points.filter((point) => point.kind === 'shown');
  const [chosen, setChosen] = useState('');
  const point =
    shown.find((each) => each.point === chosen) ?? shown.findLast(({ pairs }) => pairs >= 10) ?? shown.at(-1);
  const few = group.points.filter(({ kind }) => kind === 'few');
  return (
    <section aria-labelledby={id}>
      <h3 className="govuk-heading-m" id={id}>
        {informantWords[group.informant]}
        <span className="govuk-caption-m">{group.forms.join('; ')}</span>
      </h3>
      {shown.length < 2 ? null : (
        <SelectField
          id={`${id}-point`}
          label="Compared with the start"
          options={shown.map((each) => ({ value: each.point, label: timePointTitle(each.point) }))}
          value={point?.point ?? ''}
          onChange={setChosen}
        />
      )}
      {few.length === 0 ? null : (
        <p className="govuk-body">
          {few.map((each) => timePointTitle(each.point)).join(', ')}: fewer than {smallGroup} children, so
          nothing is shown.
        </p>
      )}
      {point === undefined ? null : (
        <PointFigures
          key={point.point}
          title={`${questionnaire}, ${informantWords[group.informant].toLowerCase()}`}
          id={id}
          point={point}
          holds={holds}
        />
      )}
    </section>
  );
}

function PointFigures({
  title,
  id,
  point,
  holds,
}: {
  title: string;
  id: string;
  point: Point;
  holds: boolean;
}) {
  const [chosen, setChosen] = useState('');
  const scale =
    point.scales.find((each) => each.scale === chosen) ??
    point.scales.find((each) => each.scale === 'total') ??
    point.scales[0];
  if (scale === undefined)
    return <p className="govuk-body">No scale of {timePointInWords(point.point)} can be shown.</p>;
  const sentences = [
    meanSentence(scale),
    clearSentence(scale),
    thresholdSentence(scale),
    scale.isFragile ? fragileSentence : undefined,
    careSentence(scale),
  ].filter((each) => each !== undefined);
  return (
    <>
      {point.scales.length < 2 ? null : (
        <SelectField
          id={`${id}-scale`}
          label="Scale"
          options={point.scales.map(({ scale: value, name }) => ({ value, label: name }))}
          value={scale.scale}
          onChange={setChosen}
        />
      )}
      <p className="bo-lead">{verdictHeading(scale, point.point)}.</p>
      {sentences.map((each) => (
        <p key={each} className="govuk-body">
          {each}
        </p>
      ))}
      <Suspense fallback={<LoadingFrame shapes={['figure']} words="Loading the pictures" />}>
        <ScalePictures scale={scale} of={{ title, point: point.point }} holds={holds} />
      </Suspense>
      <p className="govuk-hint">
        {[
          eligibleSentence(point),
          scale.rule === undefined ? undefined : ruleSentence(scale.rule),
          scale.thresholds === undefined
            ? undefined
            : 'Of concern: from the cut of the three-band scheme or the definition on.',
        ]
          .filter((each) => each !== undefined)
          .join(' ')}
      </p>
      {point.addedValue === undefined ? null : (
        <p className="govuk-body">{addedValueSentence(point.addedValue)}</p>
      )}
    </>
  );
}
