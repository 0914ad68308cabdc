// @ts-check

/**
 * Circles of imports, which ESLint does not see: of files, types included, and of folders. Which folder may import which
 * stands in eslint.imports.mjs.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'no-circle-of-files',
      comment:
        'Two files that need each other are one idea, or hide a third that both need: move it to a file of its own.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-circle-of-folders',
      comment: 'Rooms are built on one another. Move the file to the room that both need.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^src/(?:lib|components)/' },
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    includeOnly: '^src/',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs'], exportsFields: ['exports'] },
  },
};
