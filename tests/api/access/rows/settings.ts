import { addArea } from '#db/stores/areas-store.ts';
import { putLogo } from '#db/stores/settings-store.ts';
import type { AccessRow } from '../access-row.ts';
import { everybody, signedIn, type Asker } from '../askers.ts';

const administrator: readonly Asker[] = ['administrator'];
let coded = 0;
const newCode = () => `E${String((coded += 1)).padStart(8, '0')}`;

export const rows: readonly AccessRow[] = [
  { route: 'GET /api/settings', ask: () => ({ url: '/api/settings' }), may: administrator },
  {
    route: 'PUT /api/settings',
    ask: () => ({
      url: '/api/settings',
      body: {
        draft: { councilName: 'Invicta', brandColour: '#0b5453', email: '', phone: '', website: '' },
        revision: 0,
      },
    }),
    may: administrator,
  },
  {
    route: 'PUT /api/settings/logo',
    ask: () => ({ url: '/api/settings/logo', body: { kind: 'image/jpeg', base64: '/9j/4AAQ' } }),
    may: administrator,
  },
  { route: 'DELETE /api/settings/logo', ask: () => ({ url: '/api/settings/logo' }), may: administrator },
  {
    route: 'GET /api/logo',
    ask: async ({ service: { db } }) => {
      await db.writeAll([putLogo(db, { kind: 'image/jpeg', base64: '/9j/4AAQ', version: '1' })]);
      return { url: '/api/logo?version=1' };
    },
    may: everybody,
  },
  { route: 'GET /api/brand.css', ask: () => ({ url: '/api/brand.css' }), may: everybody },
  { route: 'GET /api/areas', ask: () => ({ url: '/api/areas' }), may: signedIn },
  {
    route: 'POST /api/areas',
    ask: () => ({ url: '/api/areas', body: { code: newCode(), name: 'Eastmarsh', kind: 'district' } }),
    may: administrator,
  },
  {
    route: 'PATCH /api/areas/:areaId',
    ask: async ({ service: { db, counter } }) => {
      const id = counter.id('are');
      await db.writeAll([addArea(db, { id, code: newCode(), name: 'Eastmarsh', kind: 'district' })]);
      return { url: `/api/areas/${id}`, body: { name: 'East Marsh', nameSeen: 'Eastmarsh' } };
    },
    may: administrator,
  },
];
