import { useState } from 'react';
import type { NewLink } from '#shared/people/people.api.ts';
import { Button } from '../design/button.tsx';
import { NotificationBanner } from '../design/notification-banner.tsx';
import { TextField } from '../design/text-field.tsx';
import { dayAndTime } from './day-and-time.ts';

const boxId = 'link-to-copy';

/** Copies by the browser's clipboard, or, where that is shut (plain http), leaves the text marked. */
const copyOrMark = async (text: string): Promise<string> => {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied.';
  } catch {
    const box = document.getElementById(boxId);
    if (box instanceof HTMLInputElement) box.select();
    return 'The link is marked: press Ctrl and C to copy it.';
  }
};

/** A link just made. It is shown this once, because only its fingerprint is kept. */
export function LinkToCopy({ made, name }: { made: NewLink; name: string }) {
  const [said, setSaid] = useState('');
  return (
    <NotificationBanner
      tone="success"
      title="Link made"
      heading={`Send this link to ${name}, and to nobody else: whoever opens it chooses the password.`}
    >
      <p className="govuk-body">
        It works once, until {dayAndTime(made.expiresAt)}. It cannot be shown again, but you can always make
        another.
      </p>
      <TextField
        id={boxId}
        label={made.purpose === 'invitation' ? 'Invitation link' : 'New-password link'}
        spellCheck={false}
        value={made.link}
        onChange={() => undefined}
      />
      <Button
        onPress={() => {
          void copyOrMark(made.link).then(setSaid);
        }}
      >
        Copy the link
      </Button>
      <p className="govuk-body" role="status">
        {said}
      </p>
    </NotificationBanner>
  );
}
