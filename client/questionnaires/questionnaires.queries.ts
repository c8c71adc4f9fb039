import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ContractQuestionnaires } from '#shared/questionnaires/questionnaire-figures.api.ts';
import type {
  AssessmentSaved,
  CaseQuestionnaires,
  ChooseQuestionnaires,
  InstrumentsShown,
  QuestionnairesChosen,
  RecordLicence,
} from '#shared/questionnaires/questionnaires.api.ts';
import { fetchApi } from '../api/fetch-api.ts';
import { rethrowReworded } from '../api/reworded.ts';

/** The completed forms of one family, and all it takes to enter the next. */
export const familyFormsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['questionnaires', 'of', caseId],
    queryFn: () => fetchApi<CaseQuestionnaires>('GET', `/cases/${caseId}/questionnaires`),
  });

/** What became of the children of an agreement. */
export const questionnaireFiguresQuery = (contractId: string) =>
  queryOptions({
    queryKey: ['questionnaires', 'figures', contractId],
    queryFn: () => fetchApi<ContractQuestionnaires>('GET', `/contracts/${contractId}/questionnaires`),
  });

export const questionnairesChosenQuery = (contractId: string) =>
  queryOptions({
    queryKey: ['questionnaires', 'used', contractId],
    queryFn: () => fetchApi<QuestionnairesChosen>('GET', `/contracts/${contractId}/questionnaires-used`),
  });

/** Every questionnaire there is, for the administrator. */
export const instrumentsQuery = queryOptions({
  queryKey: ['questionnaires', 'all'],
  queryFn: () => fetchApi<InstrumentsShown>('GET', '/questionnaires'),
});

/** Without a network an act fails at once and says so; what was typed stays. */
const atOnce = { networkMode: 'always' } as const;

const refused = rethrowReworded({
  informant: 'Choose who filled it in.',
  on: 'Enter the day on which it was filled in.',
  formId: 'Choose which printed form it is.',
  sd: 'Enter a number above 0.',
  r: 'Enter a number from 0 to less than 1.',
});

/** After a form was kept, or refused because another is there, everything about it is asked again. */
const useAskAgain = () => {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['questionnaires'] }),
      client.invalidateQueries({ queryKey: ['cases'] }),
    ]);
};

/** Keeps a form, or corrects the one that is there. */
export const useKeepForm = (caseId: string) => {
  const askAgain = useAskAgain();
  return useMutation({
    ...atOnce,
    mutationFn: ({ there, body }: { there: string | undefined; body: object }) =>
      (there === undefined
        ? fetchApi<AssessmentSaved>('POST', `/cases/${caseId}/questionnaires`, body)
        : fetchApi<AssessmentSaved>('PUT', `/assessments/${there}`, body)
      ).catch(refused),
    onSuccess: askAgain,
    onError: askAgain,
  });
};

export const useTakeFormAway = () => {
  const askAgain = useAskAgain();
  return useMutation({
    ...atOnce,
    mutationFn: ({ id, revision }: { id: string; revision: number }) =>
      fetchApi<CaseQuestionnaires>('POST', `/assessments/${id}/removal`, { revision }),
    onSuccess: askAgain,
    onError: askAgain,
  });
};

const useShowInstruments = () => {
  const client = useQueryClient();
  return (shown: InstrumentsShown) => client.setQueryData(instrumentsQuery.queryKey, shown);
};

export const useRecordLicence = (instrumentId: string) =>
  useMutation({
    ...atOnce,
    mutationFn: (body: RecordLicence) =>
      fetchApi<InstrumentsShown>('PUT', `/questionnaires/${instrumentId}/licence`, body),
    onSuccess: useShowInstruments(),
  });

export const useAddInstrument = () =>
  useMutation({
    ...atOnce,
    mutationFn: (fileText: string) => fetchApi<InstrumentsShown>('POST', '/questionnaires', { fileText }),
    onSuccess: useShowInstruments(),
  });

export const useChooseQuestionnaires = (contractId: string) => {
  const client = useQueryClient();
  return useMutation({
    ...atOnce,
    mutationFn: (body: ChooseQuestionnaires) =>
      fetchApi<QuestionnairesChosen>('PUT', `/contracts/${contractId}/questionnaires-used`, body).catch(
        refused,
      ),
    onSuccess: (chosen) => {
      client.setQueryData(questionnairesChosenQuery(contractId).queryKey, chosen);
      return client.invalidateQueries({ queryKey: ['questionnaires', 'figures', contractId] });
    },
  });
};
