import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { areaKinds, type Area } from '#shared/contracts/contract.ts';
import { capital } from '#shared/access/role-words.ts';
import type { AreaDraft } from '#shared/settings/settings.api.ts';
import { sentencesOf } from '../api/fetch-api.ts';
import { formProblems } from '../api/form-problems.ts';
import { Button, ButtonGroup, TextButton } from '../design/button.tsx';
import { Details } from '../design/details.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { SelectField } from '../design/select-field.tsx';
import { Table } from '../design/table.tsx';
import { TextField } from '../design/text-field.tsx';
import { useFocusOn } from '../design/use-focus-on.ts';
import { areasQuery, useAddArea, useRenameArea } from './settings.queries.ts';

/** The places that services and figures are split by. */
export function AreasPart() {
  const { data, error } = useQuery(areasQuery);
  const [renaming, setRenaming] = useState<Area>();
  return (
    <section aria-labelledby="areas-heading">
      <h2 className="govuk-heading-m" id="areas-heading">
        Areas
      </h2>
      <p className="govuk-body">
        Places that services are for and that figures can be split by. An area can be renamed, but not taken
        out: figures may hang on it.
      </p>
      {error === null ? null : <p className="govuk-body">{sentencesOf(error).join(' ')}</p>}
      {data === undefined ? <LoadingFrame shapes={['text']} /> : null}
      {data?.areas.length === 0 ? (
        <EmptyState heading="No areas yet" headingLevel={3}>
          Add the county first, then its districts.
        </EmptyState>
      ) : null}
      {renaming === undefined ? null : (
        <RenameArea key={renaming.id} area={renaming} onDone={() => setRenaming(undefined)} />
      )}
      {data === undefined || data.areas.length === 0 ? null : (
        <AreasTable areas={data.areas} onRename={setRenaming} />
      )}
      <AddArea />
    </section>
  );
}

function AreasTable({ areas, onRename }: { areas: readonly Area[]; onRename: (area: Area) => void }) {
  return (
    <Table<Area>
      caption="All areas"
      captionSize="hidden"
      stacks
      rows={areas}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', header: 'Name', rowHeader: true, cell: ({ name }) => name },
        { key: 'kind', header: 'Kind', cell: ({ kind }) => capital(kind) },
        { key: 'code', header: 'Code', cell: ({ code }) => code },
        {
          key: 'act',
          header: 'Change',
          cell: (area) => (
            <TextButton onPress={() => onRename(area)}>
              Rename<span className="govuk-visually-hidden"> {area.name}</span>
            </TextButton>
          ),
        },
      ]}
    />
  );
}

function RenameArea({ area, onDone }: { area: Area; onDone: () => void }) {
  const [name, setName] = useState(area.name);
  useFocusOn('area-new-name');
  const rename = useRenameArea(area.id);
  const problems = formProblems(rename.error, ['area-new-name']);
  const said = problems.summary[0]?.sentence;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        rename.mutate({ name, nameSeen: area.name }, { onSuccess: onDone });
      }}
    >
      <TextField
        id="area-new-name"
        label={`New name of ${area.name}`}
        error={said}
        value={name}
        onChange={setName}
      />
      <ButtonGroup>
        <Button type="submit" busy={rename.isPending}>
          Rename
        </Button>
        <TextButton onPress={onDone}>Leave it as it is</TextButton>
      </ButtonGroup>
    </form>
  );
}

const noArea: AreaDraft = { name: '', code: '', kind: 'district' };

function AddArea() {
  const [draft, setDraft] = useState(noArea);
  const change = (part: Partial<AreaDraft>) => setDraft((before) => ({ ...before, ...part }));
  const add = useAddArea();
  const problems = formProblems(add.error, ['name', 'code', 'kind']);
  return (
    <Details summary="Add an area">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate(draft, { onSuccess: () => setDraft({ ...noArea, kind: draft.kind }) });
        }}
      >
        <ErrorSummary problems={problems.summary} attempt={add.failureCount} />
        <TextField
          id="name"
          label="Name"
          error={problems.at('name')}
          value={draft.name}
          onChange={(name) => change({ name })}
        />
        <TextField
          id="code"
          label="Code"
          hint="The code of the Office for National Statistics where there is one: a letter and eight digits."
          width={20}
          spellCheck={false}
          error={problems.at('code')}
          value={draft.code}
          onChange={(code) => change({ code })}
        />
        <SelectField
          id="kind"
          label="Kind"
          options={areaKinds.map((kind) => ({ value: kind, label: capital(kind) }))}
          error={problems.at('kind')}
          value={draft.kind}
          onChange={(kind) => change({ kind: kind === '' ? 'district' : kind })}
        />
        <Button type="submit" kind="secondary" busy={add.isPending}>
          Add the area
        </Button>
      </form>
    </Details>
  );
}
