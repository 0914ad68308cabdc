import type { JSX } from 'preact';

import type { DataPath } from '../../lib/privacy/data-path.ts';
import { PARTY_WORDS, placeWords } from './words.ts';

/** Each place of a path with who can read it and what changes it. Renders nothing if the path keeps nothing. */
export function PlaceTable({ path }: { readonly path: DataPath }): JSX.Element | null {
  if (path.places.length === 0) return null;
  return (
    <ol class="place-list" aria-label="Places where a copy can stay">
      {path.places.map((place) => {
        const { name, readBy, changedBy } = placeWords(place);
        return (
          <li key={place.id}>
            <p class="place-name">
              {name}
              <span class="place-where">
                {' '}
                {place.party === 'you' ? 'yours' : `at: ${PARTY_WORDS[place.party].name.toLowerCase()}`},{' '}
                {place.likelihood}
              </span>
            </p>
            <dl>
              <div>
                <dt>Who can read it</dt>
                <dd>{readBy}</dd>
              </div>
              <div>
                <dt>What changes it</dt>
                <dd>{changedBy}</dd>
              </div>
            </dl>
          </li>
        );
      })}
    </ol>
  );
}
