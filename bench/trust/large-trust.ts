import { STARTER_MODULES } from '../../src/modules/training/starter/modules.ts';
import { SHORT_POLICY, signPolicy } from '../../test/policy.ts';
import type { World } from '../../test/world.ts';

export const STAFF = 10_000;
const SCHOOLS = 40;
/** Staff whom one manager has. */
const TEAM = 12;

/**
 * Fills a world's trust with as many staff as the largest trusts have, always the same: forty schools, every school with a headteacher's
 * line of managers; six modules of training asked of everybody and mostly passed; a policy acknowledged by most; a request of each.
 * North is a school like the others, so its headteacher leads 250 people. Executive headship of the whole trust is held by `leader`.
 */
export async function fillTrust(world: World): Promise<void> {
  const { owner, trustId, people } = world;
  const sql = (text: string, ...more: unknown[]) => owner.query(text, [trustId, ...more]);
  const { versionId } = await signPolicy(world, SHORT_POLICY);
  await sql(
    `insert into school (trust_id, id, name, short_name, phase)
     select $1, gen_random_uuid(), 'School ' || i || ' of Testbridge', 'School ' || i, 'primary' from generate_series(3, $2) i`,
    SCHOOLS,
  );
  await sql(
    `insert into person (trust_id, id, given_name, family_name, email, category, user_id, created_at)
     select $1, gen_random_uuid(), initcap(translate(((i::bigint * 7919) % 1400)::text, '0123456789', 'abeimoprst') || 'an'),
       initcap(translate(((i::bigint * 104729) % 6000)::text, '0123456789', 'aeioukldrv') || 'son'), 'staff' || i || '@testbridge.example',
       (array['employee', 'part-time', 'fixed-term', 'casual', 'agency', 'volunteer', 'third-party'])[1 + i % 7], 'bench-' || i, '2025-09-01'
     from generate_series(1, $2) i`,
    STAFF,
  );
  // In each school every twelfth of its people manages the next eleven; managers are managed by the headteacher of North.
  await sql(
    `with numbered as (select p.id, row_number() over (order by p.email) - 1 as n from person p where p.trust_id = $1 and p.user_id like 'bench-%'),
       placed as (select numbered.id, n, s.id as school_id, n / ${TEAM} as team, n % ${TEAM} as place
         from numbered join (select id, row_number() over (order by name) - 1 as at from school where trust_id = $1) s
           on s.at = (n / ${TEAM}) % ${SCHOOLS})
     insert into engagement (trust_id, id, person_id, school_id, job, manager_id, from_date)
     select $1, gen_random_uuid(), a.id, a.school_id, 'Teacher', coalesce(m.id, $2), '2025-09-01'
     from placed a left join placed m on m.team = a.team and m.place = 0 and a.place > 0`,
    people.head,
  );
  await sql(
    `insert into role_held (trust_id, id, person_id, role, school_id, from_date) values ($1, gen_random_uuid(), $2, 'head', null, '2025-09-01')`,
    people.leader,
  );
  await sql(
    `insert into role_held (trust_id, id, person_id, role, school_id, from_date)
     select distinct $1::uuid, gen_random_uuid(), e.manager_id, 'manager', null::uuid, '2025-09-01'::date
     from (select distinct manager_id from engagement where trust_id = $1 and manager_id is not null) e where e.manager_id <> $2`,
    people.manager,
  );
  await sql(
    `insert into acknowledgement (trust_id, version_id, person_id, at, method)
     select $1, $2, id, '2026-11-18', 'account' from person where trust_id = $1 and user_id like 'bench-%' and hashtext(email) % 10 <> 0`,
    versionId,
  );
  for (const { key, ...lesson } of STARTER_MODULES) {
    const id = crypto.randomUUID();
    await sql(
      `insert into training_module (trust_id, id, starter_key, state, draft, created_at) values ($1, $2, $3, 'in-use', $4, '2026-09-01')`,
      id,
      key,
      lesson,
    );
    await sql(
      `insert into training_version (trust_id, module_id, number, lesson, renews, published_at) values ($1, $2, 1, $3, false, '2026-09-01')`,
      id,
      lesson,
    );
    await sql(
      `insert into training_assignment (trust_id, id, module_id, kind, due_on, within_days, made_on, made_at)
       values ($1, gen_random_uuid(), $2, 'everyone', '2026-11-30', 14, '2026-11-02', '2026-11-02')`,
      id,
    );
    // Four of five have passed; of the others half have tried.
    await sql(
      `insert into training_attempt (trust_id, id, module_id, version, person_id, began_at, pages_read, answers, finished_at, right_answers, passed, expires_on, certificate)
       select $1, gen_random_uuid(), $2, 1, p.id, '2026-11-04', 6, '{"0": [1], "1": [0], "2": [2], "3": [1], "4": [0], "5": [1]}', '2026-11-04', 6, h > 1,
         case when h > 1 then '2027-11-04'::date end, case when h > 1 then 'B-' || gen_random_uuid() end
       from person p cross join lateral (select abs(hashtext(p.email || $3)) % 10 as h) k where p.trust_id = $1 and p.user_id like 'bench-%' and h > 0`,
      id,
      key,
    );
  }
  await sql(
    `insert into request (trust_id, id, number, type, person_id, school_id, state, title, answers, granted, asked_from, asked_until, with_ids, due_at, holds_from,
       holds_until, began_at, decided_by, decided_at, reason, asked_at, changed_at)
     select $1, gen_random_uuid(), n, 'business-use', id, school_id, state, 'A page for the choir', '{"purpose": "A page for the choir"}',
       case when state = 'approved' then '{"purpose": "A page for the choir"}'::jsonb end, '2026-11-02', '2027-07-20',
       case when state = 'waiting' and manager_id is not null then array[manager_id] else '{}' end, '2026-11-20', '2026-11-02',
       '2027-07-20', '2026-11-02', $2, '2026-11-02', 'It helps.', '2026-11-01', '2026-11-02'
     from (select p.id, e.school_id, e.manager_id, (row_number() over (order by p.email))::int as n,
         (array['approved', 'approved', 'waiting', 'declined', 'ended', 'ended', 'ended', 'withdrawn'])[1 + abs(hashtext(p.email)) % 8] as state
       from person p join engagement e on e.trust_id = p.trust_id and e.person_id = p.id where p.trust_id = $1 and p.user_id like 'bench-%') r`,
    people.manager,
  );
  await owner.query('analyze');
}
