/** What is wrong with a register, and in which field ('pupils[2].name'; empty for the whole). */
export type RegisterFault = { field: string; problem: string };

/** Says what is wrong with a value at a field; undefined where it is right. */
type Shape = (value: unknown, field: string) => RegisterFault | undefined;

const text: Shape = (value, field) =>
  typeof value === 'string' ? undefined : { field, problem: 'words in quotation marks were expected' };

const yesOrNo: Shape = (value, field) =>
  typeof value === 'boolean' ? undefined : { field, problem: 'true or false was expected' };

const listOf =
  (shape: Shape): Shape =>
  (value, field) =>
    Array.isArray(value)
      ? first(value.map((item, i) => () => shape(item, `${field}[${i}]`)))
      : { field, problem: 'a list was expected' };

/** An object. What it must have stands in `must`; of what it may have, null is as good as nothing. */
const object =
  (must: Readonly<Record<string, Shape>>, may: Readonly<Record<string, Shape>> = {}): Shape =>
  (value, field) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return { field, problem: 'a JSON object was expected' };
    const given = value as Record<string, unknown>;
    const at = (name: string) => (field === '' ? name : `${field}.${name}`);
    return first([
      ...Object.entries(must).map(
        ([name, shape]) =>
          () =>
            Object.hasOwn(given, name)
              ? shape(given[name], at(name))
              : { field, problem: `its ${name} is missing` },
      ),
      ...Object.entries(may).map(
        ([name, shape]) =>
          () =>
            given[name] === undefined || given[name] === null ? undefined : shape(given[name], at(name)),
      ),
    ]);
  };

function first(checks: readonly (() => RegisterFault | undefined)[]): RegisterFault | undefined {
  for (const wrong of checks) {
    const fault = wrong();
    if (fault) return fault;
  }
  return undefined;
}

/** One value for every channel, or one for each. */
const consent: Shape = (value, field) => {
  if (typeof value === 'string') return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return {
      field,
      problem: 'none, name, photo or both was expected, or an object with one for each channel',
    };
  return first(
    Object.entries(value).map(
      ([channel, one]) =>
        () =>
          text(one, `${field}.${channel}`),
    ),
  );
};

const account = object({ handle: text }, { channel: text });
const person = object({ name: text }, { known_as: listOf(text), title: text, consent, never: yesOrNo });

/** What a register may have, each part of it as it may be missing. */
const PARTS: Readonly<Record<string, Shape>> = {
  trust: object({}, { name: text, short: listOf(text), hashtags: listOf(text), office_phone: text }),
  schools: listOf(object({ name: text }, { short: listOf(text), phone: text })),
  official_accounts: listOf(account),
  posting_staff: object(
    {},
    { name: text, family: listOf(object({ name: text })), personal_accounts: listOf(account) },
  ),
  pupils: listOf(person),
  colleagues: listOf(person),
  parents: listOf(person),
};
const register = object({}, PARTS);

/** The first thing in a register that the checker could not use. Fields it does not know are left alone beside those it does. */
export function faultInRegister(value: unknown): RegisterFault | undefined {
  const wrong = register(value, '');
  if (wrong) return wrong;
  const fields = Object.keys(value as object);
  if (fields.some((field) => Object.hasOwn(PARTS, field))) return undefined;
  const parts = `${Object.keys(PARTS).slice(0, -1).join(', ')} or ${Object.keys(PARTS).at(-1)}`;
  return { field: fields[0] ?? '', problem: `no field of a register: ${parts} was expected` };
}
