import type { JSX } from 'preact';

import type { DataPath, Stop } from '../../lib/privacy/data-path.ts';
import { PARTY_WORDS, placeWords } from './words.ts';

/**
 * The way of a prompt as boxes with arrows: solid for what is yours, dashed for what is outside. It is an ordered list,
 * so that a screen reader reads it in the same order. Places carry the numbers of the table below.
 */
export function PathDiagram({ path }: { readonly path: DataPath }): JSX.Element {
  const numberOf = new Map(path.places.map(({ id }, place) => [id, place + 1]));
  return (
    <ol class="path" aria-label="The way of a prompt">
      {path.stops.map((stop) => (
        <li key={stop.party} class={stop.party === 'you' ? 'path-stop' : 'path-stop path-outside'}>
          <div class="path-box">
            <p class="path-side">{stop.party === 'you' ? 'Yours' : 'Outside'}</p>
            <p class="path-party">{nameOf(stop)}</p>
            <p class="path-does">{PARTY_WORDS[stop.party].does}</p>
            <ul class="path-places">
              {stop.places.map((place) => (
                <li key={place.id} class={`path-place path-${place.likelihood}`}>
                  <span class="path-number" aria-hidden="true">
                    {numberOf.get(place.id)}
                  </span>
                  {placeWords(place).name}
                  {place.likelihood === 'possible' && ' (possible)'}
                </li>
              ))}
              {stop.places.length === 0 && <li class="path-none">Keeps no copy on purpose</li>}
            </ul>
          </div>
        </li>
      ))}
    </ol>
  );
}

function nameOf({ party, hasModel }: Stop): string {
  return party === 'you' && hasModel ? 'You, with the model' : PARTY_WORDS[party].name;
}
