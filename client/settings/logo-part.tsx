import { useState } from 'react';
import { largestLogoBytes, logoKinds } from '#shared/settings/logo.ts';
import type { SettingsPage } from '#shared/settings/settings.api.ts';
import { sentencesOf } from '../api/fetch-api.ts';
import { Button } from '../design/button.tsx';
import { describedBy, FieldFrame } from '../design/field-frame.tsx';
import { readAsBase64 } from './read-as-base64.ts';
import { useKeepLogo, useTakeLogoAway } from './settings.queries.ts';

const id = 'logo';
const hint = 'A PNG or JPEG of at most 100 kB, for a dark bar. It is shown 36 pixels high.';

/** The council's logo in the bar: chosen, it is kept at once. */
export function LogoPart({ page }: { page: SettingsPage }) {
  const [wrong, setWrong] = useState<string>();
  const keep = useKeepLogo();
  const takeAway = useTakeLogoAway();
  const failed = keep.error ?? takeAway.error;
  const error = wrong ?? (failed === null ? undefined : sentencesOf(failed).join(' '));
  const choose = async (file: File) => {
    setWrong(undefined);
    const kind = logoKinds.find((known) => known === file.type);
    if (kind === undefined) setWrong('Choose a picture that is a PNG or JPEG.');
    else if (file.size > largestLogoBytes) setWrong('Choose a smaller picture: at most 100 kB.');
    else keep.mutate({ kind, base64: await readAsBase64(file) });
  };
  return (
    <section aria-labelledby="logo-heading">
      <h2 className="govuk-heading-m" id="logo-heading">
        Logo
      </h2>
      {page.logo === undefined ? null : (
        <p
          className="govuk-body"
          style={{ display: 'inline-block', padding: 10, background: 'var(--brand)' }}
        >
          <img className="bo-header__logo" src={page.logo} alt="The logo as it is now" />
        </p>
      )}
      <FieldFrame
        id={id}
        label={page.logo === undefined ? 'Choose a logo' : 'Choose another logo'}
        hint={hint}
        error={error}
      >
        <input
          className="govuk-file-upload"
          id={id}
          type="file"
          accept={logoKinds.join(',')}
          aria-describedby={describedBy({ id, hint, error })}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void choose(file);
          }}
        />
      </FieldFrame>
      {page.logo === undefined ? null : (
        <Button kind="secondary" busy={takeAway.isPending} onPress={() => takeAway.mutate()}>
          Take the logo away
        </Button>
      )}
    </section>
  );
}
