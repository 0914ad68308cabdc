import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import {
  canKeepCopy,
  copySize,
  isCopyKept,
  keepCopy,
  removeCopy,
  type CopyPlace,
  type CopySize,
} from './kept-copy.ts';

type Standing = 'asking' | 'impossible' | 'none' | 'keeping' | 'kept';

/** Stores the whole guide in the reader's browser on request, and removes it again. */
export function OfflineCopy({ place }: { readonly place: CopyPlace }): JSX.Element {
  const [standing, setStanding] = useState<Standing>('asking');
  const [size, setSize] = useState<CopySize>();
  const [files, setFiles] = useState(0);
  const [problem, setProblem] = useState('');

  useEffect(() => {
    if (!canKeepCopy()) {
      setStanding('impossible');
      return;
    }
    void isCopyKept(place).then((isKept) => {
      setStanding(isKept ? 'kept' : 'none');
    });
    // Without a connection the size is not known, but a copy that exists still works.
    copySize(place).then(setSize, () => undefined);
  }, [place]);

  const keep = async (): Promise<void> => {
    setStanding('keeping');
    setProblem('');
    setFiles(0);
    try {
      await keepCopy(place, setFiles);
      setStanding('kept');
    } catch {
      setStanding('none');
      setProblem(
        'The copy could not be kept: the connection was lost, or this browser has no room for it or does not allow it here. Try again, or in a window that is not private.',
      );
    }
  };
  const remove = async (): Promise<void> => {
    await removeCopy(place);
    setStanding('none');
  };

  const megabytes = size && `${Math.ceil(size.bytes / 1e6)} MB`;
  return (
    <div class="tool offline">
      <p role="status">{sentence(standing, megabytes)}</p>
      {standing === 'keeping' && (
        <progress max={size?.files ?? 1} {...(size ? { value: files } : {})} aria-label="Files kept so far" />
      )}
      {problem && <p role="alert">{problem}</p>}
      <div class="tool-actions">
        {standing === 'kept' ? (
          <button type="button" class="button" onClick={() => void remove()}>
            Remove the copy
          </button>
        ) : (
          (standing === 'none' || standing === 'keeping') && (
            <button type="button" class="button" disabled={standing !== 'none'} onClick={() => void keep()}>
              Keep a copy
            </button>
          )
        )}
      </div>
    </div>
  );
}

function sentence(standing: Standing, megabytes: string | undefined): string {
  const room = megabytes ? ` One takes about ${megabytes} of room on this device.` : '';
  switch (standing) {
    case 'kept':
      return 'A copy is kept in this browser. All pages, the search and the calculators work without a connection, and with one the copy renews itself.';
    case 'keeping':
      return 'The copy is being kept. Leave this page open until it is done.';
    case 'impossible':
      return 'This browser cannot keep a copy of this page: it does not know how, or the page does not come over https.';
    case 'asking':
      // Rendered at build: shown until the script runs, and for good without JavaScript.
      return 'Keeping a copy needs JavaScript, and a moment to ask this browser for it. Without JavaScript, print the pages, or save them with the browser.';
    case 'none':
      return `No copy is kept in this browser.${room}`;
  }
}
