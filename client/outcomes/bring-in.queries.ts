import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutcomeFile, OutcomePreview, OutcomesSetUp } from '#shared/outcomes/bring-in.api.ts';
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

/** What importing the file would do; nothing is written. With how much of it has arrived. */
export const usePreviewFile = () => {
  const [sent, setSent] = useState(0);
  const act = useMutation({
    // Without a network it fails at once and says so, instead of waiting in silence.
    networkMode: 'always',
    mutationFn: (wanted: FileToBringIn) => {
      setSent(0);
      return sendFile<OutcomePreview>(addressOf(wanted, '/preview'), wanted.file, setSent);
    },
  });
  return { act, sent };
};

/** Brings the file in as its preview said, whole or not at all. */
export const useBringIn = () => {
  const client = useQueryClient();
  const [sent, setSent] = useState(0);
  const act = useMutation({
    networkMode: 'always',
    mutationFn: ({
      planHash,
      replace,
      ...wanted
    }: FileToBringIn & { planHash: string; replace: boolean }) => {
      setSent(0);
      const more = { planHash, replace: replace ? 'yes' : 'no' };
      return sendFile<OutcomePreview>(addressOf(wanted, '', more), wanted.file, setSent);
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['outcomes'] }),
  });
  return { act, sent };
};
