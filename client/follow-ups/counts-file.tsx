import { useState } from 'react';
import type { CountsRead, CountsShown } from '#shared/follow-ups/counts.api.ts';
import { countsInWords } from '#shared/follow-ups/decide-count-sheets.ts';
import { quarterName } from '#shared/periods/quarter.ts';
import { formatCount, plural } from '#shared/values/format.ts';
import { formProblems } from '../api/form-problems.ts';
import { Button } from '../design/button.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { FileField } from '../design/file-field.tsx';
import { Note } from '../design/note.tsx';
import { Table } from '../design/table.tsx';
import { countsTemplateHref, useKeepCounts, useReadCounts } from './counts.queries.ts';

type Problem = CountsRead['problems'][number];

/** Counts from a CSV file: what it says quarter by quarter, then all of it or nothing. */
export function CountsFile({ contractId, counts }: { contractId: string; counts: CountsShown }) {
  const [file, setFile] = useState<File>();
  const [noFile, setNoFile] = useState(false);
  const read = useReadCounts(contractId);
  const keep = useKeepCounts(contractId);
  const problems = formProblems(keep.error ?? read.error, ['file']);
  const said = noFile ? 'Choose the file with the counts.' : problems.at('file');
  const sheets = (read.data?.quarters ?? []).map(({ quarter, rows }) => {
    const before = counts.quarters.find((each) => each.quarter === quarter);
    const [from, to] = [countsInWords(before?.rows ?? []), countsInWords(rows)];
    return { quarter, rows, from, to, revision: before?.revision ?? 0 };
  });
  return (
    <section aria-labelledby="counts-file">
      <h2 className="govuk-heading-m" id="counts-file">
        From a file
      </h2>
      <ErrorSummary problems={problems.summary} attempt={read.failureCount + keep.failureCount} />
      <p className="govuk-body">
        <a className="govuk-link" href={countsTemplateHref(contractId)} download>
          The CSV file to fill in
        </a>
        : a row for each quarter, point and area.
      </p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          keep.reset();
          setNoFile(file === undefined);
          if (file !== undefined) read.mutate(file);
        }}
      >
        <FileField
          id="file"
          label="The file with the counts"
          hint="A CSV file in UTF-8. A quarter that is in it is kept as the file says, in place of what stood."
          error={said}
          onChange={(chosen) => {
            setFile(chosen);
            setNoFile(false);
            read.reset();
            keep.reset();
          }}
        />
        <Button type="submit" kind="secondary" busy={read.isPending}>
          Show what it says
        </Button>
      </form>
      {keep.isSuccess ? (
        <Note>
          <span role="status">The counts of {plural(sheets.length, 'quarter', 'quarters')} are kept.</span>
        </Note>
      ) : read.data === undefined ? null : read.data.problems.length > 0 ? (
        <ReadProblems problems={read.data.problems} />
      ) : (
        <>
          <Table<(typeof sheets)[number]>
            caption="What the file says"
            stacks
            rows={sheets}
            rowKey={({ quarter }) => quarter}
            columns={[
              {
                key: 'quarter',
                header: 'Quarter',
                rowHeader: true,
                cell: ({ quarter }) => quarterName(quarter),
              },
              { key: 'from', header: 'Stands here', cell: ({ from }) => from || 'nothing' },
              { key: 'to', header: 'The file says', cell: ({ to }) => to },
            ]}
          />
          <Button
            busy={keep.isPending}
            onPress={() =>
              keep.mutate(sheets.map(({ quarter, rows, revision }) => ({ quarter, rows, revision })))
            }
          >
            Keep the counts of {plural(sheets.length, 'quarter', 'quarters')}
          </Button>
        </>
      )}
    </section>
  );
}

function ReadProblems({ problems }: { problems: readonly Problem[] }) {
  return (
    <>
      <p className="govuk-body" role="status">
        Nothing is kept before {problems.length === 1 ? 'this problem is' : 'these problems are'} mended in
        the file.
      </p>
      <Table<Problem>
        caption="Problems"
        stacks
        rows={problems}
        rowKey={({ row, column, code }) => `${row} ${column} ${code}`}
        columns={[
          {
            key: 'place',
            header: 'Where',
            rowHeader: true,
            cell: ({ row, column }) => `Row ${formatCount(row)}${column === '' ? '' : `, ${column}`}`,
          },
          { key: 'sentence', header: 'What to do', cell: ({ sentence }) => sentence },
        ]}
      />
    </>
  );
}
