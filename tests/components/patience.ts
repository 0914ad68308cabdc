import { configure } from '@testing-library/preact';
import { options } from 'preact';

// What a test waits for comes when it comes: a slow or busy machine fails none.
configure({ asyncUtilTimeout: 60_000 });

// Nothing is painted, so effects need not wait for a frame; nor can one still wait when a test's page is taken away.
options.requestAnimationFrame = (effects) => {
  setTimeout(effects);
};
