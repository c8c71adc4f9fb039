import { strToU8, zipSync } from 'fflate';

/** A column of a sheet that people fill in. */
export interface SheetColumn {
  heading: string;
  /** shown while a cell of the column is chosen */
  hint: string;
  /** what may stand there, where it is a short list */
  choices?: readonly string[];
}

export interface SheetToWrite {
  name: string;
  columns: readonly SheetColumn[];
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** 'A', 'Z', 'AA'. */
const columnName = (place: number): string =>
  (place >= 26 ? columnName(Math.floor(place / 26) - 1) : '') + String.fromCharCode(65 + (place % 26));

/** Text, always as text: nothing that begins with = becomes a formula. */
const textCell = (text: string, place: number): string =>
  `<c r="${columnName(place)}1" s="1" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

/** The longest list, and the longest hint, that the format takes. */
const longest = 255;
const lastRow = 10_001;

const shortList = (choices: readonly string[] | undefined): string | undefined => {
  const list = (choices ?? []).join(',');
  const fits = list !== '' && list.length < longest && !choices?.some((choice) => choice.includes(','));
  return fits ? list : undefined;
};

const validation = ({ heading, hint, choices }: SheetColumn, place: number): string => {
  const list = shortList(choices);
  const where = `sqref="${columnName(place)}2:${columnName(place)}${lastRow}"`;
  const says = `allowBlank="1" showInputMessage="1" promptTitle="${escaped(heading.slice(0, 32))}" prompt="${escaped(hint.slice(0, longest))}" ${where}`;
  return list === undefined
    ? `<dataValidation ${says}/>`
    : `<dataValidation type="list" ${says}><formula1>"${escaped(list)}"</formula1></dataValidation>`;
};

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const sheetXml = ({ columns }: SheetToWrite): string =>
  `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns
    .map(
      ({ heading }, place) =>
        `<col min="${place + 1}" max="${place + 1}" width="${Math.max(12, heading.length + 3)}" style="2" customWidth="1"/>`,
    )
    .join('')}</cols><sheetData><row r="1">${columns
    .map(({ heading }, place) => textCell(heading, place))
    .join(
      '',
    )}</row></sheetData><dataValidations count="${columns.length}">${columns.map(validation).join('')}</dataValidations></worksheet>`;

/** Style 1: bold headings. Style 2: cells are text, so that a day or a reference stays as it is typed. */
const styles = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`;

const numbered = (sheets: readonly SheetToWrite[], line: (n: number, sheet: SheetToWrite) => string) =>
  sheets.map((sheet, place) => line(place + 1, sheet)).join('');

/** A workbook with a line of headings on each sheet, to be filled in. */
export const writeWorkbook = (sheets: readonly SheetToWrite[]): Uint8Array => {
  const files: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${numbered(sheets, (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${numbered(sheets, (n, { name }) => `<sheet name="${escaped(name)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${relations}">${numbered(sheets, (n) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
  };
  for (const [place, sheet] of sheets.entries())
    files[`xl/worksheets/sheet${place + 1}.xml`] = sheetXml(sheet);
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    // the same template is the same file, whenever it is made
    { mtime: new Date(Date.UTC(1980, 0, 2)) },
  );
};
