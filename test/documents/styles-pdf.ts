import PDFDocument from 'pdfkit';

// Staff social media policies in our own words, printed as schools' PDFs are: pages with headers and footers,
// lines wrapped to a measure, numbers in a column of their own, tables in two columns.

type Pdf = PDFKit.PDFDocument;
const LEFT = 64;
const RIGHT = 531;

/** Prints on A4; `furniture` is drawn on each page once the number of pages is known. */
function print(write: (pdf: Pdf) => void, furniture?: (pdf: Pdf, page: number, pages: number) => void) {
  const pdf = new PDFDocument({ size: 'A4', margin: 72, bufferPages: true });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Uint8Array>((resolve) =>
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks)))),
  );
  pdf.font('Helvetica').fontSize(11);
  write(pdf);
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count && furniture; page++) {
    pdf.switchToPage(page);
    pdf.page.margins.bottom = 0; // or the footer would start a page of its own
    pdf.font('Helvetica').fontSize(8);
    furniture(pdf, page + 1, count);
  }
  pdf.end();
  return done;
}

function bold(pdf: Pdf, text: string, size = 12) {
  pdf
    .font('Helvetica-Bold')
    .fontSize(size)
    .text(text, LEFT, pdf.y, { width: RIGHT - LEFT });
  pdf.font('Helvetica').fontSize(11).moveDown(0.7);
}

function say(pdf: Pdf, text: string, indent = 0) {
  pdf.text(text, LEFT + indent, pdf.y, { width: RIGHT - LEFT - indent }).moveDown(0.7);
}

/** A number in a column of its own, the words in the next one, as a word processor's hanging indent prints it. */
function hang(pdf: Pdf, number: string, text: string, indent = 0, gap = 40) {
  const width = RIGHT - LEFT - indent - gap;
  if (pdf.y + pdf.heightOfString(text, { width }) > 760) pdf.addPage();
  const top = pdf.y;
  pdf.text(number, LEFT + indent, top, { lineBreak: false });
  pdf.text(text, LEFT + indent + gap, top, { width }).moveDown(0.7);
}

function columns(pdf: Pdf, rows: [string, string][]) {
  const width = (RIGHT - LEFT) / 2 - 16;
  for (const [left, right] of rows) {
    const top = pdf.y;
    pdf.text(left, LEFT, top, { width });
    const one = pdf.y;
    pdf.text(right, LEFT + width + 32, top, { width });
    pdf.y = Math.max(one, pdf.y) + 10;
  }
}

/** A cover, a control table, a contents list with dots, and numbers of three levels with a header and footer. */
export function reportPdf() {
  return print(
    (pdf) => {
      pdf.fontSize(26).text('Social Media Policy', LEFT, 250, { align: 'center', width: RIGHT - LEFT });
      pdf.fontSize(16).text('For all staff', { align: 'center', width: RIGHT - LEFT });
      pdf.fontSize(11).y = 520;
      columns(pdf, [
        ['Owner', 'Director of Education'],
        ['Approved by', 'Trust Board'],
        ['Review date', 'January 2028'],
      ]);
      pdf.addPage();
      bold(pdf, 'Contents');
      for (const [title, page] of [
        ['1. Purpose', 3],
        ['2. Definitions', 3],
        ['3. Rules for staff', 3],
        ['4. Reporting', 4],
      ])
        say(pdf, `${title} ${'.'.repeat(60)} ${page}`);
      pdf.addPage();
      bold(pdf, '1. Purpose');
      say(
        pdf,
        '1.1 The Trust wants its staff to feel able to use social media, at work and at home, in a way that is safe for them and for the pupils in their care.',
      );
      say(pdf, '1.2 This policy has been agreed with the recognised trade unions.');
      bold(pdf, '2. Definitions');
      say(
        pdf,
        '2.1 “Official account” means an account that has been opened with approval under paragraph 3.2.',
      );
      bold(pdf, '3. Rules for staff');
      say(pdf, '3.1 Staff must not use social media to:');
      say(pdf, '3.1.1 share information about a pupil’s health, family or progress with anybody;', 24);
      say(
        pdf,
        '3.1.2 make comments about a colleague which that colleague could reasonably find intimidating, humiliating or offensive; or',
        24,
      );
      say(pdf, '3.1.3 run a private business.', 24);
      say(
        pdf,
        '3.2 Nobody may open an official account without the approval of the Headteacher, who will consider whether the account is needed, who will run it, and how it will be closed when it is no longer used.',
      );
      pdf.y = 700;
      say(
        pdf,
        '3.3 Anyone who runs an official account should look at it on each working day, answer polite questions within two days, and pass any complaint about the school or a member of its staff to the school office without replying to it in public or in a private message.',
      );
      bold(pdf, '4. Reporting');
      say(pdf, '4.1 Staff must report a serious breach to the Headteacher on the day that they learn of it.');
      say(
        pdf,
        '4.2 A member of staff who makes a report in good faith will not be disciplined for making it.',
      );
    },
    (pdf, page, pages) => {
      if (page === 1) return;
      pdf.text('Eastmoor Education Trust', LEFT, 36, { lineBreak: false });
      pdf.text('Social Media Policy', 460, 36, { lineBreak: false });
      pdf.text(`Page ${page} of ${pages}`, 270, 800, { lineBreak: false });
    },
  );
}

/** Bold headings without numbers, bullets, footnotes in small print, and links at the ends of lines. */
export function boldHeadingsPdf() {
  return print(
    (pdf) => {
      bold(pdf, 'Staff guide to social media', 18);
      bold(pdf, 'Why this matters');
      say(
        pdf,
        'What we say online can reach thousands of people in a few minutes. This guide helps you to make good choices.',
      );
      bold(pdf, 'Your own accounts');
      say(pdf, 'You must:');
      for (const text of [
        'keep pupils out of your private life online, which means that you do not follow them and do not let them follow you1;',
        'report any message from a pupil using the form at https://brackenfield.example/forms/contact',
        'turn off location sharing when you are on a school trip.',
      ])
        hang(pdf, '•', text, 12, 18);
      say(
        pdf,
        'It is a good idea to use a different name from the one that pupils know you by, and you are welcome to ask the IT team to help.',
      );
      bold(pdf, 'School accounts');
      say(pdf, 'Only people named on the list kept by the school office are authorised to post.');
      say(pdf, 'You are not to use school accounts to promote a political party.');
      bold(pdf, 'Where to get help');
      say(pdf, 'Questions go to the Deputy Headteacher or to');
      pdf.moveUp(0.7);
      say(pdf, 'social@brackenfield.example');
      pdf.fontSize(7).text('1 Pupils means anyone on the roll of a school, whatever their age.', LEFT, 755, {
        lineBreak: false,
      });
    },
    (pdf, page, pages) => pdf.text(`${page} | ${pages}`, 290, 805, { lineBreak: false }),
  );
}

/** Numbers in a column of their own, lists inside lists, appendices with numbers of their own, a clause over a page. */
export function hangingNumbersPdf() {
  return print(
    (pdf) => {
      bold(pdf, 'POLICY ON STAFF USE OF SOCIAL MEDIA', 14);
      pdf.font('Helvetica-Bold');
      hang(pdf, '1', 'SCOPE');
      pdf.font('Helvetica');
      hang(pdf, '1.1', 'This policy covers teaching and support staff, and anyone working in our schools.');
      pdf.font('Helvetica-Bold');
      hang(pdf, '2', 'CONDUCT');
      pdf.font('Helvetica');
      hang(pdf, '2.1', 'Staff are prohibited from:');
      hang(pdf, '(a)', 'creating an account in somebody else’s name;', 40, 30);
      hang(
        pdf,
        '(b)',
        'publishing anything, in words, sound or pictures, that a reasonable person would see as:',
        40,
        30,
      );
      hang(pdf, '(i)', 'racist, sexist or homophobic; or', 70, 30);
      hang(pdf, '(ii)', 'a threat; and', 70, 30);
      hang(pdf, '(c)', 'recording a meeting without telling those who are there.', 40, 30);
      pdf.y = 735;
      pdf.text('2.2', LEFT, 735, { lineBreak: false });
      pdf.text(
        'Staff who are asked by a journalist about the Trust must pass the request to the Head of',
        LEFT + 40,
        735,
        { width: RIGHT - LEFT - 40 },
      );
      pdf.addPage();
      pdf.text('Communications and must not answer it themselves.', LEFT + 40, 80).moveDown(0.7);
      hang(pdf, '2.3', 'The Trust may require staff to attend training.');
      bold(pdf, 'Appendix 1: Setting up an account');
      hang(pdf, 'A1', 'Choose a name that shows the school.');
      hang(pdf, 'A2', 'Ask the IT team to add:');
      hang(pdf, 'A2.1', 'a second person; and', 40);
      hang(pdf, 'A2.2', 'two-step sign-in.', 40);
    },
    (pdf, page, pages) => {
      pdf.text('Kestrel Schools Trust – staff use of social media', LEFT, 30, { lineBreak: false });
      pdf.text(`Page ${page}/${pages}`, 500, 810, { lineBreak: false });
    },
  );
}

/** A table in two columns, do and do not, whose cells wrap; a form to sign. */
export function twoColumnsPdf() {
  return print((pdf) => {
    bold(pdf, 'Social media: rules for staff', 18);
    bold(pdf, '1. The short version');
    pdf.font('Helvetica-Bold');
    columns(pdf, [['Do', 'Don’t']]);
    pdf.font('Helvetica');
    columns(pdf, [
      [
        'Read what you have written once more before you press the button to post it',
        'Write about a pupil, a parent or a colleague',
      ],
      [
        'Use the school’s account for school news',
        'Use your own telephone to take pictures of pupils at school or on a trip',
      ],
    ]);
    pdf.moveDown();
    bold(pdf, '2. The rules');
    say(pdf, '2.1 Staff must follow the short version above.');
    say(pdf, '2.2 The Headteacher may grant an exception in writing.');
    bold(pdf, 'Declaration');
    say(pdf, 'I have read these rules and will keep to them.');
    say(pdf, 'Signed ............................................');
    say(pdf, 'Date ............................................');
  });
}
