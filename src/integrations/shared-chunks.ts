/**
 * Modules that are bundled because every page with a calculator needs them, and many small files compress worse. Keep
 * out what only an answer needs, or readers would download it before they ask for one.
 */
export const sharedChunks = {
  groups: [
    // Every page needs this one, for its search box, so it must not pull in others.
    { name: 'preload-helper', test: /preload-helper/, priority: 1 },
    // Pages without a case fetch texts too, so it must not be in the chunk of the case.
    {
      name: 'fetched-text',
      test: /src\/components\/(?:site\/fetched-text|facts\/read-specs)\./,
      priority: 1,
    },
    { name: 'preact', test: /node_modules\/(?:preact|@astrojs\/preact)\// },
    // Every field has these; tools without a case need no more.
    {
      name: 'form',
      test: /src\/(?:components\/form\/(?!use-announcement|use-address|use-when-idle|link-with)|lib\/units\/count\.)/,
      priority: 1,
    },
    {
      name: 'case',
      test: /src\/(?:components\/case\/|components\/site\/use-lazy-part\.|components\/facts\/(?:read-sources|use-sources)\.|components\/memory\/(?:precision-choices|runtime-names)\.tsx?|lib\/case\/(?!training|cost|decision)|lib\/units\/(?:card-parameters|tokens)\.|lib\/memory\/(?:plan\/runtime-precisions|cache\/cache-precision)\.)/,
    },
  ],
};
