import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** The pages that LibreOffice prints of a Word document. */
export function asPages(document: Buffer): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  try {
    writeFileSync(join(folder, 'report.docx'), document);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'report.docx')]);
    return readFileSync(join(folder, 'report.pdf'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The parts of an office file by their names. */
type Parts = Map<string, Buffer>;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;
const UTF_8 = 0x800;
const FOR_PEOPLE = ['评价得分', '得分计算', '评价发现'];

function unpacked(file: Buffer): Parts {
  const parts: Parts = new Map();
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06'));
  let at = file.readUInt32LE(end + 16);
  while (file.readUInt32LE(at) === CENTRAL) {
    const [method, size] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((place) => file.readUInt16LE(at + place)) as [number, number, number];
    const local = file.readUInt32LE(at + 42);
    const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const content = file.subarray(from, from + size);
    parts.set(file.toString('utf8', at + 46, at + 46 + name), method === DEFLATED ? inflateRawSync(content) : content);
    at += 46 + name + extra + comment;
  }
  return parts;
}

function packed(parts: Parts): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const [name, content] of parts) {
    const path = Buffer.from(name);
    const small = deflateRawSync(content);
    const head = Buffer.alloc(26);
    [20, UTF_8, DEFLATED].forEach((value, i) => head.writeUInt16LE(value, 2 * i));
    [crc32(content), small.length, content.length].forEach((value, i) => head.writeUInt32LE(value, 10 + 4 * i));
    head.writeUInt16LE(path.length, 22);
    locals.push(number(LOCAL), head, path, small);
    centrals.push(number(CENTRAL), Buffer.from([20, 0]), head, Buffer.alloc(10), number(at), path);
    at += 30 + path.length + small.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  [parts.size, parts.size].forEach((value, i) => end.writeUInt16LE(value, 4 + 2 * i));
  [directory.length, at].forEach((value, i) => end.writeUInt32LE(value, 8 + 4 * i));
  return Buffer.concat([...locals, directory, number(END), end]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** The workbook with a text where a sheet, counted from 1, has a figure. */
export function withText(workbook: Buffer, sheet: number, cell: string, text: string): Buffer {
  const parts = unpacked(workbook);
  const name = `xl/worksheets/sheet${sheet}.xml`;
  const before = parts.get(name)!.toString();
  const after = before.replace(
    new RegExp(`<c r="${cell}"[^>]*><v>[^<]*</v></c>`),
    `<c r="${cell}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  if (after === before) {
    throw new Error(`sheet ${sheet} has no figure at ${cell}`);
  }
  return packed(new Map([...parts, [name, Buffer.from(after)]]));
}

/** The sheets of a workbook as the tables of a Word document; texts stay as they are escaped. */
export function asDocument(workbook: Buffer): Buffer {
  const parts = unpacked(workbook);
  const xml = (name: string) => parts.get(name)!.toString();
  const texts = all(xml('xl/sharedStrings.xml'), /<si>(.*?)<\/si>/gs).map(([, of]) =>
    all(of!, /<t[^>]*>(.*?)<\/t>/gs)
      .map(([, t]) => t)
      .join(''),
  );
  const formats = all(xml('xl/styles.xml').split('<cellXfs')[1]!, /<xf numFmtId="(\d+)"/g).map(([, id]) => Number(id));
  const tables = all(xml('xl/workbook.xml'), /<sheet name="([^"]*)"/g)
    .map(([, name], i) => ({ name: name!, sheet: `xl/worksheets/sheet${i + 1}.xml` }))
    .filter(({ name }) => !FOR_PEOPLE.includes(name))
    .map(({ name, sheet }) => paragraph(name) + table(xml(sheet), texts, formats));
  return packed(
    new Map(
      Object.entries({
        '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
        '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
        'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${tables.join('')}${paragraph('')}</w:body></w:document>`,
      }).map(([name, text]) => [name, Buffer.from(text)] as const),
    ),
  );
}

function all(text: string, pattern: RegExp): RegExpMatchArray[] {
  return [...text.matchAll(pattern)];
}

function paragraph(text: string): string {
  const lines = text.split(/\r?\n|&#10;/).map((line) => `<w:t xml:space="preserve">${line}</w:t>`);
  return `<w:p><w:r>${lines.join('<w:br/>')}</w:r></w:p>`;
}

function table(sheet: string, texts: string[], formats: number[]): string {
  const cells = new Map(
    all(sheet, /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs).map(([, at, how, content]) => {
      const value = /<v>(.*?)<\/v>/s.exec(content ?? '')?.[1] ?? '';
      return [at!, text(value, how!, texts, formats)] as const;
    }),
  );
  const merged = all(sheet, /<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g).map(([, left, top, right, bottom]) => ({
    left: column(left!),
    top: Number(top),
    right: column(right!),
    bottom: Number(bottom),
  }));
  const rows = Math.max(...[...cells.keys()].map((at) => Number(/\d+/.exec(at)![0])));
  const columns = Math.max(...[...cells.keys()].map((at) => column(/[A-Z]+/.exec(at)![0])));
  let made = '';
  for (let row = 1; row <= rows; row++) {
    made += '<w:tr>';
    for (let place = 1; place <= columns; place++) {
      const over = merged.find(({ left, top, right, bottom }) => left <= place && place <= right && top <= row && row <= bottom);
      const last = over?.right ?? place;
      const vertical = over && over.top < over.bottom ? `<w:vMerge${over.top === row ? ' w:val="restart"' : ''}/>` : '';
      const span = `<w:gridSpan w:val="${last - place + 1}"/>`;
      made += `<w:tc><w:tcPr>${span}${vertical}</w:tcPr>${paragraph(over && over.top < row ? '' : (cells.get(letter(place) + row) ?? ''))}</w:tc>`;
      place = last;
    }
    made += '</w:tr>';
  }
  return `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol/>'.repeat(columns)}</w:tblGrid>${made}</w:tbl>`;
}

function text(value: string, how: string, texts: string[], formats: number[]): string {
  if (how.includes('t="s"')) {
    return texts[Number(value)]!;
  }
  const format = formats[Number(/ s="(\d+)"/.exec(how)?.[1] ?? 0)];
  const isPercent = format === 9 || format === 10;
  return value !== '' && isPercent ? `${Number((Number(value) * 100).toFixed(6))}%` : value;
}

function column(letters: string): number {
  return [...letters].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0);
}

function letter(place: number): string {
  return String.fromCharCode(64 + place);
}
