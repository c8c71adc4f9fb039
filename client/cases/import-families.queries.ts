import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FamilyImportDone, FamilyImportPreview } from '#shared/cases/import.api.ts';
import type { ImportSheet } from '#shared/cases/import-sheets.ts';
import { fetchApi } from '../api/fetch-api.ts';

const address = (contractId: string): string => `/contracts/${contractId}/cases/import`;

/** Where a file to fill in comes from: a workbook of all four lists, or one of them as CSV. */
export const templateHref = (contractId: string, sheet?: ImportSheet): string =>
  `/api${address(contractId)}/template${sheet === undefined ? '' : `?sheet=${encodeURIComponent(sheet)}`}`;

/** What bringing the file in would do; nothing is written. */
export const usePreviewFamilies = (contractId: string) =>
  useMutation({
    // Without a network it fails at once and says so, instead of waiting in silence.
    networkMode: 'always',
    mutationFn: (file: File) => fetchApi<FamilyImportPreview>('POST', `${address(contractId)}/preview`, file),
  });

export interface FileToBringIn {
  file: File;
  planHash: string;
  /** the kinds of question that were answered with yes */
  confirmed: readonly string[];
}

/** Brings the file in as its preview said; afterwards lists are asked again. */
export const useBringIn = (contractId: string) => {
  const client = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: ({ file, planHash, confirmed }: FileToBringIn) => {
      const words = new URLSearchParams({ planHash, confirmed: confirmed.join(',') });
      return fetchApi<FamilyImportDone>('POST', `${address(contractId)}?${words.toString()}`, file);
    },
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['cases'] }),
        client.invalidateQueries({ queryKey: ['follow-ups'] }),
        client.invalidateQueries({ queryKey: ['families'] }),
      ]),
  });
};
