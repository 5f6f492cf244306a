/** A draft as it was put into the composer, kept with what is asked about it. */
export type Chosen = {
  /** Where it is to go, in words that anybody can read: '@millrace on Instagram', 'Facebook, friends only'. */
  place: string;
  /** Who was said to be in its picture. */
  people: string[];
  /** The composer's fields, for checking it again just as it was. */
  fields: Record<string, string>;
};
