import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestCounter, type TestCounter } from '../../support/test-counter.ts';
import type { AccessRow } from './access-row.ts';

/** What the table says of every route: whether somebody signed out is let through. */
const rows = Object.values(
  import.meta.glob<{ rows: readonly AccessRow[] }>('./rows/*.ts', { eager: true }),
).flatMap((room) => room.rows);

/** A route whose authority is a secret or the demo answers everybody alike, so nobody has to be signed in. */
const isOpen = ({ may, always }: AccessRow): boolean => always !== undefined || may.includes('signed out');

/** As the document writes it: 'GET /api/people/{personId}'. */
const inDocument = ({ route }: AccessRow): string => route.replaceAll(/:(\w+)/g, '{$1}');

interface Document {
  security: object[];
  paths: Record<string, Record<string, { security?: object[] }>>;
}

let service: TestCounter;
beforeAll(async () => {
  service = await openTestCounter();
});
afterAll(() => service.close());

it('the API document asks for a session where the service does, and nowhere else', async () => {
  const document = (await service.ask({ url: '/api/openapi.json' })).json<Document>();
  expect(document.security).toEqual([{ session: [] }]);
  const said = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { security = document.security }]): [string, boolean] => [
      `${method.toUpperCase()} ${path}`,
      security.length === 0,
    ]),
  );
  const open = new Map(rows.map((row) => [inDocument(row), isOpen(row)]));
  expect(said.filter(([, isSaidOpen]) => isSaidOpen).length).toBeGreaterThan(10);
  expect(said.filter(([route, isSaidOpen]) => open.get(route) !== isSaidOpen)).toEqual([]);
});
