import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { DataPath } from '../../../src/components/privacy/DataPath.tsx';
import { pathMarkdown } from '../../../src/components/privacy/summary.ts';

beforeEach(() => {
  history.replaceState(null, '', '/privacy/paths/');
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const stops = (): (string | null)[] =>
  [...screen.getByRole('list', { name: 'The way of a prompt' }).querySelectorAll('.path-party')].map(
    (name) => name.textContent,
  );
const places = (): string[] =>
  [...document.querySelectorAll('.place-name')].map((name) => name.firstChild?.textContent ?? '');
const choose = (name: string): void => {
  fireEvent.click(screen.getByRole('radio', { name }));
};
const tick = (name: string): void => {
  fireEvent.click(screen.getByRole('checkbox', { name }));
};

test('shows a paid API with its logs, backups and the maker’s log against abuse', () => {
  render(<DataPath />);
  expect(stops()).toEqual(['You', 'Maker of the model']);
  expect(places()).toEqual(['Your logs and chat history', 'Your backups', 'Log against abuse']);
  expect(screen.getByText('Your text passes one outside party and can stay in three places.')).toBeDefined();
});

test('an own machine with nothing on has no outside party and no place', () => {
  render(<DataPath />);
  choose('Own machine');
  tick('My application keeps prompts or chats');
  expect(stops()).toEqual(['You, with the model']);
  expect(places()).toEqual([]);
  expect(
    screen.getByText('No outside party reads your text, and nothing keeps a copy on purpose.'),
  ).toBeDefined();
});

test('offers an agreement on an own machine only once the runner’s cloud is in the path', () => {
  render(<DataPath />);
  choose('Own machine');
  const agreement = 'A signed agreement to keep nothing';
  expect(screen.queryByRole('checkbox', { name: agreement })).toBeNull();
  tick('The runner’s cloud model is selected');
  expect(screen.getByRole('checkbox', { name: agreement })).toBeDefined();
  expect(stops()).toContain('Cloud of the runner’s maker');
});

test('says of an agreement that it leaves the tools', () => {
  render(<DataPath />);
  tick('Web search or other tools');
  tick('A signed agreement to keep nothing');
  expect(places()).toEqual(['Your logs and chat history', 'Your backups', 'The tool’s records']);
  expect(screen.getByText(/covers the services that it lists/)).toBeDefined();
});

test('numbers the places of the diagram as the list below does', () => {
  render(<DataPath />);
  tick('A router between me and the provider');
  const numbers = [...document.querySelectorAll('.path-number')].map((number) => number.textContent);
  expect(numbers).toEqual(['1', '2', '3', '4']);
  const list = screen.getByRole('list', { name: 'Places where a copy can stay' });
  expect(within(list).getByText('The router’s records')).toBeDefined();
});

test('keeps the choice in the address and reads it from there', () => {
  vi.useFakeTimers();
  const { unmount } = render(<DataPath />);
  choose('Rented GPU');
  vi.advanceTimersByTime(1000);
  expect(location.search).toBe('?path=rented-gpu&path-with=own-logs');
  unmount();
  render(<DataPath />);
  expect(stops()).toEqual(['You', 'Host of the machine']);
});

test('is copied as Markdown with a row for each place', () => {
  const text = pathMarkdown({ route: 'hosted-open', options: new Set(['router']) });
  expect(text).toContain('## Where the text goes: hosted open weights');
  expect(text).toContain('Switched on: a router between me and the provider.');
  expect(text).toContain('2. Router:');
  expect(text).toContain('| Log against abuse | Host of open weights | possible |');
  expect(pathMarkdown({ route: 'own-machine', options: new Set() })).not.toContain('|');
});
