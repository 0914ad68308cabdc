// @ts-check
import { fileURLToPath } from 'node:url';

import javascript from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import jsdoc from 'eslint-plugin-jsdoc';
import accessibility from 'eslint-plugin-jsx-a11y-x';
import * as mdx from 'eslint-plugin-mdx';
import typescript from 'typescript-eslint';

import { impure, importRules } from './eslint.imports.mjs';

const code = ['**/*.{ts,tsx,mjs}'];

export default defineConfig(
  globalIgnores(['dist/', 'dist-guide/', '.astro/', 'coverage/', 'test-results/', 'playwright-report/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: code,
    extends: [
      javascript.configs.recommended,
      typescript.configs.strictTypeChecked,
      typescript.configs.stylisticTypeChecked,
    ],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: fileURLToPath(new URL('.', import.meta.url)) },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Taking a field out of an object to leave it behind is how a copy without it is made.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      'no-console': 'error',
      // Numbers are read as numbers in a template; only objects and undefined print badly.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // TypeScript's noPropertyAccessFromIndexSignature asks for the opposite.
      '@typescript-eslint/dot-notation': 'off',
    },
  },

  {
    // Outside tsconfig.json, for the reason given there.
    files: ['astro.config.mjs'],
    extends: [typescript.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },

  { files: ['**/*.tsx'], extends: [accessibility.configs.strict] },

  astro.configs['flat/recommended'],
  astro.configs['flat/jsx-a11y-strict'],
  {
    files: ['**/*.astro'],
    plugins: { '@typescript-eslint': typescript.plugin },
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      'astro/no-set-html-directive': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
    },
  },

  { ...mdx.flat, files: ['src/content/docs/**/*.{md,mdx}'] },
  {
    files: ['src/content/docs/**/*.{md,mdx}'],
    rules: {
      // In a chapter an expression on its own is text.
      'no-unused-expressions': 'off',
      'no-undef': 'error',
      'no-unused-vars': ['error', { varsIgnorePattern: '^React$' }],
    },
  },

  importRules,
  {
    files: ['src/lib/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...impure.globals],
      'no-restricted-syntax': ['error', ...impure.syntax],
    },
  },
  {
    // One form of docstring, which a reference can be made from: what it returns, then these tags in this order.
    files: ['src/lib/**/*.ts'],
    plugins: { jsdoc },
    settings: { jsdoc: { mode: 'typescript', tagNamePreference: { returns: false, param: false } } },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        { publicOnly: true, require: { FunctionDeclaration: true, ClassDeclaration: true } },
      ],
      'jsdoc/require-description': 'error',
      'jsdoc/check-tag-names': ['error', { definedTags: ['source'] }],
      'jsdoc/sort-tags': [
        'error',
        { tagSequence: [{ tags: ['throws'] }, { tags: ['source'] }, { tags: ['example'] }], linesBetween: 0 },
      ],
      'jsdoc/require-throws-type': 'error',
      'jsdoc/require-example': ['error', { contexts: ['ExportNamedDeclaration > FunctionDeclaration'] }],
    },
  },

  {
    files: ['scripts/**', 'tests/browser/**', 'src/integrations/**'],
    // Programs that speak to a person in a terminal.
    rules: { 'no-console': 'off' },
  },
  {
    files: ['src/integrations/**'],
    // Astro declares what it hands to loaders as methods, and means them to be taken apart.
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
);
