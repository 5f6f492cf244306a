// GOV.UK Frontend ships no types: what we use of it.
declare module 'govuk-frontend' {
  export const PasswordInput: unknown;
  export function createAll(component: unknown): unknown[];
}
