import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';

import { readEntries } from '../../../lib/case/entries.ts';
import { queryOf } from '../../../lib/case/query.ts';
import { decisionView } from '../../../lib/case/views/decision-view.ts';
import { decisionMap, mapPath } from '../../../lib/decision/diagram/map.ts';
import { useCase } from '../../case/use-case.ts';
import { laneOfPath, lightPath } from './light.ts';
import { laneBoxId } from './lane.ts';
import { mapSteps } from './steps.ts';
import type { MapWords } from './words.ts';

const map = decisionMap();

/**
 * The reader's path through the drawings in its slot, lit there and told above them in words. The answers are those of the
 * reader's case. Without answers nothing is dimmed.
 */
export function MapReader({
  words,
  decideHref,
  mapHref,
  children,
}: {
  readonly words: MapWords;
  /** The page with the questions. */
  readonly decideHref: string;
  /** The page with the whole map; absent on that page itself. */
  readonly mapHref?: string;
  readonly children?: ComponentChildren;
}): JSX.Element {
  const root = useRef<HTMLDivElement>(null);
  const { good } = useCase();
  const stated = useMemo(() => readEntries(good).stated, [good]);
  const answers = decisionView(stated);
  const hasAnswers = Object.keys(answers).length > 0;
  const path = mapPath(map, answers);
  useEffect(() => {
    if (root.current) lightPath(root.current, map, hasAnswers ? path : undefined);
  });
  const query = `?${queryOf(stated)}`;
  return (
    <div class="map-reader" ref={root}>
      {hasAnswers && (
        <div class="map-way">
          <p id="map-way">{isDone(path.at) ? 'Your way:' : 'Your way so far:'}</p>
          <ol aria-labelledby="map-way">
            {mapSteps(map, path, answers, words).map(({ title, answer }) => (
              <li key={title}>{answer === undefined ? <strong>{title}</strong> : `${title}: ${answer}`}</li>
            ))}
          </ol>
          <p>
            <a href={`${decideHref}${query}`}>
              {isDone(path.at) ? 'See the answer' : 'Answer the next question'}
            </a>
            {mapHref !== undefined && (
              <>
                {' · '}
                <a href={`${mapHref}${query}#${laneBoxId(laneOfPath(map, path))}`}>See it on the whole map</a>
              </>
            )}
          </p>
        </div>
      )}
      {children}
    </div>
  );
}

function isDone(at: string): boolean {
  return map.nodes.some(({ id, kind }) => id === at && kind === 'outcome');
}
