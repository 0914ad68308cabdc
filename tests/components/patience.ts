import { configure } from '@testing-library/preact';
import { options } from 'preact';
import { beforeEach } from 'vitest';

// What a test waits for comes when it comes: a slow or busy machine fails none.
configure({ asyncUtilTimeout: 60_000 });

// Nothing is painted, so effects need not wait for a frame; nor can one still wait when a test's page is taken away.
options.requestAnimationFrame = (effects) => {
  setTimeout(effects);
};

// The case is kept in the browser, and one that came with a link for the tab; each test has a browser of its own.
beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
