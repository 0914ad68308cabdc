// @ts-check
import { defineConfig } from 'eslint/config';

/**
 * Who may import whom. The guide's data flows one way: facts, library, components, chapters; and inside the library
 * from the left of this list to the right. Every folder of src/lib stands in it. Circles within a folder are found by
 * dependency-cruiser (depcruise.config.mjs), in the same stage of the tests.
 */
const LIBRARY_ORDER = [
  ...['units', 'quality', 'remedy', 'catalog', 'export', 'privacy'],
  ...['memory', 'own-model', 'speed', 'evidence', 'cost', 'decision', 'kinds', 'case'],
];

const withExtension = {
  regex: String.raw`^\.{1,2}/(?!.*\.(?:ts|tsx|mjs|astro|mdx|css|json|svg)(?:\?.*)?$)`,
  message: 'Write the file’s extension, as in "./bytes.ts".',
};

const purity = {
  regex: String.raw`^(?:astro|astro:.*|@astrojs/.*|preact|preact/.*|@preact/.*|node:.*)$`,
  message: 'src/lib is pure TypeScript: it runs the same in the build, in a browser and in a test.',
};

const outsideLibrary = {
  regex: String.raw`(?:^|/)(?:components|content|integrations|pages|styles)/`,
  message: 'src/lib takes facts as arguments; it does not reach for content or components.',
};

const pricePackage = {
  regex: String.raw`^@pydantic/genai-prices$`,
  message: 'Its 831 kB of prices stay in the build: ask src/integrations/cost-facts.ts for offers.',
};

/** The folders of the library that `folder` must not call, because they build on it. */
const later = (/** @type {string} */ folder) => ({
  regex: String.raw`^\.\./(?:\.\./)*(?:${LIBRARY_ORDER.slice(LIBRARY_ORDER.indexOf(folder) + 1).join('|')})/`,
  message: `src/lib/${folder} may only call folders to its left in: ${LIBRARY_ORDER.join(', ')}.`,
});

/**
 * @param {{ regex: string, message: string }[]} patterns
 * @returns {import('eslint').Linter.RulesRecord}
 */
const forbid = (...patterns) => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns }] });

export const importRules = defineConfig(
  { files: ['**/*.{ts,tsx,mjs}'], rules: forbid(withExtension) },
  {
    files: ['src/**/*.{ts,tsx}', 'scripts/**/*.ts'],
    ignores: ['src/integrations/price-package.ts'],
    rules: forbid(withExtension, pricePackage),
  },
  { files: ['src/lib/**/*.ts'], rules: forbid(withExtension, purity, outsideLibrary, pricePackage) },
  LIBRARY_ORDER.slice(0, -1).map((folder) => ({
    files: [`src/lib/${folder}/**/*.ts`],
    rules: forbid(withExtension, purity, outsideLibrary, pricePackage, later(folder)),
  })),
);

const outOfReach = [
  'document',
  'window',
  'navigator',
  'localStorage',
  'sessionStorage',
  'fetch',
  'process',
  'globalThis',
];

/** What the library must not read: the page, the network, the clock, chance. Dates and seeds are arguments. */
export const impure = {
  globals: outOfReach.map((name) => ({ name, message: 'src/lib is pure: take it as an argument.' })),
  syntax: [
    {
      selector:
        'NewExpression[callee.name="Date"][arguments.length=0], MemberExpression[object.name="Date"][property.name="now"]',
      message: 'src/lib has no clock: take the date as an argument.',
    },
    {
      selector: 'MemberExpression[object.name="Math"][property.name="random"]',
      message: 'src/lib has no chance: the same input gives the same answer.',
    },
  ],
};
