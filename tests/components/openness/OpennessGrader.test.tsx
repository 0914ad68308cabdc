import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';

import { choiceOf, entriesOf, presetChoice, presetOf } from '../../../src/components/openness/entries.ts';
import { OpennessGrader } from '../../../src/components/openness/OpennessGrader.tsx';
import { PART_GROUPS } from '../../../src/components/openness/words.ts';
import { PRESETS } from '../../../src/components/openness/presets.ts';
import { readingsOf } from '../../../src/components/openness/rulers.ts';
import { OPEN_PARTS } from '../../../src/lib/catalog/models/openness-grade.ts';

function open(query = ''): void {
  history.replaceState(null, '', `/guide/start/open/${query}`);
  render(<OpennessGrader />);
}

const answer = (): string => document.querySelector('.result')?.textContent ?? '';
const text = (): string => document.body.textContent;

afterEach(cleanup);

test('the page as built measures DeepSeek-R1: open weights, no open source AI, no class for want of a data card', () => {
  open();
  expect(answer()).toContain('DeepSeek-R1 by three rulers');
  expect(answer()).toContain('Open weights');
  expect(answer()).toContain('Not open source AI');
  expect(answer()).toContain('For the lowest class: a data card.');
  expect(text()).toContain('DeepSeek-R1.yml, entered on 2025-05-30');
});

test('OLMo has it all, and one tick less takes away the class', () => {
  open();
  fireEvent.click(screen.getByRole('button', { name: 'OLMo 7B' }));
  expect(answer()).toContain('Class I, open science');
  expect(answer()).toContain('Open source AI');
  fireEvent.click(screen.getByRole('checkbox', { name: 'The training data' }));
  expect(answer()).toContain('Your model by three rulers');
  expect(answer()).toContain('Class II, open tooling');
  expect(answer()).toContain('For the next class: the training data.');
});

test('limits in the terms take away both marks, and not the weights', () => {
  open();
  fireEvent.click(screen.getByRole('button', { name: 'OLMo 7B' }));
  fireEvent.click(screen.getByRole('radio', { name: 'Limits on use or size' }));
  expect(answer()).toContain('Open weights, with limits');
  expect(answer()).toContain('Missing: terms that allow any use.');
  expect(answer()).toContain('No class');
});

test('a choice is kept in the address, and unknown words in it are left out', async () => {
  open('?open-parts=weights.moon&open-terms=any');
  await waitFor(() => {
    expect(answer()).toContain('For the lowest class: code of the architecture');
  });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Weights' }));
  expect(answer()).toContain('Closed');
  await waitFor(() => {
    expect(location.search).toContain('open-parts=nothing');
  });
});

test('every part of the library has one box', () => {
  expect(PART_GROUPS.flatMap(({ parts }) => parts).toSorted()).toEqual([...OPEN_PARTS].toSorted());
});

test('every preset is found again from its own address', () => {
  for (const preset of PRESETS) {
    expect(presetOf(choiceOf(entriesOf(presetChoice(preset))))?.name).toBe(preset.name);
  }
});

test('of the presets only OLMo passes the definition, as the Open Source Initiative says', () => {
  const passed = PRESETS.filter((preset) =>
    readingsOf(presetChoice(preset)).some(({ word }) => word === 'Open source AI'),
  );
  expect(passed.map(({ name }) => name)).toEqual(['OLMo 7B']);
});
