import { useEffect, useState } from 'react';
import type { OutcomeFile, OutcomePreview, OutcomesSetUp } from '#shared/outcomes/bring-in.api.ts';
import { ApiProblem } from '../api/fetch-api.ts';
import { formProblems } from '../api/form-problems.ts';
import { Button } from '../design/button.tsx';
import { CheckboxesField } from '../design/checkboxes-field.tsx';
import { DateField } from '../design/date-field.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { FileField } from '../design/file-field.tsx';
import { NotificationBanner } from '../design/notification-banner.tsx';
import { RadiosField } from '../design/radios-field.tsx';
import { useBringIn, usePreviewFile, type FileToBringIn } from './bring-in.queries.ts';
import { emptyIndicator, FiguresFields } from './figures-fields.tsx';
import { fileKinds } from './file-kinds.ts';
import { FilePreview } from './file-preview.tsx';
import { SendingProgress } from './sending-progress.tsx';

const known = ['file', 'downloadedOn', 'name', 'counts', 'among', 'per', 'source'];

/** Choose what and which file, look at what would happen, then bring it in: all of it or nothing. */
export function BringInForm({ setUp }: { setUp: OutcomesSetUp }) {
  const [what, setWhat] = useState<OutcomeFile>(setUp.districts.length === 0 ? 'lookup' : 'months');
  const [file, setFile] = useState<File>();
  const [noFile, setNoFile] = useState(false);
  const [downloadedOn, setDownloadedOn] = useState('');
  const [typed, setTyped] = useState(emptyIndicator);
  const preview = usePreviewFile();
  const bringIn = useBringIn();
  const problems = formProblems(bringIn.act.error ?? preview.act.error, known);
  const missing = noFile ? 'Choose the file.' : undefined;
  const shown = bringIn.act.isSuccess ? undefined : preview.act.data;
  const kind = fileKinds.find(({ value }) => value === what);
  useEffect(() => {
    if (shown !== undefined) document.getElementById('preview-heading')?.focus();
  }, [shown]);
  const startAgain = (): void => {
    preview.act.reset();
    bringIn.act.reset();
    setNoFile(false);
  };
  const says = { ...(what === 'months' ? { downloadedOn } : {}), ...(what === 'figures' ? typed : {}) };
  const wanted: FileToBringIn | undefined = file && { what, file, says };
  return (
    <>
      {bringIn.act.data === undefined ? null : <Done done={bringIn.act.data} />}
      <form
        className="bo-two-thirds"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          bringIn.act.reset();
          setNoFile(wanted === undefined);
          if (wanted !== undefined) preview.act.mutate(wanted);
        }}
      >
        <ErrorSummary
          problems={missing === undefined ? problems.summary : [{ sentence: missing, fieldId: 'file' }]}
          attempt={preview.act.failureCount + bringIn.act.failureCount}
        />
        <RadiosField
          id="what"
          label="What do you bring in?"
          labelSize="m"
          choices={fileKinds}
          value={what}
          onChange={(next) => {
            startAgain();
            setWhat(next);
          }}
        />
        <FileField
          key={what}
          id="file"
          label="The file"
          hint="Of at most 20 MB. Larger archives come in with the command that the read-me file names."
          accept={kind?.accept}
          error={missing ?? problems.at('file')}
          onChange={(chosen) => {
            startAgain();
            setFile(chosen);
          }}
        />
        {what === 'months' ? (
          <DateField
            id="downloadedOn"
            label="When was it downloaded?"
            hint="Months are issued again with other numbers. Today, if you leave it empty."
            value={downloadedOn}
            error={problems.at('downloadedOn')}
            onChange={setDownloadedOn}
          />
        ) : null}
        {what === 'figures' ? <FiguresFields typed={typed} onChange={setTyped} at={problems.at} /> : null}
        <Button type="submit" kind={shown === undefined ? 'main' : 'secondary'} busy={preview.act.isPending}>
          Show what would happen
        </Button>
      </form>
      {preview.act.isPending ? <SendingProgress sending={preview.sending} words="Reading the file" /> : null}
      {shown === undefined || wanted === undefined ? null : (
        <>
          <FilePreview
            preview={shown}
            names={new Map(setUp.districts.map(({ code, name }) => [code, name]))}
          />
          <ConfirmForm
            key={shown.planHash}
            preview={shown}
            busy={bringIn.act.isPending}
            onConfirm={(replace) =>
              bringIn.act.mutate(
                { ...wanted, planHash: shown.planHash, replace },
                {
                  // Something else came in meanwhile: what would happen now is shown at once.
                  onError: (error) => {
                    if (error instanceof ApiProblem && error.status === 409) preview.act.mutate(wanted);
                  },
                },
              )
            }
          />
        </>
      )}
      {bringIn.act.isPending ? <SendingProgress sending={bringIn.sending} words="Bringing it in" /> : null}
    </>
  );
}

interface ConfirmFormProps {
  preview: OutcomePreview;
  busy: boolean;
  onConfirm: (replace: boolean) => void;
}

/** What replaces something waits until that is ticked. */
export function ConfirmForm({ preview: { does, toConfirm }, busy, onConfirm }: ConfirmFormProps) {
  const [ticked, setTicked] = useState<readonly 'replace'[]>([]);
  const [asked, setAsked] = useState(false);
  const replaces = toConfirm.length > 0;
  const replace = ticked.includes('replace');
  if (does.length === 0 && !replaces) return null;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(replaces && !replace);
        if (!replaces || replace) onConfirm(replace);
      }}
    >
      {replaces ? (
        <CheckboxesField
          id="replace"
          label="Replace what is here?"
          choices={[{ value: 'replace', label: 'Yes, what the file says takes its place' }]}
          value={ticked}
          error={asked ? 'Tick this to replace what is here, or choose another file.' : undefined}
          onChange={setTicked}
        />
      ) : null}
      <Button type="submit" busy={busy}>
        Bring it in
      </Button>
    </form>
  );
}

function Done({ done: { fileName, does } }: { done: OutcomePreview }) {
  return (
    <NotificationBanner tone="success" heading={`${fileName} was brought in.`}>
      <p className="govuk-body">{does.length === 0 ? 'What was here was replaced.' : does.join(' ')}</p>
    </NotificationBanner>
  );
}
