import { useState, type ReactNode } from 'react';
import { NotificationBanner } from './notification-banner.tsx';

/**
 * What was just done, said at the top of where it was done, where the focus goes: often the button that did it is
 * gone. `say` again, and it is read out again.
 */
export const useSaid = (): { say: (heading: string, next?: string) => void; said: ReactNode } => {
  const [done, setDone] = useState({ times: 0, heading: '', next: '' });
  return {
    say: (heading, next = '') => setDone(({ times }) => ({ times: times + 1, heading, next })),
    said:
      done.times === 0 ? null : (
        <NotificationBanner key={done.times} tone="success" heading={done.heading}>
          {done.next === '' ? null : <p className="govuk-body">{done.next}</p>}
        </NotificationBanner>
      ),
  };
};
