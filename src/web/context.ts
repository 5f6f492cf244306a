import { createContext } from 'hono/jsx';

/** What every component may need to know about the page it is on. Set once by the renderer. */
export type PageContext = {
  csrfToken: string;
};
export const PageContextOf = createContext<PageContext>({ csrfToken: '' });
