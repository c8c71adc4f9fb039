import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { typedCountWords } from '#shared/follow-ups/counts-without-cases.ts';
import type { CountsShown } from '#shared/follow-ups/counts.api.ts';
import { pointName } from '#shared/follow-ups/follow-up.ts';
import { formProblems, type FormProblems } from '../api/form-problems.ts';
import { Button, ButtonGroup, ButtonLink, TextButton } from '../design/button.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { NumberField } from '../design/number-field.tsx';
import { SelectField } from '../design/select-field.tsx';
import { useKeepCounts } from './counts.queries.ts';
import { countNames, emptyLine, isTyped, lineOf, lineSent, type TypedLine } from './typed-counts.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export interface CountsFormProps {
  counts: CountsShown;
  chosen: CountsShown['quarters'][number];
  listHref: string;
}

/** The counts of one quarter: a line for each point, and for each area where they are told apart. */
export function CountsForm({ counts, chosen, listHref }: CountsFormProps) {
  const { contractId, points, areas } = counts;
  const { quarter, revision, rows } = chosen;
  const navigate = useNavigate();
  const [lines, setLines] = useState<readonly TypedLine[]>(
    rows.length === 0 ? points.map((months) => emptyLine(months, '')) : rows.map(lineOf),
  );
  const keep = useKeepCounts(contractId);
  const known = lines.flatMap((_, n) =>
    [...countNames, 'quarter', 'months', 'areaKey'].map((name) => `sheets-0-rows-${n}-${name}`),
  );
  const [nothing, setNothing] = useState(false);
  const problems = formProblems(keep.error, known);
  const sent = lines.filter(isTyped);
  const nameOf = ({ months, areaKey }: TypedLine): string => {
    const area = areas.find(({ id }) => id === areaKey)?.name;
    return `${capital(pointName(months))}${area === undefined ? '' : `, ${area}`}`;
  };
  /** 'At the end, reached: ', for the sentences above the form. */
  const boxOf = (fieldId: string | undefined): string => {
    const [, at, name] = /^sheets-0-rows-(\d+)-(\w+)$/.exec(fieldId ?? '') ?? [];
    const line = sent[Number(at ?? -1)];
    const count = countNames.find((each) => each === name);
    if (line === undefined) return '';
    return `${nameOf(line)}${count === undefined ? '' : `, ${typedCountWords[count]}`}: `;
  };
  const change = (at: number, boxes: Partial<TypedLine['boxes']>) =>
    setLines((before) =>
      before.map((line, n) => (n === at ? { ...line, boxes: { ...line.boxes, ...boxes } } : line)),
    );
  const send = (kept: readonly TypedLine[]) =>
    keep.mutate([{ quarter, rows: kept.map((line) => lineSent(quarter, line)), revision }], {
      onSuccess: () => void navigate({ to: listHref }),
    });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setNothing(sent.length === 0);
        if (sent.length > 0) send(sent);
      }}
    >
      <ErrorSummary
        problems={
          nothing
            ? [{ sentence: 'Fill in a line first.' }]
            : problems.summary.map((each) => ({ ...each, sentence: boxOf(each.fieldId) + each.sentence }))
        }
        attempt={keep.failureCount}
      />
      <p className="govuk-body">
        A line in which nothing stands is not kept. Every family whose support ended in the quarter is in
        exactly one of the boxes below ‘agreed’. ‘Better off’ is some of those reached. Enter 0 where there
        are none.
      </p>
      {lines.map((line, n) => (
        <Line
          key={`${line.months} ${line.areaKey}`}
          place={isTyped(line) ? `sheets-0-rows-${sent.indexOf(line)}` : `line-${n}`}
          name={nameOf(line)}
          line={line}
          problems={problems}
          onChange={(boxes) => change(n, boxes)}
          onRemove={() => setLines((before) => before.filter((each) => each !== line))}
        />
      ))}
      <AddLine
        counts={counts}
        lines={lines}
        onAdd={(months, areaKey) => setLines((before) => [...before, emptyLine(months, areaKey)])}
      />
      <ButtonGroup>
        <Button type="submit" busy={keep.isPending}>
          Save the counts
        </Button>
        {rows.length === 0 ? null : (
          <Button kind="warning" busy={keep.isPending} onPress={() => send([])}>
            Take this quarter’s counts out
          </Button>
        )}
        <ButtonLink kind="secondary" href={listHref}>
          Leave as it was
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}

interface LineProps {
  place: string;
  name: string;
  line: TypedLine;
  problems: FormProblems;
  onChange: (boxes: Partial<TypedLine['boxes']>) => void;
  onRemove: () => void;
}

function Line({ place, name, line, problems, onChange, onRemove }: LineProps) {
  const ofLine =
    problems.at(`${place}-quarter`) ?? problems.at(`${place}-months`) ?? problems.at(`${place}-areaKey`);
  return (
    <fieldset className="govuk-fieldset" id={`${place}-quarter`}>
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">
        <h2 className="govuk-fieldset__heading">{name}</h2>
      </legend>
      {ofLine === undefined ? null : (
        <p className="govuk-error-message">
          <span className="govuk-visually-hidden">Error:</span> {ofLine}
        </p>
      )}
      <div className="bo-count-boxes">
        {countNames.map((count) => (
          <NumberField
            key={count}
            id={`${place}-${count}`}
            label={capital(typedCountWords[count])}
            value={line.boxes[count]}
            error={problems.at(`${place}-${count}`)}
            onChange={(text) => onChange({ [count]: text })}
          />
        ))}
      </div>
      <p className="govuk-body">
        <TextButton onPress={onRemove}>
          Take out<span className="govuk-visually-hidden"> {name}</span>
        </TextButton>
      </p>
    </fieldset>
  );
}

interface AddLineProps {
  counts: CountsShown;
  lines: readonly TypedLine[];
  onAdd: (months: number, areaKey: string) => void;
}

/** Lines that are not there yet: a point for one area, or for all together. */
function AddLine({ counts: { points, areas }, lines, onAdd }: AddLineProps) {
  const [chosen, setChosen] = useState('');
  const options = points.flatMap((months) =>
    [{ id: '', name: 'no area' }, ...areas]
      .filter(({ id }) => !lines.some((line) => line.months === months && line.areaKey === id))
      .map(({ id, name }) => ({ value: `${months} ${id}`, label: `${capital(pointName(months))}, ${name}` })),
  );
  if (options.length === 0) return null;
  return (
    <>
      <SelectField
        id="add-line"
        label="Add a line, to tell areas apart"
        none="Choose a point and an area"
        options={options}
        value={chosen}
        onChange={setChosen}
      />
      <Button
        kind="secondary"
        disabled={chosen === ''}
        onPress={() => {
          const [months = '0', areaKey = ''] = chosen.split(' ');
          onAdd(Number(months), areaKey);
          setChosen('');
        }}
      >
        Add the line
      </Button>
    </>
  );
}
