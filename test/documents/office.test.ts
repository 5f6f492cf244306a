import { expect, test } from 'vitest';
import { readPolicy } from '../../src/engine/document/read.ts';
import { readPolicyFile } from '../../src/platform/documents/read-policy-file.ts';
import { pdfPolicy, wordPolicy } from './office.ts';
import { outlineOf } from './outline.ts';

test('a Word document comes out with the numbers that Word prints', async () => {
  const document = await readPolicyFile(await wordPolicy(), 'policy.docx');
  expect(document.kind).toBe('docx');
  expect(outlineOf(readPolicy(document.lines))).toMatchInlineSnapshot(`
    "= Staff Social Media Policy
    1 [#] Purpose
      1.1 [statement] This policy says how staff use social media.
    2 [#] Duties
      2.1 [prohibition staff] Staff must not:
        (a) [prohibition staff] name a pupil;
        (b) [prohibition staff] share, in any form:
          (i) [prohibition staff] a home address; or
          (ii) [prohibition staff] a timetable; or
        (c) [prohibition staff] write to pupils in private.
      2.2 [obligation managers] Managers must explain this policy to new staff.
      - [#] Good habits
        * [obligation staff] Read a post twice.
        * [obligation staff -> Headteacher] Ask the headteacher if you are unsure.
    ! stray-heading at line 15
    ~ title, line 1
    ~ contents, line 2
    ~ contents, line 3
    ~ document control, line 19
    ~ document control, line 21
    "
  `);
});

test('a PDF comes out without its headers and footers, its lines joined again', async () => {
  const document = await readPolicyFile(await pdfPolicy(), 'policy.pdf');
  expect(document.kind).toBe('pdf');
  expect(outlineOf(readPolicy(document.lines))).toMatchInlineSnapshot(`
    "= (no title)
    1 [#] Purpose
      1.1 [statement] This policy says how everyone who wo ... ccount that is used.
      1.2 [obligation managers] It is the responsibility of each man ... in their first week.
    - [#] Duties
      2.1 [prohibition staff] Staff must not:
        (a) [prohibition staff] name a pupil in a post;
        (b) [prohibition staff] write to a pupil from a personal acc ... e message may be; or
        (c) [prohibition staff] speak for the Trust.
      2.2 [recommendation staff -> Headteacher] Staff who are unsure should ask the Headteacher.
    ! page-edges at 1
    ! missing-number at line 8
    ~ page furniture, line 1
    ~ page furniture, line 14
    ~ page furniture, line 15
    ~ page furniture, line 20
    "
  `);
});
