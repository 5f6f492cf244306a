/** One's own calendar link, as one's own page shows it. */
export type OwnFeed = {
  /** The whole address; null where this installation has another secret than the one it was made with. */
  url: string | null;
  madeAt: Date;
  /** When a calendar last read it, to the hour; null when none has. */
  readAt: Date | null;
  revision: number;
};
