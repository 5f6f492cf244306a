import { createContext, useContext } from 'hono/jsx';

/** Gives the public address of a file by its plain name: `app.css` to `/assets/app.1a2b3c4d5e.css`. */
export type AssetUrl = (name: string) => string;

/**
 * How components find the files they need. `Layout` provides it; without a layout (a mail, a test) the plain name
 * under `/assets/` is used.
 */
export const AssetsContext = createContext<AssetUrl>((name) => `/assets/${name}`);

/** The public address of one asset, inside any component. */
export function useAsset(name: string): string {
  return useContext(AssetsContext)(name);
}
