import { expect, test } from 'vitest';
import type { Invalid } from '../../../platform/errors.ts';
import { patternOf } from '../pattern.ts';
import { recognise } from './columns.ts';
import { readSheet } from './csv.ts';
import type { Known, Plan, PlanInput } from './model.ts';
import { makePlan } from './plan.ts';
import { readRows } from './rows.ts';

const HEADER = 'Forename,Surname,Work Email,Job Title,Staff Code,School,Category,Manager email,From,To';
const SCHOOLS = [
  { id: 'n', name: 'North Testbridge School', short_name: 'North', urn: '900001', closed_on: null },
  { id: 's', name: 'South Testbridge School', short_name: 'South', urn: '900002', closed_on: null },
];
const tom: Known = {
  id: 'tom',
  title: null,
  givenName: 'Tom',
  familyName: 'Eacher',
  knownAs: null,
  email: 'tom@t.example',
  category: 'employee',
  organisation: null,
  staffCode: 'T1',
  state: 'active',
  joined: true,
  roles: [],
  standsInFor: [],
  rolesAt: [],
  past: [],
  engagements: [{ id: 'e1', schoolId: 'n', job: 'Teacher', managerId: 'mary', from: '2025-09-01', to: null }],
};
const mary: Known = {
  ...tom,
  id: 'mary',
  givenName: 'Mary',
  familyName: 'Nash',
  email: 'mary@t.example',
  staffCode: 'M1',
  engagements: [
    { id: 'e2', schoolId: 'n', job: 'Head of science', managerId: null, from: '2024-09-01', to: null },
  ],
};

function plan(lines: string[], more: Partial<PlanInput> = {}): Plan {
  const { schools = SCHOOLS } = more;
  const today = '2026-11-18';
  const sheet = readSheet(new TextEncoder().encode([HEADER, ...lines].join('\n')));
  const read = readRows(sheet, recognise(sheet.header), { schools, place: '', today });
  const input = {
    ...read,
    known: [tom, mary],
    complete: false,
    schools,
    today,
    may: () => true,
    keep: new Set<string>(),
    leaving: new Map<string, string>(),
  };
  return makePlan({ ...input, ...more });
}
const TOM = 'Tom,Eacher,tom@t.example,Teacher,T1,North,Employee,mary@t.example,01/09/2025,';
const NIA = 'Nia,Newcome,nia@t.example,Teacher,N1,900001,Part time,mary@t.example,1/9/2026,';

test('someone new, someone as they are, someone changed', () => {
  const found = plan([NIA, TOM, 'Mary,Nash-Bell,mary@t.example,Head of physics,M1,North,,,,']);
  expect(found.errors).toEqual([]);
  expect(found.unchanged).toBe(1);
  expect(found.added).toHaveLength(1);
  expect(found.added[0]).toMatchObject({ facts: { category: 'part-time', email: 'nia@t.example' } });
  expect(found.added[0]!.engagements[0]).toMatchObject({
    schoolId: 'n',
    manager: 'mary',
    from: '2026-09-01',
  });
  expect(found.changed[0]).toMatchObject({ ref: 'mary', facts: { familyName: 'Nash-Bell' } });
  expect(found.changed[0]!.engagements[0]).toMatchObject({
    was: { id: 'e2', job: 'Head of science' },
    job: 'Head of physics',
    from: '2024-09-01',
  });
});

test('empty cells change nothing', () => {
  expect(plan(['Tom,Eacher,,Teacher,T1,North,,,,'])).toMatchObject({ unchanged: 1, changed: [], errors: [] });
});

test('a manager who comes with the same file, and a further job on a second row', () => {
  const found = plan([
    'Nia,Newcome,nia@t.example,Teacher,N1,North,,zed@t.example,,',
    'Zed,Zimmer,zed@t.example,Head of maths,Z1,North,,,,',
    'Nia,Newcome,nia@t.example,Club leader,N1,South,,,,',
  ]);
  expect(found.errors).toEqual([]);
  expect(found.added.map((p) => p.engagements.length)).toEqual([2, 1]);
  expect(found.added[0]!.engagements[0]!.manager).toBe('new:3');
});

test('what one row of a person leaves empty another says; what two say differently is told', () => {
  const second = (kind: string) =>
    plan([NIA.replace('Part time', ''), `Nia,Newcome,nia@t.example,Coach,N1,South,${kind},,,`]);
  expect(second('Part time').added[0]!.facts.category).toBe('part-time');
  const twice = plan([NIA, 'Nia,Newcome,nia@t.example,Coach,N1,South,Casual,,,']);
  expect(twice.errors).toEqual([
    {
      row: 3,
      column: 'Kind of staff',
      message: 'Row 2 says “Part-time employee” of this person, and this row “Casual staff”. Choose one.',
    },
  ]);
});

test('a manager in a row that is left out takes those they manage with them', () => {
  const found = plan([
    'Nia,Newcome,nia@t.example,Teacher,N1,North,,zed@t.example,,',
    'Zed,Zimmer,zed@t.example,Head of maths,Z1,North,,nobody@t.example,,',
  ]);
  expect(found.added).toEqual([]);
  expect(found.errors.map((e) => e.row)).toEqual([2, 3]);
});

const BAD: [string, string[], string, RegExp][] = [
  ['no first name', [',Newcome,nia@t.example,Teacher,N1,North,,,,'], 'First name', /no first name/],
  ['no job', ['Nia,Newcome,nia@t.example,,N1,North,,,,'], 'Job', /no job/],
  [
    'no way to recognise them',
    ['Nia,Newcome,,Teacher,,North,,,,'],
    'Email address',
    /no email address and no staff code/,
  ],
  [
    'an address that is none',
    ['Nia,Newcome,nia at t,Teacher,N1,North,,,,'],
    'Email address',
    /not an email address/,
  ],
  [
    'a school that is none',
    ['Nia,Newcome,nia@t.example,Teacher,N1,West,,,,'],
    'School',
    /no school called “West”/,
  ],
  [
    'a kind of staff that is none',
    ['Nia,Newcome,nia@t.example,Teacher,N1,North,Wizard,,,'],
    'Kind of staff',
    /no kind of staff/,
  ],
  [
    'a date that is none',
    ['Nia,Newcome,nia@t.example,Teacher,N1,North,,,31/02/2026,'],
    'First day',
    /not a date/,
  ],
  [
    'days in the wrong order',
    ['Nia,Newcome,nia@t.example,Teacher,N1,North,,,1/9/2026,1/8/2026'],
    'Last day',
    /before the first day/,
  ],
  [
    'a manager who is nobody',
    ['Nia,Newcome,nia@t.example,Teacher,N1,North,,no@t.example,,'],
    'Line manager’s email',
    /Nobody with the address/,
  ],
  [
    'a manager who is herself',
    ['Nia,Newcome,nia@t.example,Teacher,N1,North,,nia@t.example,,'],
    'Line manager’s email',
    /own line manager/,
  ],
  [
    'a circle of managers',
    ['Mary,Nash,mary@t.example,Head of science,M1,North,,tom@t.example,,'],
    'Line manager’s email',
    /Mary Nash by Tom Eacher, Tom Eacher by Mary Nash/,
  ],
  [
    'an address twice in the file',
    [NIA, 'Zed,Zimmer,nia@t.example,Teacher,Z1,North,,,,'],
    'Email address',
    /has this email address for Nia/,
  ],
  ['the same row twice', [NIA, NIA], 'Job', /Row 2 has this person in this job/],
  [
    'an address that someone else has',
    ['Tom,Eacher,mary@t.example,Teacher,T1,North,,,,'],
    'Email address',
    /Mary Nash has this email address/,
  ],
  [
    'another address for someone who signs in',
    ['Tom,Eacher,new@t.example,Teacher,T1,North,,,,'],
    'Email address',
    /They are known here as tom@t.example/,
  ],
  [
    'a third party of no organisation',
    ['Con,Tractor,con@c.example,Caterer,C1,North,Contractor,,,'],
    'Organisation',
    /needs an organisation/,
  ],
];
test('a circle is found although someone else who is managed from within it comes first', () => {
  const { errors } = plan([
    'Nia,Newcome,nia@t.example,Teacher,N1,North,,tom@t.example,,',
    'Mary,Nash,mary@t.example,Head of science,M1,North,,tom@t.example,,',
  ]);
  expect(errors).toMatchObject([{ row: 3, message: expect.stringMatching(/^Managers would go round/) }]);
});

test.each(BAD)('%s is said by row and column', (_what, lines, column, message) => {
  const { errors, added, changed } = plan(lines);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatchObject({ row: lines.length + 1, column });
  expect(errors[0]!.message).toMatch(message);
  expect(added.length + changed.length).toBe(lines.length - 1);
});

test('someone whose leaving is recorded is told of, with what to do', () => {
  const leaving = new Map([['tom', '2026-11-17']]);
  expect(plan([TOM], { leaving })).toMatchObject({
    unchanged: 1,
    leaving: [{ id: 'tom', name: 'Tom Eacher', lastDay: '2026-11-17' }],
  });
  expect(plan([`${TOM}17/11/2026`], { leaving }).leaving).toEqual([]);
  const [error] = plan([TOM], { leaving, known: [{ ...tom, state: 'inactive' }, mary] }).errors;
  expect(error!.message).toMatch(
    /^It is recorded that they left on 17 November 2026\. .*“Undo: they are staying”/,
  );
});

test('a row with two faults is told of both', () => {
  const { errors } = plan([NIA, 'Zed,Zimmer,nia@t.example,Teacher,Z1,North,,no@t.example,,']);
  expect(errors.map((e) => `${e.row} ${e.column}`)).toEqual(['3 Email address', '3 Line manager’s email']);
});

test('those missing have left only when the file is everyone, and never while a row is left out', () => {
  expect(plan([TOM]).left).toEqual([]);
  expect(plan([TOM], { complete: true }).left).toEqual([
    { id: 'mary', name: 'Mary Nash', engagements: ['e2'], altogether: true },
  ]);
  expect(plan([TOM, ',,x@t.example,,X1,North,,,,'], { complete: true }).left).toEqual([]);
  expect(plan([TOM], { complete: true, keep: new Set(['mary']) }).left).toEqual([]);
  const volunteer = { ...mary, category: 'volunteer' as const };
  expect(plan([TOM], { complete: true, known: [tom, volunteer] }).left).toEqual([]);
  const northOnly = (school: string | null) => school === 'n';
  const lead = (at: string | null): Known => ({ ...mary, roles: ['governor'], rolesAt: [at] });
  const left = (at: string | null) =>
    plan([TOM], { complete: true, known: [tom, lead(at)], may: northOnly }).left.map((p) => p.id);
  expect([left('n'), left(null)]).toEqual([['mary'], []]);
  const elsewhere = [...mary.engagements, { ...mary.engagements[0]!, id: 'e3', schoolId: 's' }];
  expect(
    plan([TOM], { complete: true, known: [tom, { ...mary, engagements: elsewhere }] }).left,
  ).toMatchObject([{ engagements: ['e2'], altogether: false }]);
});

test('who stays and loses their line manager with those who leave is told beforehand', () => {
  const ann: Known = {
    ...tom,
    id: 'ann',
    givenName: 'Ann',
    email: 'ann@t.example',
    staffCode: 'A1',
    engagements: [{ ...tom.engagements[0]!, id: 'e4', schoolId: 's' }],
  };
  const known = [tom, mary, ann];
  const lost = (lines: string[], more: Partial<PlanInput> = {}) =>
    plan(lines, { complete: true, known, ...more }).unmanaged;
  const bare = TOM.replace('mary@t.example', '');
  expect(lost([TOM])).toEqual([
    { name: 'Tom Eacher', manager: 'Mary Nash' },
    { name: 'Ann Eacher', manager: 'Mary Nash' },
  ]);
  expect(lost([bare], { may: (school) => school === 'n' })).toEqual([
    { name: 'Tom Eacher', manager: 'Mary Nash' },
  ]);
  expect(lost([TOM], { complete: false })).toEqual([]);
  const leo = 'Leo,Lead,leo@t.example,Head of science,L1,North,Employee,,,';
  expect(lost([TOM.replace('mary@', 'leo@'), leo])).toEqual([{ name: 'Ann Eacher', manager: 'Mary Nash' }]);
  const next = { ...tom.engagements[0]!, to: '2026-11-18' };
  expect(lost([bare], { known: [{ ...tom, engagements: [next] }, mary] })).toEqual([]);
});

test('the address of someone who holds a role, or stands in for one, is not for a file to change', () => {
  const away: Known = { ...tom, joined: false };
  const moved = (known: Known) => plan(['Tom,Eacher,new@t.example,Teacher,T1,North,,,,'], { known: [known] });
  expect(moved(away).errors).toEqual([]);
  expect(moved({ ...away, roles: ['manager'] }).errors).toHaveLength(1);
  expect(moved({ ...away, standsInFor: ['head'] }).errors).toHaveLength(1);
});

test('a school is open to its last day, and takes nobody beyond it', () => {
  const closing = (day: string) => ({ schools: [SCHOOLS[0]!, { ...SCHOOLS[1]!, closed_on: day }] });
  const south = (to: string) => [`Nia,Newcome,nia@t.example,Teacher,N1,South,,,1/9/2026,${to}`];
  const said = (to: string, day: string) =>
    plan(south(to), closing(day)).errors.map((e) => `${e.column}: ${e.message}`);
  expect(said('31/8/2027', '2027-08-31')).toEqual([]);
  expect(said('', '2027-08-31')).toEqual([
    'Last day: South Testbridge School closes on 31 August 2027. Give a last day, that one or an earlier one.',
  ]);
  expect(said('', '2026-08-31')).toEqual(['School: South Testbridge School is closed. Take the row out.']);
});

test('a name that several schools go by is no school, and the row says which they are', () => {
  const schools = [SCHOOLS[0]!, { ...SCHOOLS[1]!, short_name: 'north' }];
  expect(plan([NIA, TOM], { schools }).errors).toEqual([
    {
      row: 3,
      column: 'School',
      message:
        '“North” can be North Testbridge School or South Testbridge School. Give the school’s full name or its URN.',
    },
  ]);
});

test.each(['constructor', '__proto__', 'toString'])(
  '“%s” is no kind of staff, and no column chosen before',
  (word) => {
    const [error] = plan([NIA.replace('Part time', word)]).errors;
    expect(error!.message).toContain(`“${word}” is no kind of staff`);
    expect(recognise([word, 'Email', 'Forename'])).toEqual([null, 'email', 'givenName']);
    expect(() => patternOf({ pattern: word })).toThrow('Choose when they work');
  },
);

test('a school where whoever imports may not change people is refused', () => {
  expect(plan([TOM], { may: (school) => school !== 'n' }).errors[0]!.message).toMatch(
    /may not change people there/,
  );
});

const bytes = (text: string) => new TextEncoder().encode(text);
test.each([
  ['a byte order mark and semicolons', bytes('\uFEFFForename;Surname\r\nZoë;"Quinn;Bell"'), 'UTF-8', ';'],
  ['tabs', bytes('Forename\tSurname\nZoë\tQuinn;Bell'), 'UTF-8', '\t'],
  [
    'Windows-1252',
    new Uint8Array([...bytes('Forename,Surname\nZo'), 0xeb, ...bytes(',Quinn;Bell')]),
    'Windows-1252',
    ',',
  ],
  ['UTF-16', new Uint8Array(Buffer.from('\uFEFFForename,Surname\nZoë,Quinn;Bell', 'utf16le')), 'UTF-16', ','],
])('a file with %s is read', (_what, file, encoding, delimiter) => {
  const sheet = readSheet(file);
  expect(sheet).toMatchObject({ encoding, delimiter, header: ['Forename', 'Surname'] });
  expect(sheet.rows).toEqual([{ row: 2, cells: ['Zoë', 'Quinn;Bell'] }]);
});

test('quoted line breaks and blank rows keep the count of a spreadsheet', () => {
  const sheet = readSheet(bytes('Name,Job\n"A\nB",x\n\nC,y\n'));
  expect(sheet.rows.map((r) => [r.row, r.cells[0]])).toEqual([
    [2, 'A\nB'],
    [4, 'C'],
  ]);
});

test.each([
  ['an empty file', new Uint8Array(), /empty/],
  ['a header only', bytes('Forename,Surname\n\n'), /no people under them/],
  ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /Save as/],
  ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0, 1, 2]), /not a CSV file/],
  ['an open quotation mark', bytes('Forename,Surname\n"Nia,Newcome\nx,y'), /quotation mark/],
  ['20,001 rows', bytes(`A,B\n${'x,y\n'.repeat(20_001)}`), /20,001 rows/],
])('%s is refused', (_what, file, message) => {
  try {
    readSheet(file);
  } catch (error) {
    expect((error as Invalid).issues[0]).toMatchObject({
      field: 'file',
      message: expect.stringMatching(message),
    });
    return;
  }
  throw new Error('not refused');
});

test('columns are recognised by the names that staff systems give, and as chosen before', () => {
  expect(recognise(['Legal Surname', 'First name', 'Email', 'Job Title/Role', 'Shoe size', 'Role'])).toEqual([
    'familyName',
    'givenName',
    'email',
    'job',
    null,
    null,
  ]);
  expect(recognise(['Role', 'Post'], { role: '', post: 'job' })).toEqual([null, 'job']);
});
