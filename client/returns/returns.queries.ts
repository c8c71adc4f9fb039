import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { FamiliesBehindShown } from '#shared/returns/families-behind.api.ts';
import type {
  AnswerFlag,
  Commented,
  FlagTarget,
  GapShown,
  ReturnHistory,
  ReturnShown,
  ReturnsOfContract,
  SavedGap,
  SavedPart,
  SavedText,
  SavedValue,
  SaveGap,
  SavePart,
  SaveText,
  SaveValue,
  Submit,
  TargetFlagShown,
} from '#shared/returns/returns.api.ts';
import { placeKey } from '#shared/returns/return-value.ts';
import { fetchApi } from '../api/fetch-api.ts';

/** A contract's returns. Other rooms forget it by the start of its key: ['contracts', contractId]. */
export const contractReturnsQuery = (contractId: string) =>
  queryOptions({
    queryKey: ['contracts', contractId, 'returns'],
    queryFn: () => fetchApi<ReturnsOfContract>('GET', `/contracts/${contractId}/returns`),
  });

/** One return as this person may see it. */
export const returnQuery = (returnId: string) =>
  queryOptions({
    queryKey: ['returns', returnId],
    queryFn: () => fetchApi<ReturnShown>('GET', `/returns/${returnId}`),
  });

export const returnHistoryQuery = (returnId: string) =>
  queryOptions({
    queryKey: ['returns', returnId, 'history'],
    queryFn: () => fetchApi<ReturnHistory>('GET', `/returns/${returnId}/history`),
  });

/** The families behind a figure of a return; asked anew each time, because they change on other pages. */
export const familiesBehindQuery = ({
  returnId,
  partId,
  measureId,
}: {
  returnId: string;
  partId: string;
  measureId: string;
}) =>
  queryOptions({
    queryKey: ['returns', returnId, 'families', partId, measureId],
    queryFn: () =>
      fetchApi<FamiliesBehindShown>(
        'GET',
        `/returns/${returnId}/parts/${partId}/measures/${measureId}/families`,
      ),
    staleTime: 0,
  });

/** The return as the service has it now, shown to every part of the page. */
export const latestReturn = (client: QueryClient, returnId: string): Promise<ReturnShown> =>
  client.query({ ...returnQuery(returnId), staleTime: 0 });

const patch = (client: QueryClient, returnId: string, change: (shown: ReturnShown) => ReturnShown) => {
  client.setQueryData(returnQuery(returnId).queryKey, (shown) => shown && change(shown));
};

const patchPart = (
  client: QueryClient,
  returnId: string,
  partId: string,
  change: (part: ReturnShown['parts'][number]) => ReturnShown['parts'][number],
) => {
  patch(client, returnId, (shown) => ({
    ...shown,
    parts: shown.parts.map((part) => (part.id === partId ? change(part) : part)),
  }));
};

const partAddress = (returnId: string, partId: string) => `/returns/${returnId}/parts/${partId}`;

/** Saves one value; what came back is what every part of the page shows. */
export const sendValue = async (
  client: QueryClient,
  returnId: string,
  partId: string,
  measureId: string,
  input: SaveValue,
): Promise<SavedValue> => {
  const address = `${partAddress(returnId, partId)}/values/${measureId}`;
  const saved = await fetchApi<SavedValue>('PUT', address, input);
  patch(client, returnId, (shown) => ({
    ...shown,
    status: saved.status,
    values: [...shown.values.filter((value) => placeKey(value) !== placeKey(saved.value)), saved.value],
  }));
  return saved;
};

export const sendText = async (
  client: QueryClient,
  returnId: string,
  partId: string,
  input: SaveText,
): Promise<SavedText> => {
  const saved = await fetchApi<SavedText>('PUT', `${partAddress(returnId, partId)}/texts`, input);
  patchPart(client, returnId, partId, (part) => ({
    ...part,
    texts: [...part.texts.filter(({ box }) => box !== saved.text.box), saved.text],
  }));
  return saved;
};

const patchGap = (
  client: QueryClient,
  returnId: string,
  partId: string,
  gapId: string,
  gap: GapShown | undefined,
) => {
  patchPart(client, returnId, partId, (part) => {
    const there = part.gaps.some(({ id }) => id === gapId);
    const gaps = part.gaps.flatMap((each) => (each.id === gapId ? (gap ? [gap] : []) : [each]));
    return { ...part, gaps: there || !gap ? gaps : [...gaps, gap] };
  });
};

export const sendGap = async (
  client: QueryClient,
  returnId: string,
  partId: string,
  gapId: string,
  input: SaveGap,
): Promise<SavedGap> => {
  const saved = await fetchApi<SavedGap>('PUT', `${partAddress(returnId, partId)}/gaps/${gapId}`, input);
  patchGap(client, returnId, partId, gapId, saved.gap);
  return saved;
};

export const takeGapOut = async (
  client: QueryClient,
  returnId: string,
  partId: string,
  gapId: string,
  revision: number,
): Promise<void> => {
  await fetchApi<SavedGap>('DELETE', `${partAddress(returnId, partId)}/gaps/${gapId}`, { revision });
  patchGap(client, returnId, partId, gapId, undefined);
};

export const sendPart = async (
  client: QueryClient,
  returnId: string,
  partId: string,
  input: SavePart,
): Promise<SavedPart> => {
  const saved = await fetchApi<SavedPart>('PUT', partAddress(returnId, partId), input);
  patchPart(client, returnId, partId, (part) => ({ ...part, ...saved, minutesTaken: saved.minutesTaken }));
  return saved;
};

/** What came back is shown; everything that tells of the contract is asked again. */
const useShowReturn = () => {
  const client = useQueryClient();
  return async (shown: ReturnShown) => {
    client.setQueryData(returnQuery(shown.id).queryKey, shown);
    await Promise.all([
      client.invalidateQueries({ queryKey: ['contracts', shown.contractId] }),
      client.invalidateQueries({ queryKey: returnHistoryQuery(shown.id).queryKey }),
      client.invalidateQueries({ queryKey: ['home'] }),
    ]);
  };
};

/** A refusal may be because the return changed: it is asked for again, so that what stands there is seen. */
const useAskAgain = (returnId: string) => {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: returnQuery(returnId).queryKey, exact: true });
};

export const useSubmit = (returnId: string) =>
  useMutation({
    mutationFn: (input: Submit) => fetchApi<ReturnShown>('POST', `/returns/${returnId}/submit`, input),
    onSuccess: useShowReturn(),
    onError: useAskAgain(returnId),
  });

/** What the council does with a return, by its address. */
export type CheckAct = 'accept' | 'send-back' | 'reopen';

export const useCheck = (returnId: string) =>
  useMutation({
    mutationFn: ({ act, ...said }: Commented & { act: CheckAct }) =>
      fetchApi<ReturnShown>('POST', `/returns/${returnId}/${act}`, said),
    onSuccess: useShowReturn(),
    onError: useAskAgain(returnId),
  });

export const useSetReady = (returnId: string, partId: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: SavePart) => sendPart(client, returnId, partId, input),
    onSuccess: () => client.invalidateQueries({ queryKey: returnQuery(returnId).queryKey }),
  });
};

const useForgetFlags = () => {
  const client = useQueryClient();
  return async (flag: TargetFlagShown) => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['contracts', flag.contractId] }),
      client.invalidateQueries({ queryKey: ['returns'] }),
    ]);
  };
};

export const useFlagTarget = (measureId: string) =>
  useMutation({
    mutationFn: (input: FlagTarget) =>
      fetchApi<TargetFlagShown>('POST', `/measures/${measureId}/flags`, input),
    onSuccess: useForgetFlags(),
  });

export const useAnswerFlag = (flagId: string) =>
  useMutation({
    mutationFn: (input: AnswerFlag) =>
      fetchApi<TargetFlagShown>('PUT', `/target-flags/${flagId}/answer`, input),
    onSuccess: useForgetFlags(),
  });
