import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutcomeFile, OutcomePreview, OutcomesSetUp } from '#shared/outcomes/bring-in.api.ts';
import { notBegun, type HowFar } from '#shared/outcomes/how-far.ts';
import { fetchApi } from '../api/fetch-api.ts';
import { sendFile } from '../api/send-file.ts';

/** Which places, months and indicators are here. */
export const setUpQuery = queryOptions({
  queryKey: ['outcomes', 'set-up'],
  queryFn: () => fetchApi<OutcomesSetUp>('GET', '/outcomes/set-up'),
});

/** A chosen file with what has to be said of it. */
export interface FileToBringIn {
  what: OutcomeFile;
  file: File;
  /** what goes into the address: the day of the download, what an indicator is called and counts */
  says: Readonly<Record<string, string>>;
}

const addressOf = ({ what, file, says }: FileToBringIn, step: '' | '/preview', more: object = {}): string => {
  const words = Object.entries({ fileName: file.name.slice(-200), ...says, ...more }).filter(
    ([, value]) => value !== '',
  );
  return `/imports/outcomes/${what}${step}?${new URLSearchParams(words).toString()}`;
};

/** What the service is asked by how far an import has come. Works without https too. */
const newTicket = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** How much of a file has arrived, and how far the service has come with it. */
export interface Sending {
  sent: number;
  howFar: HowFar;
}

/** Follows a file: sent by this page, then read by the service, which is asked twice a second. */
const useSending = (pending: boolean) => {
  const [{ sent, ticket }, setState] = useState({ sent: 0, ticket: '' });
  const { data: howFar = notBegun } = useQuery({
    queryKey: ['outcomes-under-way', ticket],
    queryFn: () => fetchApi<HowFar>('GET', `/imports/outcomes/under-way/${ticket}`),
    enabled: pending && sent >= 1 && ticket !== '',
    refetchInterval: 500,
    retry: false,
    gcTime: 0,
  });
  return { sending: { sent, howFar }, setState };
};

/** What importing the file would do; nothing is written. With how much of it has arrived. */
export const usePreviewFile = () => {
  const [pending, setPending] = useState(false);
  const { sending, setState } = useSending(pending);
  const act = useMutation({
    // Without a network it fails at once and says so, instead of waiting in silence.
    networkMode: 'always',
    onMutate: () => setPending(true),
    onSettled: () => setPending(false),
    mutationFn: (wanted: FileToBringIn) => {
      const ticket = newTicket();
      setState({ sent: 0, ticket });
      return sendFile<OutcomePreview>(addressOf(wanted, '/preview', { ticket }), wanted.file, (sent) =>
        setState({ sent, ticket }),
      );
    },
  });
  return { act, sending };
};

/** Brings the file in as its preview said, whole or not at all. */
export const useBringIn = () => {
  const client = useQueryClient();
  const [pending, setPending] = useState(false);
  const { sending, setState } = useSending(pending);
  const act = useMutation({
    networkMode: 'always',
    onMutate: () => setPending(true),
    onSettled: () => setPending(false),
    mutationFn: ({
      planHash,
      replace,
      ...wanted
    }: FileToBringIn & { planHash: string; replace: boolean }) => {
      const ticket = newTicket();
      setState({ sent: 0, ticket });
      const more = { planHash, replace: replace ? 'yes' : 'no', ticket };
      return sendFile<OutcomePreview>(addressOf(wanted, '', more), wanted.file, (sent) =>
        setState({ sent, ticket }),
      );
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['outcomes'] }),
  });
  return { act, sending };
};
