import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ImportDone, ImportPreview } from '#shared/imports/imports.api.ts';
import { fetchApi } from '../api/fetch-api.ts';

const named = (file: File): string => new URLSearchParams({ fileName: file.name.slice(-200) }).toString();

/** What importing the file would do; nothing is written. */
export const usePreviewImport = () =>
  useMutation({
    // Without a network it fails at once and says so, instead of waiting in silence.
    networkMode: 'always',
    mutationFn: (file: File) => fetchApi<ImportPreview>('POST', `/imports/preview?${named(file)}`, file),
  });

/** Imports the file as its preview said; afterwards lists and choices are asked again. */
export const useImport = () => {
  const client = useQueryClient();
  return useMutation({
    // Without a network it fails at once and says so, instead of waiting in silence.
    networkMode: 'always',
    mutationFn: ({ file, planHash }: { file: File; planHash: string }) =>
      fetchApi<ImportDone>('POST', `/imports?${named(file)}&planHash=${planHash}`, file),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['contracts'] }),
        client.invalidateQueries({ queryKey: ['organisations'] }),
      ]),
  });
};
