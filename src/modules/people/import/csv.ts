import { CsvError, parse } from 'csv-parse/sync';
import { Invalid } from '../../../platform/errors.ts';

export const MOST_ROWS = 20_000;
/** The largest staff file that is read. */
export const MOST_MEGABYTES = 10;

/** A table as it was read. `row` counts as a spreadsheet does: the header is row 1. */
export type Sheet = {
  /** How the letters were read, to be shown: names with accents tell whether it was right. */
  encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
  delimiter: ',' | ';' | '\t' | '|';
  header: string[];
  rows: { row: number; cells: string[] }[];
};

const refuse = (message: string): never => {
  throw new Invalid({ field: 'file', message });
};

/**
 * Reads a CSV file however it was written: byte order mark or none, UTF-8, UTF-16 or Windows-1252; commas, semicolons,
 * tabs or bars; quoted line breaks.
 * @throws Invalid at `file`, saying what it is and what to do, for anything else
 */
export function readSheet(bytes: Uint8Array): Sheet {
  if (bytes.length === 0) refuse('The file is empty. Choose another.');
  if (bytes.length > MOST_MEGABYTES * 1024 * 1024)
    refuse(
      `The file is bigger than ${MOST_MEGABYTES} MB. Leave out columns that are not needed, or split it.`,
    );
  const { text, encoding } = decode(bytes);
  const delimiter = delimiterOf(text);
  const records = recordsOf(text, delimiter);
  const [header = [], ...body] = records;
  const rows = body
    .map((cells, index) => ({ row: index + 2, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some(Boolean));
  if (!header.some((name) => name.trim()))
    refuse('The file has no column names in its first row. Add them and choose it again.');
  if (!rows.length) refuse('The file has column names but no people under them. Choose another.');
  if (rows.length > MOST_ROWS)
    refuse(
      `The file has ${rows.length.toLocaleString('en-GB')} rows. Split it: we read ${MOST_ROWS.toLocaleString('en-GB')} at a time.`,
    );
  return { encoding, delimiter, header: header.map((name) => name.trim()), rows };
}

function decode(bytes: Uint8Array): { text: string; encoding: Sheet['encoding'] } {
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  if (a === 0xff && b === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  if (a === 0xfe && b === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' };
  const workbook = (a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0);
  if (workbook)
    refuse(
      'This is a workbook, not a CSV file. Open it, choose “Save as” and “CSV UTF-8”, then choose that file.',
    );
  if (bytes.subarray(0, 65_536).includes(0) || (a === 0x25 && b === 0x50 && c === 0x44 && d === 0x46))
    refuse('This is not a CSV file: it is not text. Export the staff list as CSV and choose that file.');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}

/** The separator that the first line has most of, outside of quotation marks. */
function delimiterOf(text: string): Sheet['delimiter'] {
  const first = text.split(/\r\n|\r|\n/).find((line) => line.trim()) ?? '';
  const bare = first.replace(/"[^"]*"/g, '');
  const kinds: Sheet['delimiter'][] = [',', ';', '\t', '|'];
  return kinds.reduce((best, kind) => (bare.split(kind).length > bare.split(best).length ? kind : best));
}

function recordsOf(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = (error as CsvError & { lines?: number }).lines;
    const where = line ? ` on line ${line}` : '';
    return refuse(
      `The file cannot be read as CSV: a quotation mark${where} is out of place. Export it again, or mend that line.`,
    );
  }
}

export const DELIMITER_NAMES: Record<Sheet['delimiter'], string> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
};
