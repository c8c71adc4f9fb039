import { useState } from 'react';
import type { InstrumentShown } from '#shared/questionnaires/questionnaires.api.ts';
import { dayName, londonDay } from '#shared/periods/calendar-day.ts';
import { formProblems } from '../api/form-problems.ts';
import { Button, ButtonGroup, TextButton } from '../design/button.tsx';
import { Details } from '../design/details.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { Link } from '../design/link.tsx';
import { RadiosField } from '../design/radios-field.tsx';
import { SummaryList } from '../design/summary-list.tsx';
import { Tag } from '../design/tag.tsx';
import { TextAreaField } from '../design/text-area-field.tsx';
import { useRecordLicence } from './questionnaires.queries.ts';
import { WhereFrom } from './where-from.tsx';

export interface InstrumentPartProps {
  shown: InstrumentShown;
  /** one at a time is being changed */
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
}

/** One questionnaire: whose it is, under which licence it is used, and the sources of its numbers. */
export function InstrumentPart({ shown, isOpen, onOpen }: InstrumentPartProps) {
  const { definition, isOn, isShipped, licence } = shown;
  const { id, name, version, licence: rights } = definition;
  return (
    <section aria-labelledby={`instrument-${id}`} className="govuk-!-margin-bottom-6">
      <h2 className="govuk-heading-m" id={`instrument-${id}`}>
        {name} <Tag colour={isOn ? 'turquoise' : 'grey'}>{isOn ? 'Switched on' : 'Switched off'}</Tag>
      </h2>
      <SummaryList
        rows={[
          { name: 'Rights', value: rights.holder },
          {
            name: 'Used under',
            value: licence === undefined || licence.licence === '' ? 'nothing recorded' : licence.licence,
            acts: isOpen
              ? []
              : [{ text: 'Change', about: `the licence of ${name}`, onPress: () => onOpen(true) }],
          },
          ...(licence === undefined
            ? []
            : [
                {
                  name: 'Recorded',
                  value: `${licence.recordedBy}, ${dayName(londonDay(licence.recordedAt))}`,
                },
              ]),
          {
            name: 'Definition',
            value: `version ${version}, ${isShipped ? 'comes with the product' : 'added here'}`,
          },
        ]}
      />
      {isOpen ? <LicenceForm shown={shown} onDone={() => onOpen(false)} /> : null}
      <Details summary={`Licence statement of ${definition.shortName}, and where its numbers come from`}>
        <p className="govuk-body">{rights.statement}</p>
        {rights.evidenceWanted === '' ? null : (
          <p className="govuk-body">To be shown: {rights.evidenceWanted}</p>
        )}
        {rights.link === undefined ? null : (
          <p className="govuk-body">
            <Link href={rights.link}>{rights.link}</Link>
          </p>
        )}
        <WhereFrom definition={definition} />
      </Details>
    </section>
  );
}

function LicenceForm({ shown, onDone }: { shown: InstrumentShown; onDone: () => void }) {
  const { definition, isOn, licence: before } = shown;
  const [licence, setLicence] = useState(before?.licence ?? '');
  const [on, setOn] = useState(isOn ? 'on' : 'off');
  const record = useRecordLicence(definition.id);
  const problems = formProblems(record.error, ['licence', 'isOn']);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        record.mutate({ licence, isOn: on === 'on', revision: before?.revision ?? 0 }, { onSuccess: onDone });
      }}
    >
      <ErrorSummary problems={problems.summary} attempt={record.failureCount} />
      <TextAreaField
        id="licence"
        label={`Under which licence is ${definition.shortName} used?`}
        hint={
          definition.licence.recordNeeded
            ? 'Who gave it, to whom, from when, and where it is kept. The questionnaire stays off without it.'
            : 'None is needed. You may leave it empty.'
        }
        rows={2}
        limit={500}
        error={problems.at('licence')}
        value={licence}
        onChange={setLicence}
      />
      <RadiosField
        id="isOn"
        label="May services use it?"
        inline
        small
        choices={[
          { value: 'on', label: 'Switched on' },
          { value: 'off', label: 'Switched off' },
        ]}
        value={on}
        onChange={setOn}
      />
      <ButtonGroup>
        <Button type="submit" busy={record.isPending}>
          Save
        </Button>
        <TextButton onPress={onDone}>Leave it as it is</TextButton>
      </ButtonGroup>
    </form>
  );
}
