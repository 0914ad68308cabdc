/**
 * Which modules go into one file because every page with a calculator needs them: many small files compress worse. What
 * only an answer needs must stay out, or it would be fetched before a reader asks for one.
 */
export const sharedChunks = {
  groups: [
    // Every page needs this one, for its search box; it must not bring others along.
    { name: 'preload-helper', test: /preload-helper/, priority: 1 },
    { name: 'preact', test: /node_modules\/(?:preact|@astrojs\/preact)\// },
    {
      name: 'form',
      test: /src\/(?:components\/(?:form\/(?!use-announcement|use-address|use-when-idle)|case\/)|components\/memory\/(?:catalogue|precision-choices|runtime-names)\.tsx?|lib\/case\/(?!training|cost|decision)|lib\/units\/(?:card-parameters|count|tokens)\.|lib\/memory\/(?:plan\/runtime-precisions|cache\/cache-precision)\.)/,
    },
  ],
};
