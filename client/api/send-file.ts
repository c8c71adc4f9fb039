import { ApiProblem, isProblemDocument, OutOfReach } from './fetch-api.ts';

const types: readonly (readonly [string, string])[] = [
  ['.zip', 'application/zip'],
  ['.gz', 'application/gzip'],
  ['.geojson', 'application/geo+json'],
  ['.json', 'application/geo+json'],
];

/** What a file is, by the end of its name; a list in CSV unless that says otherwise. */
export const typeOfFile = (name: string): string =>
  types.find(([end]) => name.toLowerCase().endsWith(end))?.[1] ?? 'text/csv';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * Sends a file that takes a while, and tells how much of it is there: from 0 to 1.
 * @throws ApiProblem when refused, OutOfReach when nobody answered, as `fetchApi` does
 */
export const sendFile = <Answer>(
  address: string,
  file: File,
  onSent: (share: number) => void,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    // fetch does not tell how far it has come
    const request = new XMLHttpRequest();
    request.open('POST', `/api${address}`);
    request.setRequestHeader('content-type', typeOfFile(file.name));
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onSent(total === 0 ? 1 : loaded / total),
    );
    request.upload.addEventListener('load', () => onSent(1));
    request.addEventListener('error', () => reject(new OutOfReach('nobody answered')));
    request.addEventListener('load', () => {
      const said = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(said as Answer);
      else if (isProblemDocument(said)) reject(new ApiProblem(said));
      else reject(new OutOfReach('the answer could not be read'));
    });
    request.send(file);
  });
