/** A password to change, or that was changed. */
export type Rotation = {
  id: string;
  account: string;
  requestId: string | null;
  personId: string;
  madeAt: Date;
  dueOn: string;
  doneAt: Date | null;
};
