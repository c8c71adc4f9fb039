import { withLetters } from './letters-for-pictures.ts';

/** Hands the browser a file to save, named `name`. */
const save = (name: string, content: Blob): void => {
  const address = URL.createObjectURL(content);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  // The browser reads the address after this turn; free it when that has surely happened.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};

/** Saves comma-separated text. The mark at its head tells Excel that it is UTF-8. */
export const saveCsv = (name: string, text: string): void =>
  save(`${name}.csv`, new Blob(['\uFEFF', text.replace(/^\uFEFF/, '')], { type: 'text/csv;charset=utf-8' }));

/** Saves text of another kind, such as a page or JSON; the name carries its ending. */
export const saveText = (name: string, type: string, text: string): void =>
  save(name, new Blob([text], { type: `${type};charset=utf-8` }));

/** Saves a drawing. */
export const saveSvg = (name: string, svg: string): void =>
  save(`${name}.svg`, new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }));

/** Saves a drawing as a picture of twice its size, on white, so that it is sharp on a slide. */
export const savePng = async (name: string, svg: string): Promise<void> => {
  const picture = new Image();
  // A data: address, because the page's policy lets pictures come from here and from data: only.
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await withLetters(svg))}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.naturalWidth * 2;
  canvas.height = picture.naturalHeight * 2;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser gives no canvas to draw on.');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, 'image/png');
  });
  if (blob === null) throw new Error('This browser could not turn the drawing into a picture.');
  save(`${name}.png`, blob);
};
