import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';

import { Framework } from '../../../../src/components/chapters/decide/Framework.tsx';
import { FIRST_ANSWERS, frameworkViews } from '../../../../src/components/chapters/decide/framework-views.ts';

afterEach(cleanup);

const choose = (question: RegExp, answer: string): void => {
  fireEvent.click(within(screen.getByRole('group', { name: question })).getByRole('radio', { name: answer }));
};
const said = (): string => screen.getByRole('status').textContent;

test('has a view for each of the eight sets of answers', () => {
  expect(new Set(frameworkViews.map(({ answers }) => JSON.stringify(answers))).size).toBe(8);
});

test('answers an early product as the article does, with nothing that differs', () => {
  render(<Framework views={frameworkViews} first={FIRST_ANSWERS} />);
  expect(said()).toContain('The three questions say: A paid API.');
  expect(screen.getByRole('link', { name: 'A paid model over its API' })).toBeDefined();
  expect(said()).not.toContain('What the nine know besides');
});

test('says of private text at an early stage that the article contradicts itself, and shows the middle way', () => {
  render(<Framework views={frameworkViews} first={FIRST_ANSWERS} />);
  choose(/Privacy/, 'Yes');
  expect(said()).toContain('contradict each other');
  expect(said()).toContain('Privacy asks for open weights; Stage and cost asks for a paid API.');
  const link = screen.getByRole('link', { name: 'A paid model under signed terms' });
  expect(link.getAttribute('href')).toBe('/decide/outcomes/paid-tenant/');
});

test('leads the best answer on private text to a router, once the work can be split', () => {
  render(<Framework views={frameworkViews} first={FIRST_ANSWERS} />);
  choose(/Performance/, 'Yes');
  choose(/Privacy/, 'Yes');
  choose(/Stage/, 'In use, with many requests');
  expect(
    screen.getByRole('link', { name: 'A router between open weights and the strongest model' }),
  ).toBeDefined();
});
