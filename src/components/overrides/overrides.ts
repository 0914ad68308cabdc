/** The slots of Starlight that are ours, and the files that fill them. */
export const components = Object.fromEntries(
  ['Footer', 'Head', 'Hero', 'PageTitle', 'SiteTitle'].map((slot) => [slot, `./src/components/overrides/${slot}.astro`]),
);
