import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
} from 'docx';

const plain = (text: string) => new Paragraph({ text });
const bold = (text: string) => new Paragraph({ children: [new TextRun({ text, bold: true })] });
const item = (text: string, level: number, reference = 'clauses', instance = 0) =>
  new Paragraph({ text, numbering: { reference, level, instance } });
const section = (text: string) =>
  new Paragraph({ text, heading: HeadingLevel.HEADING_1, numbering: { reference: 'clauses', level: 0 } });
const cell = (children: Paragraph[], columnSpan?: number) =>
  new TableCell({ children, ...(columnSpan && { columnSpan }) });
const row = (...cells: Paragraph[][]) => new TableRow({ children: cells.map((children) => cell(children)) });
const level = (depth: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: depth,
  format,
  text,
  alignment: AlignmentType.START,
});

/** Word's own numbers, a contents field, a control table, duties in a table, a boxed note, a table with a list in a cell. */
export async function dutiesInTables(): Promise<Uint8Array> {
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'clauses',
          levels: [
            level(0, LevelFormat.DECIMAL, '%1.'),
            level(1, LevelFormat.DECIMAL, '%1.%2'),
            level(2, LevelFormat.LOWER_LETTER, '(%3)'),
            level(3, LevelFormat.LOWER_ROMAN, '(%4)'),
          ],
        },
        { reference: 'steps', levels: [level(0, LevelFormat.DECIMAL, '%1)')] },
      ],
    },
    sections: [
      {
        headers: { default: new Header({ children: [plain('Calder Valley Schools Trust')] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({ children: [new TextRun({ children: ['Page ', PageNumber.CURRENT] })] }),
            ],
          }),
        },
        children: [
          new Paragraph({ text: 'Staff social media policy', heading: HeadingLevel.TITLE }),
          plain('Calder Valley Schools Trust'),
          new Table({
            rows: [
              row([bold('Policy owner')], [plain('Chief Operating Officer')]),
              row([bold('Approved')], [plain('14 September 2026')]),
              row([bold('Review date')], [plain('September 2028')]),
            ],
          }),
          new TableOfContents('Contents', { headingStyleRange: '1-1' }),
          section('About this policy'),
          item('Our schools want staff to use social media well.', 1),
          item('This policy tells you what you must do, and what you should not do, when you use it.', 1),
          section('Who does what'),
          new Table({
            rows: [
              row([bold('Role')], [bold('Responsibility')]),
              row([plain('Trustees')], [plain('Approve this policy every two years')]),
              row([plain('Headteachers')], [plain('Keep a list of the accounts of their school')]),
              row([plain('Line managers')], [plain('Explain this policy to new staff in their first week')]),
            ],
          }),
          section('Your duties'),
          item('You must:', 1),
          item('keep your accounts secure;', 2),
          item('tell your headteacher at once if:', 2),
          item('an account is hacked; or', 3),
          item('a pupil contacts you; and', 3),
          item('take down a post when you are asked to.', 2),
          item('You must not:', 1),
          item('share pictures of pupils from your own telephone; or', 2),
          item('run a group for parents.', 2),
          new Table({
            rows: [
              new TableRow({
                children: [
                  cell([bold('Remember'), plain('You should never post when you are angry. Wait a day.')]),
                ],
              }),
            ],
          }),
          item('You may use social media in your lunch break.', 1),
          section('If something goes wrong'),
          new Table({
            rows: [
              new TableRow({ children: [cell([bold('What to do')], 2)] }),
              row(
                [plain('A post about you is abusive')],
                [item('Keep a copy.', 0, 'steps'), item('Tell your line manager.', 0, 'steps')],
              ),
            ],
          }),
          item('The Trust may start disciplinary proceedings if this policy is broken.', 1),
          new Paragraph({ text: 'Appendix 1: Useful contacts', heading: HeadingLevel.HEADING_1 }),
          plain('The Data Protection Officer can be reached through the Trust office.'),
          new Table({ rows: [row([plain('Signed')], [plain('')]), row([plain('Date')], [plain('')])] }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
