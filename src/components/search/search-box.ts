import { PagefindUI } from '@pagefind/default-ui';

import type { searchRanking } from './ranking.ts';
import styles from '../../styles/search-dialog.css?url';

/** Puts Pagefind's search into an element, once its styles have come. Rejects without a connection. */
export async function searchBox(element: HTMLElement, ranking: typeof searchRanking): Promise<void> {
  await styled();
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  new PagefindUI({
    element,
    ranking,
    baseUrl: `${base}/`,
    bundlePath: `${base}/pagefind/`,
    showImages: false,
    showSubResults: true,
    resetStyles: false,
  });
}

function styled(): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = styles;
    link.addEventListener('load', () => {
      resolve();
    });
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error(`${styles} could not be fetched.`));
    });
    document.head.append(link);
  });
}
