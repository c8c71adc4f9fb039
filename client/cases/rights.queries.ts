import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { CaseCopy, CaseRights, DueToGo, EmergencyLook, Erased } from '#shared/cases/case-rights.api.ts';
import { fetchApi } from '../api/fetch-api.ts';
import { caseQuery } from './cases.queries.ts';

/** What its provider may know and do about what is held of a family. */
export const caseRightsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId, 'rights'],
    queryFn: () => fetchApi<CaseRights>('GET', `/cases/${caseId}/rights`),
  });

/** The families of a service that were kept as long as agreed. */
export const dueToGoQuery = (contractId: string) =>
  queryOptions({
    queryKey: ['cases', 'of', contractId, 'due to go'],
    queryFn: () => fetchApi<DueToGo>('GET', `/contracts/${contractId}/cases/due-to-go`),
  });

/** Without a network an act fails at once and says so; what was typed stays. */
const atOnce = { networkMode: 'always' } as const;

/** Sets a hold, or lifts the one that stands: both move the page's revision on. */
const useHold = (caseId: string, path: 'legal-hold' | 'legal-hold/lift') => {
  const client = useQueryClient();
  return useMutation({
    ...atOnce,
    mutationFn: (body: object) => fetchApi<CaseRights>('POST', `/cases/${caseId}/${path}`, body),
    onSettled: () => client.invalidateQueries({ queryKey: ['cases', caseId] }),
  });
};
export const useSetHold = (caseId: string) => useHold(caseId, 'legal-hold');
export const useLiftHold = (caseId: string) => useHold(caseId, 'legal-hold/lift');

/** Takes a copy of everything held; that it was taken stands in the family's history. */
export const useCopyCase = (caseId: string) => {
  const client = useQueryClient();
  return useMutation({
    ...atOnce,
    mutationFn: () => fetchApi<CaseCopy>('POST', `/cases/${caseId}/copy`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['cases', caseId, 'history'] }),
  });
};

/** Erases a family; what the browser knew of it goes too. */
export const useEraseCase = (caseId: string) => {
  const client = useQueryClient();
  return useMutation({
    ...atOnce,
    mutationFn: (body: object) => fetchApi<Erased>('POST', `/cases/${caseId}/erase`, body),
    onSuccess: () => {
      client.removeQueries({ queryKey: ['cases', caseId] });
      void client.invalidateQueries({ queryKey: ['cases', 'of'] });
      void client.invalidateQueries({ queryKey: ['follow-ups'] });
      void client.invalidateQueries({ queryKey: ['home'] });
    },
    onError: () => client.invalidateQueries({ queryKey: caseQuery(caseId).queryKey }),
  });
};

/** Erases several families that are due to go. */
export const useEraseSeveral = (contractId: string) => {
  const client = useQueryClient();
  return useMutation({
    ...atOnce,
    mutationFn: (body: object) => fetchApi<Erased>('POST', `/contracts/${contractId}/cases/erase`, body),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['cases'] });
      void client.invalidateQueries({ queryKey: ['home'] });
    },
  });
};

/** Sees one family in an emergency: the answer is shown and never kept. */
export const useLookInEmergency = () =>
  useMutation({
    ...atOnce,
    gcTime: 0,
    mutationFn: (body: object) => fetchApi<EmergencyLook>('POST', '/emergency-looks', body),
  });
