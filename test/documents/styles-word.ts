import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  type ILevelsOptions,
  type IParagraphStyleOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';

// Staff social media policies in our own words, laid out as Word users lay them out. Their numbers stand in
// the numbering part of the file unless the style is that of people who type them.

type Format = (typeof LevelFormat)[keyof typeof LevelFormat];

const levels = (...list: [Format, string][]): ILevelsOptions[] =>
  list.map(([format, text], level) => ({ level, format, text, alignment: AlignmentType.START }));

const bullets = { reference: 'dots', levels: levels([LevelFormat.BULLET, '•'], [LevelFormat.BULLET, 'o']) };

const plain = (text: string) => new Paragraph({ text });
const bold = (text: string) => new Paragraph({ children: [new TextRun({ text, bold: true })] });
const item = (text: string, level: number, reference = 'main', instance = 0) =>
  new Paragraph({ text, numbering: { reference, level, instance } });
const dot = (text: string, level = 0) => item(text, level, 'dots');
const section = (text: string, reference = 'main', level = 0) =>
  new Paragraph({ text, heading: HeadingLevel.HEADING_1, numbering: { reference, level } });
const typed = (number: string, text: string) =>
  new Paragraph({ children: [new TextRun({ children: [number, new Tab(), text] })] });
const table = (...rows: string[][]) =>
  new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map((text) => new TableCell({ children: text.split('\n').map(plain) })),
        }),
    ),
  });

async function pack(
  children: FileChild[],
  numbering: { reference: string; levels: ILevelsOptions[] }[],
  more: {
    styles?: IParagraphStyleOptions[];
    header?: string;
    footnotes?: Record<string, { children: Paragraph[] }>;
  } = {},
): Promise<Uint8Array> {
  const document = new Document({
    numbering: { config: [...numbering, bullets] },
    ...(more.styles && { styles: { paragraphStyles: more.styles } }),
    ...(more.footnotes && { footnotes: more.footnotes }),
    sections: [
      {
        children,
        ...(more.header && {
          headers: { default: new Header({ children: [plain(more.header)] }) },
          footers: {
            default: new Footer({
              children: [
                new Paragraph({ children: [new TextRun({ children: ['Page ', PageNumber.CURRENT] })] }),
              ],
            }),
          },
        }),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** Legal numbering with letters and numerals, a list that goes on after an interruption, a list that begins again. */
export function legalNumbering(): Promise<Uint8Array> {
  return pack(
    [
      new Paragraph({ text: 'Social Media Policy for Employees', heading: HeadingLevel.TITLE }),
      plain('Thornfield Multi Academy Trust'),
      section('Status of this policy'),
      item('This policy is not part of any contract of employment.', 1),
      item('The Trust may change it after consulting the recognised trade unions.', 1),
      section('What employees must do'),
      item('Employees are required to:', 1),
      item('keep their log-in details to themselves;', 2),
      item('take reasonable care to check that what they post is true; and', 2),
      item('tell their line manager if:', 2),
      item('they are contacted by the press;', 3),
      item('an account has been broken into.', 3),
      plain('A short delay is acceptable where an employee is on leave.'),
      item('return any Trust device on which an account is used.', 2),
      item('Employees may not:', 1),
      item('use a pupil’s name as a tag;', 2),
      item('invite pupils to follow a personal account.', 2),
      section('Advice'),
      item('Employees may wish to ask a colleague to read a post first.', 1),
      item('Concerns should be raised with the Director of Safeguarding.', 1),
    ],
    [
      {
        reference: 'main',
        levels: levels(
          [LevelFormat.DECIMAL, '%1'],
          [LevelFormat.DECIMAL, '%1.%2'],
          [LevelFormat.LOWER_LETTER, '(%3)'],
          [LevelFormat.LOWER_ROMAN, '(%4)'],
        ),
      },
    ],
    { header: 'Thornfield MAT – Social Media Policy for Employees' },
  );
}

/** Heading styles without numbers, bullets, footnotes and a table of two columns, do and do not. */
export function headingsAndTable(): Promise<Uint8Array> {
  const h = (text: string, level: 1 | 2 = 1) =>
    new Paragraph({ text, heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 });
  return pack(
    [
      new Paragraph({ text: 'Using social media: guidance for our staff', heading: HeadingLevel.TITLE }),
      h('Introduction'),
      new Paragraph({
        children: [
          new TextRun('Our schools use social media to share good news.'),
          new FootnoteReferenceRun(1),
          new TextRun(' This guidance helps everybody to do that well.'),
        ],
      }),
      h('Personal use'),
      h('Privacy', 2),
      plain('You should check your privacy settings at least once a term.'),
      h('Friends and followers', 2),
      plain('You must not follow pupils or let them follow you. This includes:'),
      dot('pupils at other schools;'),
      dot('former pupils who are under 18.'),
      h('At a glance'),
      table(
        ['Do', 'Don’t'],
        ['Keep your profile picture professional', 'Post when you are angry'],
        ['Ask the communications team for help', 'Share a link that you have not read'],
      ),
      h('If you are worried'),
      plain('Speak to the Headteacher as soon as you can.'),
    ],
    [],
    {
      header: 'Guidance for staff',
      footnotes: { 1: { children: [plain('Each school has at least one account.')] } },
    },
  );
}

/** A cover with a control table, a typed contents list, typed numbers with tabs and lettered appendices. */
export function typedNumbers(): Promise<Uint8Array> {
  return pack(
    [
      bold('The Harbour Learning Trust'),
      bold('Staff Social Media Policy'),
      table(
        ['Document owner', 'Head of Governance'],
        ['Approved by', 'Finance and People Committee'],
        ['Date of approval', '2 July 2026'],
        ['Next review date', 'July 2028'],
      ),
      bold('Contents'),
      typed('1.', 'Purpose\t2'),
      typed('2.', 'Responsibilities\t2'),
      typed('3.', 'Expectations\t3'),
      plain('Appendix A: Account register\t4'),
      new Paragraph({ children: [new TextRun({ text: '1.\tPurpose', bold: true })], pageBreakBefore: true }),
      typed('1.1', 'The purpose of this policy is to help staff and to protect pupils.'),
      bold('2.\tResponsibilities'),
      typed('2.1', 'The Board of Trustees approves this policy.'),
      typed('2.2', 'Headteachers must:'),
      typed('2.2.1', 'give each new member of staff a copy; and'),
      typed('2.2.2', 'keep a record that they have read it.'),
      typed('2.3', 'The IT Manager will remove access within one working day of somebody leaving.'),
      bold('3.\tExpectations'),
      typed('3.1', 'All staff are expected to uphold the Teachers’ Standards.'),
      typed('3.2', 'Staff are not permitted to use a personal account to contact pupils.'),
      typed('3.3', 'Staff can use social media during their lunch break.'),
      bold('Appendix A: Account register'),
      typed('A.1', 'Each school must keep a register of its accounts.'),
      typed('A.2', 'The register must show, for each account:'),
      dot('who runs it;'),
      dot('when it was last checked.'),
      plain('Last reviewed: July 2026'),
    ],
    [],
  );
}

/** Sections, capital letters and numerals from Word's numbering; ends with a form to sign. */
export function sectionsAndForm(): Promise<Uint8Array> {
  return pack(
    [
      new Paragraph({ text: 'STAFF AND SOCIAL MEDIA', heading: HeadingLevel.TITLE }),
      section('Principles', 'sections'),
      item('Pupils come first.', 1, 'sections'),
      item('Staff have the same right to a private life as anybody else.', 1, 'sections'),
      section('Rules', 'sections'),
      item('Staff must always:', 1, 'sections'),
      item('be honest about who they are;', 2, 'sections'),
      item('be polite.', 2, 'sections'),
      item('Staff must never:', 1, 'sections'),
      item('meet a pupil whom they first met online;', 2, 'sections'),
      item('lend a pupil their phone.', 2, 'sections'),
      section('Consequences', 'sections'),
      item('Failure to follow this policy could lead to disciplinary action.', 1, 'sections'),
      bold('Declaration'),
      plain('I have read this policy and I agree to follow it.'),
      table(['Name', ''], ['Signature', ''], ['Date', '']),
    ],
    [
      {
        reference: 'sections',
        levels: levels(
          [LevelFormat.DECIMAL, 'Section %1:'],
          [LevelFormat.UPPER_LETTER, '%2.'],
          [LevelFormat.UPPER_ROMAN, '%3.'],
        ),
      },
    ],
  );
}

/** Numbers that come with the styles of the paragraphs: no paragraph names a list itself. */
export function numbersInStyles(): Promise<Uint8Array> {
  const style = (id: string, level: number, basedOn?: string): IParagraphStyleOptions => ({
    id,
    name: id,
    ...(basedOn && { basedOn }),
    paragraph: { numbering: { reference: 'main', level } },
  });
  const styled = (id: string, text: string) => new Paragraph({ text, style: id });
  return pack(
    [
      new Paragraph({ text: 'Social Media Policy', heading: HeadingLevel.TITLE }),
      styled('Policy1', 'Standards'),
      styled('Policy2', 'Staff must be polite.'),
      styled('Policy2', 'Staff must not:'),
      styled('Policy3', 'tease pupils;'),
      styled('Policy3', 'copy pictures; or'),
      styled('Policy3', 'post at night.'),
      styled('Policy1', 'Support'),
      styled('Policy2', 'Staff can ask their union for help.'),
      styled('Policy2', 'The Trust will pay for counselling.'),
    ],
    [
      {
        reference: 'main',
        levels: levels(
          [LevelFormat.DECIMAL, '%1'],
          [LevelFormat.DECIMAL, '%1.%2'],
          [LevelFormat.LOWER_LETTER, '(%3)'],
        ),
      },
    ],
    { styles: [style('Policy1', 0), style('Policy2', 1), style('Policy3', 2)] },
  );
}
