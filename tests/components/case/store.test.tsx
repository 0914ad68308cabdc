import { cleanup, render, waitFor } from '@testing-library/preact';
import type { JSX } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import {
  caseLink,
  currentCase,
  dismissIgnored,
  enter,
  replaceCase,
  startAgain,
} from '../../../src/components/case/store.ts';
import { CASE_KEY } from '../../../src/components/case/stored-case.ts';
import { useCase } from '../../../src/components/case/use-case.ts';

/** A tool that shows what it knows of the case. */
function Tool(): JSX.Element {
  const { entries, origin } = useCase();
  return <p>{JSON.stringify({ ...entries, origin })}</p>;
}
const shown = (): unknown => JSON.parse(document.querySelector('p')?.textContent ?? '');
const open = (query = ''): void => {
  history.replaceState(null, '', `/guide/tools/memory/${query}`);
  render(<Tool />);
};

beforeEach(() => {
  localStorage.clear();
});
afterEach(() => {
  vi.restoreAllMocks();
  cleanup();
});

test('nothing is stated on a first visit, as in the page that the server sent', async () => {
  open();
  await waitFor(() => {
    expect(shown()).toEqual({ origin: 'default' });
  });
  expect(location.search).toBe('');
});

describe('what is entered', () => {
  test('is known to every tool, kept at once, and in the address a moment later', async () => {
    render(<Tool />);
    open();
    enter({ headcount: '200' });
    expect(localStorage.getItem(CASE_KEY)).toBe('headcount=200&v=2');
    await waitFor(() => {
      expect([...document.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual(
        Array(2).fill('{"headcount":"200","origin":"reader"}'),
      );
    });
    await waitFor(() => {
      expect(location.search).toBe('?headcount=200&v=2');
    });
  });

  test('stays word for word when it is wrong, and the last good text is what is computed', () => {
    open();
    enter({ users: '8' });
    enter({ users: 'many' });
    expect(currentCase()).toMatchObject({ entries: { users: 'many' }, good: { users: '8' } });
    expect(new URL(caseLink()).search).toBe('?users=8&v=2');
    enter({ users: '' });
    expect(currentCase().good).toEqual({ users: '' });
    expect(new URL(caseLink()).search).toBe('');
  });

  test('before a tool has taken the page over is added to what was kept, and replaced by nothing', () => {
    localStorage.setItem(CASE_KEY, 'requests=5000&model=gpt-oss-20b&v=2');
    open();
    enter({ requests: '7' });
    enter({ requests: '77' });
    expect(currentCase().entries).toEqual({ requests: '77', model: 'gpt-oss-20b' });
  });

  test('in one field leaves the others alone', () => {
    open('?context=32k&ops=yes');
    enter({ users: '3' });
    expect(currentCase().entries).toEqual({ context: '32k', ops: 'yes', users: '3' });
  });
});

describe('a link', () => {
  test('is the case, and leaves the reader’s own alone until they change something', () => {
    localStorage.setItem(CASE_KEY, 'users=9&v=2');
    open('?users=2&v=2');
    expect(currentCase()).toMatchObject({ entries: { users: '2' }, origin: 'address' });
    expect(localStorage.getItem(CASE_KEY)).toBe('users=9&v=2');
    enter({ context: '32k' });
    expect(localStorage.getItem(CASE_KEY)).toContain('users=2');
    expect(currentCase().entries).toEqual({ users: '2', context: '32k' });
  });

  test('is still the case on the next page of the same tab', () => {
    open('?users=2&v=2');
    cleanup();
    open();
    expect(currentCase()).toMatchObject({ entries: { users: '2' }, origin: 'address' });
  });

  test('has its bad parts named, which can be hidden', () => {
    open('?users=lots&context=32k&context=8k&theme=x');
    const { entries, ignored } = currentCase();
    expect(entries).toEqual({ context: '32k' });
    expect(ignored).toEqual([
      { parameter: 'context', value: '8k' },
      { parameter: 'users', value: 'lots' },
    ]);
    dismissIgnored(ignored);
    expect(currentCase()).toMatchObject({ entries: { context: '32k' }, ignored: [] });
  });

  test('made from the case leads to the tool, with what others keep in the address', () => {
    open('?theme=x&ask=data');
    enter({ machine: 'apple-m4-max' });
    expect(caseLink('fits-tool')).toMatch(/\/tools\/memory\/\?theme=x&machine=apple-m4-max&v=2#fits-tool$/);
  });
});

describe('the browser’s history', () => {
  test('takes an example back', async () => {
    open();
    enter({ users: '3' });
    replaceCase({ job: 'support', chats: '3000' });
    expect(location.search).toBe('?job=support&chats=3000&v=2');
    const { state } = history as { state: unknown };
    expect(state).toMatchObject({ caseEntries: { job: 'support' } });
    history.replaceState({ caseEntries: { users: '3' } }, '', '?users=3&v=2');
    dispatchEvent(new PopStateEvent('popstate', { state: history.state as unknown }));
    await waitFor(() => {
      expect(shown()).toEqual({ users: '3', origin: 'reader' });
    });
  });

  test('brings back what starting again took away, and nothing is kept', () => {
    open('?users=3&v=2');
    enter({ context: '32k' });
    startAgain();
    expect(currentCase()).toMatchObject({ entries: {}, origin: 'default' });
    expect(location.search).toBe('');
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
  });

  test('is not disturbed by a link to a heading of the page while something wrong is typed', () => {
    open('?users=3&v=2');
    enter({ users: 'x' });
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
    expect(currentCase().entries).toEqual({ users: 'x' });
  });
});

describe('another tab', () => {
  const elsewhere = (query: string): void => {
    localStorage.setItem(CASE_KEY, query);
    dispatchEvent(new StorageEvent('storage', { key: CASE_KEY, newValue: query }));
  };

  test('changes the case here too', () => {
    open();
    elsewhere('users=5&v=2');
    expect(currentCase()).toMatchObject({ entries: { users: '5' }, origin: 'last-visit' });
    enter({ context: '32k' });
    expect(localStorage.getItem(CASE_KEY)).toContain('users=5');
  });

  test('leaves a case alone that came with a link', () => {
    open('?users=2&v=2');
    elsewhere('users=5&v=2');
    expect(currentCase().entries).toEqual({ users: '2' });
  });
});

describe('the storage', () => {
  test('of the two calculators of 2026 is one case now', () => {
    localStorage.setItem('open-or-paid:case:1', 'model=gpt-oss-20b&context=32k');
    localStorage.setItem('open-or-paid:cost:1', 'requests=77&model=qwen3-8b&computer=apple-m4-max');
    open();
    expect(currentCase()).toMatchObject({
      entries: { model: 'gpt-oss-20b', context: '32k', requests: '77', machine: 'apple-m4-max' },
      origin: 'last-visit',
    });
    enter({ users: '2' });
    expect(Object.keys(localStorage)).toEqual([CASE_KEY]);
  });

  test.each([
    '',
    '%',
    '\u0000',
    'a'.repeat(100_000),
    'context=',
    'users=NaN&model=__proto__',
    '[object Object]',
  ])('that holds %j breaks nothing', (text) => {
    localStorage.setItem(CASE_KEY, text);
    open();
    enter({ context: '32k' });
    expect(currentCase().good.context).toBe('32k');
  });

  test('that refuses leaves everything working, for this page', () => {
    const refuse = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    for (const name of ['getItem', 'setItem', 'removeItem'] as const) {
      vi.spyOn(Storage.prototype, name).mockImplementation(refuse);
    }
    open('?users=2');
    enter({ context: '32k' });
    expect(currentCase().entries).toEqual({ users: '2', context: '32k' });
    startAgain();
    expect(currentCase().entries).toEqual({});
  });
});
