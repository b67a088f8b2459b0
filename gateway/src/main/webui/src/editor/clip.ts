import Papa from 'papaparse';

/** What Excel and WPS put on the clipboard: a table, and the same as text whose cells with line breaks are quoted. */
export interface Clip {
  html: string;
  text: string;
}

export function blockOf({ html, text }: Clip): string[][] {
  const table = /<table/i.test(html) ? new DOMParser().parseFromString(html, 'text/html').querySelector('table') : null;
  const block = table ? cellsOf(table) : Papa.parse<string[]>(text.replace(/(\r\n|\n|\r)$/, ''), { delimiter: '\t' }).data;
  return block.map((row) => row.map((cell) => cell.replaceAll('\u00a0', ' ').trim()));
}

export function textOf(block: string[][]): string {
  return Papa.unparse(block, { delimiter: '\t', newline: '\r\n' });
}

/** A merged cell says what it says once, at its beginning. */
function cellsOf(table: HTMLTableElement): string[][] {
  const block: string[][] = [];
  [...table.rows].forEach((row, y) => {
    let x = 0;
    for (const cell of row.cells) {
      while (block[y]?.[x] !== undefined) {
        x += 1;
      }
      for (let down = 0; down < Math.max(1, cell.rowSpan); down++) {
        for (let right = 0; right < Math.max(1, cell.colSpan); right++) {
          (block[y + down] ??= [])[x + right] = down + right === 0 ? linesOf(cell) : '';
        }
      }
    }
  });
  return block.slice(0, table.rows.length).map((row) => Array.from(row, (cell) => cell ?? ''));
}

/** The source's own line breaks are only how the program wrote it. */
function linesOf(cell: HTMLElement): string {
  const copy = cell.cloneNode(true) as HTMLElement;
  copy.querySelectorAll('br').forEach((each) => each.replaceWith('\u2028'));
  return (copy.textContent ?? '').replace(/[ \t\r\n]+/g, ' ').replace(/ ?\u2028 ?/g, '\n');
}
