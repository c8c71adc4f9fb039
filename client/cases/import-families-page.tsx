import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { FamilyImportDone, FamilyImportPreview } from '#shared/cases/import.api.ts';
import { importSheets } from '#shared/cases/import-sheets.ts';
import { plural } from '#shared/values/format.ts';
import { ApiProblem } from '../api/fetch-api.ts';
import { formProblems } from '../api/form-problems.ts';
import { Button } from '../design/button.tsx';
import { CheckboxesField } from '../design/checkboxes-field.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { FileField } from '../design/file-field.tsx';
import { Link } from '../design/link.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { NotificationBanner } from '../design/notification-banner.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { CaseTrail } from './case-trail.tsx';
import { templateHref, useBringIn, usePreviewFamilies } from './import-families.queries.ts';
import { FamilyPreview } from './import-preview.tsx';

/** Choose a file, look at what would happen, then bring it in: all of it or nothing. */
export function ImportFamiliesPage() {
  const { contractId } = useParams({ from: '/signed-in/contracts/$contractId/families/import' });
  const [file, setFile] = useState<File>();
  const [noFile, setNoFile] = useState(false);
  const preview = usePreviewFamilies(contractId);
  const bringIn = useBringIn(contractId);
  const shown = bringIn.isSuccess ? undefined : preview.data;
  const problems = formProblems(bringIn.error ?? preview.error, ['file']);
  const missing = noFile ? 'Choose the file to bring in.' : undefined;
  const said = missing ?? problems.at('file');
  useEffect(() => {
    if (shown !== undefined) document.getElementById('preview-heading')?.focus();
  }, [shown]);
  const show = () => {
    bringIn.reset();
    setNoFile(file === undefined);
    if (file !== undefined) preview.mutate(file);
  };
  return (
    <PageBody
      breadcrumbs={<CaseTrail contractId={contractId} here="Bring in many at once" />}
      banner={bringIn.data === undefined ? undefined : <Done contractId={contractId} done={bringIn.data} />}
    >
      <ErrorSummary
        problems={missing === undefined ? problems.summary : [{ sentence: missing, fieldId: 'file' }]}
        attempt={preview.failureCount + bringIn.failureCount}
      />
      <PageTitle
        title="Bring in many at once"
        caption="Families, permissions, follow-ups and questionnaires from your own system. Nothing is written before you have seen what would happen, and a file that comes twice changes nothing."
        refused={said !== undefined}
      />
      <Templates contractId={contractId} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          show();
        }}
      >
        <FileField
          id="file"
          label="The file"
          hint="An .xlsx workbook, or one list as CSV in UTF-8. At most 10,000 rows and 20 MB."
          accept=".csv,.xlsx"
          error={said}
          onChange={(chosen) => {
            setFile(chosen);
            setNoFile(false);
            preview.reset();
            bringIn.reset();
          }}
        />
        <Button type="submit" kind={shown === undefined ? 'main' : 'secondary'} busy={preview.isPending}>
          Show what would happen
        </Button>
      </form>
      {preview.isPending ? (
        <Working words="Checking every row by the rules of the forms. 5,000 rows take a few seconds." />
      ) : null}
      {shown === undefined || file === undefined ? null : (
        <>
          <FamilyPreview preview={shown} />
          <BringIn
            key={shown.planHash}
            preview={shown}
            busy={bringIn.isPending}
            onBringIn={(confirmed) =>
              bringIn.mutate(
                { file, planHash: shown.planHash, confirmed },
                {
                  // The families moved on: what would happen now is shown at once.
                  onError: (error) => {
                    if (error instanceof ApiProblem && error.status === 409) preview.mutate(file);
                  },
                },
              )
            }
          />
          {bringIn.isPending ? <Working words="Writing all of it at once." /> : null}
        </>
      )}
    </PageBody>
  );
}

function Working({ words }: { words: string }) {
  return (
    <>
      <p className="govuk-body">
        <progress aria-label="Working" /> {words}
      </p>
      <LoadingFrame shapes={['text', 'table']} words={words} />
    </>
  );
}

function Templates({ contractId }: { contractId: string }) {
  return (
    <>
      <p className="govuk-body">
        Fill in{' '}
        <a className="govuk-link" href={templateHref(contractId)} download>
          the workbook with a sheet for each
        </a>
        , or a CSV file of one:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {importSheets.map((sheet) => (
          <li key={sheet}>
            <a className="govuk-link" href={templateHref(contractId, sheet)} download>
              {sheet}
            </a>
          </li>
        ))}
      </ul>
      <p className="govuk-body">
        A family has a row for each child. An empty cell says nothing, and takes nothing away. There is no
        place for names, dates of birth or addresses.
      </p>
    </>
  );
}

interface BringInProps {
  preview: FamilyImportPreview;
  busy: boolean;
  onBringIn: (confirmed: readonly string[]) => void;
}

/** Questions are answered once for the file; with a problem anywhere nothing can be brought in. */
function BringIn({ preview, busy, onBringIn }: BringInProps) {
  const { questions, problemCount, counts } = preview;
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  const taken = counts.reduce((sum, each) => sum + each.new + each.corrected, 0);
  if (problemCount > 0)
    return (
      <p className="govuk-body">
        Nothing can be brought in before {problemCount === 1 ? 'this problem is' : 'these problems are'}{' '}
        mended in the file. Then choose it again.
      </p>
    );
  if (taken === 0)
    return <p className="govuk-body">There is nothing to bring in: all of it is here already.</p>;
  const open = questions.filter(({ code }) => !confirmed.includes(code));
  return (
    <>
      {questions.length === 0 ? null : (
        <CheckboxesField
          id="confirmed"
          label="What is right as it is"
          hint="What you leave out must be changed in the file first."
          choices={questions.map(({ code, asks, count }) => ({
            value: code,
            label: `${asks} ${count === 1 ? 'Right as it stands' : `Right as they stand, all ${count}`}`,
          }))}
          value={confirmed}
          onChange={setConfirmed}
        />
      )}
      <Button busy={busy} disabled={open.length > 0} onPress={() => onBringIn(confirmed)}>
        Bring in {plural(taken, 'row', 'rows')}
      </Button>
    </>
  );
}

function Done({ contractId, done }: { contractId: string; done: FamilyImportDone }) {
  const { families } = done;
  return (
    <NotificationBanner
      tone="success"
      heading={`${plural(families.new, 'family', 'families')} added, ${families.corrected} changed, ${families.unchanged} as ${families.unchanged === 1 ? 'it was' : 'they were'}.`}
    >
      <p className="govuk-body">
        <Link href={`/contracts/${contractId}/families/list`}>See the list of families</Link>
      </p>
    </NotificationBanner>
  );
}
