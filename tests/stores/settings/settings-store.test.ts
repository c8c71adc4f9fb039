import { expect, it } from 'vitest';
import { addArea, areaById, renameArea } from '#db/stores/areas-store.ts';
import {
  addSetting,
  changeSetting,
  councilKnown,
  logoKnown,
  putLogo,
  removeLogo,
  settingNamed,
} from '#db/stores/settings-store.ts';
import { onBothEngines } from '../../support/both-engines.ts';

onBothEngines('settings', (database) => {
  it('are not there before they are set', async () => {
    const db = database();
    expect(await settingNamed(db, 'council')).toBeUndefined();
    expect(await councilKnown(db)).toBeUndefined();
    expect(await logoKnown(db)).toBeUndefined();
  });

  it('change only as they were seen', async () => {
    const db = database();
    await db.writeAll([addSetting(db, 'council', { name: 'Invicta', organisationId: 'org_1' })]);
    await db.writeAll([changeSetting(db, 'council', { name: 'New', organisationId: 'org_1' }, 0)]);
    await expect(db.writeAll([changeSetting(db, 'council', { name: 'Other' }, 0)])).rejects.toMatchObject({
      problems: [{ code: 'changed-meanwhile' }],
    });
    expect(await councilKnown(db)).toMatchObject({ name: 'New', organisationId: 'org_1', revision: 1 });
  });

  it('keep one logo, the last', async () => {
    const db = database();
    await db.writeAll([putLogo(db, { kind: 'image/png', base64: 'AA==', version: '1' })]);
    await db.writeAll([putLogo(db, { kind: 'image/jpeg', base64: 'AQ==', version: '2' })]);
    expect(await logoKnown(db)).toEqual({ kind: 'image/jpeg', base64: 'AQ==', version: '2' });
    await db.writeAll([removeLogo(db)]);
    expect(await logoKnown(db)).toBeUndefined();
  });

  it('take what is no logo for none', async () => {
    const db = database();
    await db.writeAll([addSetting(db, 'logo', { kind: 'text/html', base64: 'AA==', version: '1' })]);
    expect(await logoKnown(db)).toBeUndefined();
  });
});

onBothEngines('areas', (database) => {
  const area = { id: 'are_1', code: 'E1', name: 'Eastmarsh', kind: 'district' as const };

  it('are renamed only as they were seen', async () => {
    const db = database();
    await db.writeAll([addArea(db, area)]);
    await db.writeAll([renameArea(db, 'are_1', 'Eastmarsh', 'East Marsh')]);
    expect(await areaById(db, 'are_1')).toEqual({ ...area, name: 'East Marsh' });
    await expect(db.writeAll([renameArea(db, 'are_1', 'Eastmarsh', 'Marsh')])).rejects.toMatchObject({
      problems: [{ code: 'area-renamed-meanwhile' }],
    });
  });

  it('have a code that no other has', async () => {
    const db = database();
    await db.writeAll([addArea(db, area)]);
    await expect(db.writeAll([addArea(db, { ...area, id: 'are_2' })])).rejects.toMatchObject({
      problems: [{ code: 'area-code-taken' }],
    });
  });
});
