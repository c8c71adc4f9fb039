import type { OwnAccount } from '#shared/people/people.api.ts';
import { sentencesOf } from '../api/fetch-api.ts';
import { Button, TextButton } from '../design/button.tsx';
import { Table } from '../design/table.tsx';
import { useEndOwnSession, useSignOutEverywhere } from './people.queries.ts';
import { dayAndTime } from './day-and-time.ts';

type OwnSession = OwnAccount['sessions'][number];

interface OwnSessionsProps {
  sessions: readonly OwnSession[];
  /** nobody is signed in here any longer */
  onSignedOut: () => void;
}

/** Where one is signed in, with a way out of each and of all. */
export function OwnSessions({ sessions, onSignedOut }: OwnSessionsProps) {
  const end = useEndOwnSession();
  const endAll = useSignOutEverywhere();
  const failed = end.error ?? endAll.error;
  return (
    <section aria-labelledby="your-sessions">
      <h2 className="govuk-heading-m" id="your-sessions">
        Where you are signed in
      </h2>
      <p className="govuk-body">
        A device you do not know? Sign it out here and change your password. Every sign-in ends by itself
        after 12 hours without use, and after 7 days.
      </p>
      {failed === null ? null : (
        <p className="govuk-body" role="alert">
          {sentencesOf(failed).join(' ')}
        </p>
      )}
      <Table<OwnSession>
        caption="Your devices"
        captionSize="hidden"
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'device',
            header: 'Device',
            rowHeader: true,
            cell: ({ device, thisOne }) => (thisOne ? `${device} (this one)` : device),
          },
          { key: 'since', header: 'Signed in', cell: ({ createdAt }) => dayAndTime(createdAt) },
          { key: 'seen', header: 'Last used', cell: ({ lastSeenAt }) => dayAndTime(lastSeenAt) },
          {
            key: 'act',
            header: 'Sign out',
            cell: ({ id, thisOne, device, lastSeenAt }) =>
              thisOne ? (
                'by ‘Sign out’ above'
              ) : (
                <TextButton onPress={() => end.mutate(id)}>
                  Sign out
                  <span className="govuk-visually-hidden">
                    {' '}
                    {device}, last used {dayAndTime(lastSeenAt)}
                  </span>
                </TextButton>
              ),
          },
        ]}
      />
      <Button
        kind="secondary"
        busy={endAll.isPending}
        onPress={() => endAll.mutate(undefined, { onSuccess: onSignedOut })}
      >
        Sign out everywhere, here too
      </Button>
    </section>
  );
}
