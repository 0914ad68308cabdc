import { cleanup, render, screen } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { allWords } from '../../../../src/components/decision/words.ts';
import { enter, startAgain } from '../../../../src/components/case/store.ts';
import { laneDrawing } from '../../../../src/components/decision/map/drawing.ts';
import { mapWords } from '../../../../src/components/decision/map/words.ts';
import { MapLane } from '../../../../src/components/decision/map/Lane.tsx';
import { MapReader } from '../../../../src/components/decision/map/Reader.tsx';
import { decisionMap, mapPath, type LaneId } from '../../../../src/lib/decision/diagram/map.ts';
import type { GivenAnswers } from '../../../../src/lib/decision/table/questions.ts';

const map = decisionMap();
const words = mapWords(allWords);
/** Enough of the lanes to tell one from another; drawing them all takes long. */
const DRAWN: readonly LaneId[] = ['start', 'contract', 'own-hardware'];
const ANSWERS: GivenAnswers = { task: 'app', data: 'own-hardware', quality: 'basic', volume: 'low' };

beforeEach(() => {
  history.replaceState(null, '', '/decide/map/');
});
afterEach(() => {
  cleanup();
  startAgain();
});

function renderMap(mapHref?: string): void {
  render(
    <MapReader words={words} decideHref="/decide/" {...(mapHref === undefined ? {} : { mapHref })}>
      {DRAWN.map((lane) => (
        <details key={lane} data-lane={lane}>
          <summary>{lane}</summary>
          <MapLane drawing={laneDrawing(map, lane, words)} label={lane} />
        </details>
      ))}
    </MapReader>,
  );
}

const lit = (kind: 'box' | 'line'): string[] =>
  [...document.querySelectorAll(`.map-lit[data-${kind}]`)].map(
    (part) => part.getAttribute(`data-${kind}`) ?? '',
  );

test('lights nothing and tells no way before anything is answered', () => {
  renderMap();
  expect(lit('box')).toEqual([]);
  expect(document.querySelector('[data-path]')).toBeNull();
  expect(screen.queryByText(/Your way/)).toBeNull();
});

test('lights the way of the answers in the address, box by box and line by line', () => {
  history.replaceState(null, '', '/decide/map/?task=app&data=own-hardware&quality=basic&volume=low');
  renderMap();
  const path = mapPath(map, ANSWERS);
  expect(lit('box').toSorted()).toEqual([...path.nodes, 'lane-own-hardware'].toSorted());
  expect(lit('line').toSorted()).toEqual([...path.edges].toSorted());
  expect(document.querySelector('[aria-current="step"]')?.getAttribute('data-box')).toBe(path.at);
});

test('says in the name of a box that it is on the way, and no longer when it is not', async () => {
  history.replaceState(null, '', '/decide/map/?task=app');
  renderMap();
  const job = document.querySelector(`[data-box="${map.start}"]`);
  expect(job?.getAttribute('aria-label')).toMatch(/^On your way\. The job A fixed rule/);
  await act(() => {
    history.replaceState(null, '', '/decide/map/');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  expect(job?.getAttribute('aria-label')).toMatch(/^The job A fixed rule/);
  expect(lit('box')).toEqual([]);
});

test('opens the part in which the way ends, and closes the others', () => {
  history.replaceState(null, '', '/decide/map/?task=app&data=contract');
  renderMap();
  const open = [...document.querySelectorAll('details')].filter((fold) => fold.open);
  expect(open.map(({ dataset }) => dataset['lane'])).toEqual(['contract']);
});

test('tells the way in words, with the meaning of “I don’t know”, and links to the next question', () => {
  history.replaceState(null, '', '/decide/map/?task=app&data=unknown');
  renderMap();
  const steps = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(steps).toEqual(['The job: For others', 'Who may see the text: Signed terms', 'Your own test']);
  const link = screen.getByRole('link', { name: 'Answer the next question' });
  expect(link.getAttribute('href')).toBe('/decide/?task=app&data=unknown&v=2');
});

test('follows answers that are told on the same page, to the outcome and to the whole map', async () => {
  renderMap('/decide/map/');
  await act(() => {
    enter({ task: 'rules' });
  });
  expect(screen.getAllByRole('listitem').at(-1)?.textContent).toBe('Not a language model');
  expect(screen.getByRole('link', { name: 'See the answer' })).toBeDefined();
  const whole = screen.getByRole('link', { name: 'See it on the whole map' });
  expect(whole.getAttribute('href')).toBe('/decide/map/?task=rules&v=2#lane-start');
});
