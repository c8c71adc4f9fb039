import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Area } from '#shared/contracts/contract.ts';
import type { LogoKind } from '#shared/settings/logo.ts';
import type { AreaDraft, AreaList, SettingsDraft, SettingsPage } from '#shared/settings/settings.api.ts';
import { fetchApi } from '../api/fetch-api.ts';

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: () => fetchApi<SettingsPage>('GET', '/settings'),
});

export const areasQuery = queryOptions({
  queryKey: ['areas'],
  queryFn: () => fetchApi<AreaList>('GET', '/areas'),
});

/** What came back is shown; the frame's name and logo and the council's own page are asked again. */
const useShowSettings = () => {
  const client = useQueryClient();
  return async (page: SettingsPage) => {
    client.setQueryData(settingsQuery.queryKey, page);
    await client.invalidateQueries({ queryKey: ['session'] });
    await client.invalidateQueries({ queryKey: ['organisations'] });
  };
};

export const useChangeSettings = () =>
  useMutation({
    mutationFn: (change: { draft: SettingsDraft; revision: number }) =>
      fetchApi<SettingsPage>('PUT', '/settings', change),
    onSuccess: useShowSettings(),
  });

export const useKeepLogo = () =>
  useMutation({
    mutationFn: (logo: { kind: LogoKind; base64: string }) =>
      fetchApi<SettingsPage>('PUT', '/settings/logo', logo),
    onSuccess: useShowSettings(),
  });

export const useTakeLogoAway = () =>
  useMutation({
    mutationFn: () => fetchApi<SettingsPage>('DELETE', '/settings/logo'),
    onSuccess: useShowSettings(),
  });

const useAskAboutAreas = () => {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: areasQuery.queryKey }),
      client.invalidateQueries({ queryKey: settingsQuery.queryKey }),
      client.invalidateQueries({ queryKey: ['contracts'] }),
    ]);
};

export const useAddArea = () =>
  useMutation({
    mutationFn: (draft: AreaDraft) => fetchApi<Area>('POST', '/areas', draft),
    onSuccess: useAskAboutAreas(),
  });

export const useRenameArea = (areaId: string) =>
  useMutation({
    mutationFn: (change: { name: string; nameSeen: string }) =>
      fetchApi<Area>('PATCH', `/areas/${areaId}`, change),
    onSuccess: useAskAboutAreas(),
  });
