import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { CaseShown } from '#shared/cases/cases.api.ts';
import type { Register } from '#shared/contracts/register.api.ts';
import type { Families } from '#shared/follow-ups/families.api.ts';
import type { CaseQuestionnaires } from '#shared/questionnaires/questionnaires.api.ts';
import type { DueList, FollowUpSaved } from '#shared/follow-ups/follow-ups.api.ts';
import { fetchApi } from '../api/fetch-api.ts';
import { rethrowReworded } from '../api/reworded.ts';

/** Whom to ask now, with the questions that are asked. */
export const dueListQuery = queryOptions({
  queryKey: ['follow-ups', 'due'],
  queryFn: () => fetchApi<DueList>('GET', '/follow-ups/due'),
});

/** What became of the families of a service, in figures. */
export const familyFiguresQuery = (contractId: string) =>
  queryOptions({
    queryKey: ['follow-ups', 'figures', contractId],
    queryFn: () => fetchApi<Families>('GET', `/contracts/${contractId}/families`),
  });

/** The services of the provider, each with families of its own. */
export const servicesQuery = queryOptions({
  queryKey: ['contracts', 'register', {}],
  queryFn: () => fetchApi<Register>('GET', '/contracts'),
});

/** The family that a follow-up is about, with all its follow-ups. */
export const familyQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId, 'whole'],
    queryFn: () => fetchApi<CaseShown>('GET', `/cases/${caseId}`),
  });

/** The questionnaires of a family: what is entered, and all it takes to say what is wanted. */
export const familyFormsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['questionnaires', 'of', caseId],
    queryFn: () => fetchApi<CaseQuestionnaires>('GET', `/cases/${caseId}/questionnaires`),
  });

const refused = rethrowReworded({
  askedBy: 'Choose who asked.',
  channel: 'Choose how you tried.',
});

/** Writes a follow-up down. What was due and the family's page are asked again, after a refusal too. */
export const useNoteFollowUp = (followUpId: string) => {
  const client = useQueryClient();
  const askAgain = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['cases'] }),
      client.invalidateQueries({ queryKey: ['follow-ups'] }),
    ]);
  return useMutation({
    // Without a network it fails at once and says so; what was chosen stays.
    networkMode: 'always',
    mutationFn: (body: { found: object; corrects: boolean; confirmed: string[]; revision: number }) =>
      fetchApi<FollowUpSaved>('PUT', `/follow-ups/${followUpId}`, body).catch(refused),
    onSuccess: (saved) => (saved.kind === 'saved' ? askAgain() : undefined),
    onError: askAgain,
  });
};
