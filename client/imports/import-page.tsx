import { useEffect, useState } from 'react';
import type { ImportDone, ImportPreview } from '#shared/imports/imports.api.ts';
import { plural } from '#shared/values/format.ts';
import { ApiProblem } from '../api/fetch-api.ts';
import { formProblems } from '../api/form-problems.ts';
import { Breadcrumbs } from '../design/breadcrumbs.tsx';
import { Button } from '../design/button.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { FileField } from '../design/file-field.tsx';
import { Link } from '../design/link.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { NotificationBanner } from '../design/notification-banner.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { useImport, usePreviewImport } from './imports.queries.ts';
import { PreviewPart } from './preview-part.tsx';

const rowsToTake = ({ counts }: ImportPreview): number => counts.new + counts.changed + counts.doubtful;

/** Choose a list, look at what would happen, then import it: all of it or nothing. */
export function ImportPage() {
  const [file, setFile] = useState<File>();
  const [noFile, setNoFile] = useState(false);
  const preview = usePreviewImport();
  const carryOut = useImport();
  const shown = carryOut.isSuccess ? undefined : preview.data;
  const problems = formProblems(carryOut.error ?? preview.error, ['file']);
  const missing = noFile ? 'Choose the file with the list.' : undefined;
  const said = missing ?? problems.at('file');
  useEffect(() => {
    if (shown !== undefined) document.getElementById('preview-heading')?.focus();
  }, [shown]);
  const show = () => {
    carryOut.reset();
    setNoFile(file === undefined);
    if (file !== undefined) preview.mutate(file);
  };
  return (
    <PageBody
      breadcrumbs={
        <Breadcrumbs steps={[{ text: 'Contracts', href: '/contracts' }, { text: 'Import a list' }]} />
      }
      banner={carryOut.data === undefined ? undefined : <Done done={carryOut.data} />}
    >
      <ErrorSummary
        problems={missing === undefined ? problems.summary : [{ sentence: missing, fieldId: 'file' }]}
        attempt={preview.failureCount + carryOut.failureCount}
      />
      <PageTitle
        title="Import a list"
        caption="A contract register in the Transparency Code’s fields, or a grants list in the 360Giving standard. Nothing is written before you have seen what would happen."
        refused={said !== undefined}
      />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          show();
        }}
      >
        <FileField
          id="file"
          label="The list"
          hint="A CSV file in UTF-8, of at most 20 MB and 5,000 rows"
          error={said}
          onChange={(chosen) => {
            setFile(chosen);
            setNoFile(false);
            preview.reset();
            carryOut.reset();
          }}
        />
        <Button type="submit" kind={shown === undefined ? 'main' : 'secondary'} busy={preview.isPending}>
          Show what would happen
        </Button>
      </form>
      {preview.isPending ? <LoadingFrame shapes={['text', 'table']} words="Reading the list" /> : null}
      {shown === undefined || file === undefined ? null : (
        <>
          <PreviewPart preview={shown} />
          {rowsToTake(shown) === 0 ? (
            <p className="govuk-body">
              {shown.counts.unchanged > 0
                ? 'There is nothing to import: the register has it all already.'
                : 'There is nothing to import.'}
            </p>
          ) : (
            <Button
              busy={carryOut.isPending}
              onPress={() =>
                carryOut.mutate(
                  { file, planHash: shown.planHash },
                  {
                    // The register moved on: what would happen now is shown at once.
                    onError: (error) => {
                      if (error instanceof ApiProblem && error.status === 409) preview.mutate(file);
                    },
                  },
                )
              }
            >
              Import {plural(rowsToTake(shown), 'row', 'rows')}
            </Button>
          )}
        </>
      )}
    </PageBody>
  );
}

function Done({ done }: { done: ImportDone }) {
  const { agreements, organisations } = done;
  return (
    <NotificationBanner
      tone="success"
      heading={`${plural(agreements.added, 'agreement', 'agreements')} and ${plural(organisations.added, 'organisation', 'organisations')} added, ${plural(agreements.changed, 'agreement', 'agreements')} changed.`}
    >
      <p className="govuk-body">
        Nobody looks after new ones yet. <Link href="/contracts?contractManager=nobody">See them</Link>, or{' '}
        <Link href="/contracts">see the register</Link>.
      </p>
    </NotificationBanner>
  );
}
