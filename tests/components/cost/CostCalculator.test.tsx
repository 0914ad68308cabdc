import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { costAnswer } from '../../../src/components/cost/answer/answer.ts';
import { costOutlook } from '../../../src/components/cost/answer/outlook.ts';
import { CostCalculator } from '../../../src/components/cost/CostCalculator.tsx';
import { CostDetails } from '../../../src/components/cost/Details.tsx';
import { CostHeadline } from '../../../src/components/cost/answer/Headline.tsx';
import { DEFAULT_COST_CHOICES } from '../../../src/lib/case/cost-choices.ts';
import { builtSources } from '../../../src/components/facts/built-sources.ts';
import { HandlerWorker } from './handler-worker.ts';
import { catalogue, COST_URLS, DAY, served, units, SOURCES_URL } from './facts.ts';

// The worker does its sums on the thread of the test, and the last parts come after pauses.
configure({ asyncUtilTimeout: 15_000 });
vi.setConfig({ testTimeout: 30_000 });

const answer = costAnswer(DEFAULT_COST_CHOICES, DAY, catalogue.facts, units);
const outlook = costOutlook(DEFAULT_COST_CHOICES, DAY, catalogue.facts, units);
const facts = vi.fn<(url: string) => Promise<Response>>();

const asked = (): string => document.querySelector('.cost-asked')?.textContent ?? '';
const ways = (): string[] => [...document.querySelectorAll('.cost-three > li')].map((way) => way.textContent);
const type = (name: RegExp, typed: string): void => {
  fireEvent.input(screen.getByRole('textbox', { name }), { target: { value: typed } });
};

function open(query = ''): void {
  history.replaceState(null, '', `/guide/cost/${query}`);
  render(
    <CostCalculator
      factsUrls={COST_URLS}
      names={{
        paid: { id: DEFAULT_COST_CHOICES.paid, label: 'Claude Sonnet 5.5', group: 'Anthropic' },
        model: { id: DEFAULT_COST_CHOICES.model, label: 'Llama 3.3 70B Instruct', group: 'Meta' },
      }}
      headline={<CostHeadline answer={answer} />}
      details={
        <CostDetails
          answer={answer}
          outlook={outlook}
          sensitivity={undefined}
          pending={new Set()}
          sources={builtSources}
        />
      }
    />,
  );
}

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn();
  localStorage.clear();
  facts.mockReset();
  facts.mockImplementation(served);
  vi.stubGlobal('fetch', facts);
  vi.stubGlobal('Worker', HandlerWorker);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('the page as built has the three ways, every route with its bill, and the chart', () => {
  open();
  expect(asked()).toMatch(/^1,000 requests a day, Claude Sonnet 5.5 or Llama 3.3 70B/);
  expect(ways().map((way) => way.replace(/:.*/, ''))).toEqual(['Hosted open weights', 'Paid', 'Own GPU']);
  expect(document.querySelectorAll('.cost-routes > li').length).toBe(
    answer.routes.filter(({ cost }) => cost).length,
  );
  expect(screen.getByRole('img', { name: /^Of these lines the cheapest is/ })).toBeTruthy();
});

test('the printed parts of every bill add up to its printed sum', () => {
  open();
  for (const table of document.querySelectorAll('.cost-bill .stack-table')) {
    const cells = [...table.querySelectorAll('tbody td:nth-of-type(1)')].map((cell) => cell.textContent);
    const amounts = cells.map((cell) => (cell.startsWith('under') ? 0 : Number(cell.replace(/[$,]/g, ''))));
    const total = amounts.pop();
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(total ?? NaN, 6);
  }
});

test('a number of requests changes the answer, the address and what is remembered', async () => {
  open('?theme=x#top');
  type(/^Requests a day/, '100,000');
  await waitFor(() => {
    expect(asked()).toMatch(/^100,000 requests a day/);
  });
  await waitFor(() => {
    expect(location.search).toBe('?theme=x&requests=100000&v=2');
  });
  expect(location.hash).toBe('#top');
  expect(localStorage.getItem('open-or-paid:case:2')).toBe('requests=100%2C000&v=2');
  expect(facts.mock.calls.flat()).toEqual(Object.values(COST_URLS));
});

test('an entry that is wrong stays, says what to write, and keeps the last good answer marked', async () => {
  open();
  type(/^Requests a day/, 'a few');
  expect(
    await screen.findByText('Write a whole number of requests a day, from 1 to 100,000,000.'),
  ).toBeTruthy();
  await screen.findByText(/^An entry is not right yet/);
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: /^Requests a day/ }).value).toBe('a few');
  expect(asked()).toMatch(/^1,000 requests a day/);
});

test('a preset fills the case in as a step that Back undoes', async () => {
  open();
  fireEvent.click(screen.getByRole('button', { name: 'Prototype' }));
  await waitFor(() => {
    expect(asked()).toMatch(/^10 requests a day/);
  });
  expect(location.search).toBe('?requests=10&v=2');
  expect(screen.getByRole('button', { name: 'Prototype' }).getAttribute('aria-pressed')).toBe('true');
});

test('an assumption that a reader replaces is exact, marked as theirs, and explained beside its field', async () => {
  open('?usd-per-hour=0');
  await waitFor(() => {
    expect(document.querySelector('.cost-bill')?.textContent).toMatch(
      /An hour of skilled work: 0 .*\(yours\)/,
    );
  });
  const field = await screen.findByRole('textbox', { name: 'An hour of skilled work' });
  expect(field.getAttribute('value') ?? (field as HTMLInputElement).value).toBe('0');
  const hint = document.getElementById('cost-usd-per-hour-hint');
  expect(hint?.textContent).toMatch(/^Empty: 100, from 60 to 140\. .*read 2026-/);
});

test('without people’s time a bill says that it is for machines only', async () => {
  open('?people=no');
  await waitFor(() => {
    expect(asked()).toMatch(/machines only/);
  });
  expect(document.querySelectorAll('.cost-tag').length).toBeGreaterThan(0);
});

describe('the address', () => {
  test('restores a case, and its bad parts are named', async () => {
    open('?requests=50&model=gpt-oss-120b&cached=lots');
    await screen.findByText('cached = “lots”');
    await waitFor(() => {
      expect(asked()).toMatch(/^50 requests a day, .* or gpt-oss 120B/);
    });
  });

  test('that says nothing leaves room for the case of the last visit, which can be dropped', async () => {
    localStorage.setItem('open-or-paid:cost:1', 'requests=77');
    open();
    await screen.findByText(/^This is the case that you stated before/);
    await waitFor(() => {
      expect(asked()).toMatch(/^77 requests/);
    });
    fireEvent.click(screen.getByRole('button', { name: 'Start again' }));
    await waitFor(() => {
      expect(asked()).toMatch(/^1,000 requests/);
    });
    expect(localStorage.length).toBe(0);
  });
});

test('facts that cannot be fetched are said to be missing, and can be asked for again', async () => {
  facts.mockImplementationOnce(() => Promise.resolve(new Response('', { status: 503 })));
  open();
  type(/^Requests a day/, '20');
  const again = await screen.findByRole('button', { name: 'Try again' });
  expect(document.querySelector('.memory-pending')).toBeTruthy();
  fireEvent.click(again);
  await waitFor(() => {
    expect(asked()).toMatch(/^20 requests a day/);
  });
});

test('where the prices of a bill were read is fetched once, when a bill is opened', async () => {
  open('?requests=5000');
  await screen.findByText(/^5,000 requests a day/);
  const asks = (): number => facts.mock.calls.filter(([url]) => url === SOURCES_URL).length;
  const bills = [...document.querySelectorAll<HTMLDetailsElement>('.cost-routes > li > details')];
  expect(bills.length).toBeGreaterThan(2);
  expect(asks()).toBe(0);
  for (const bill of bills.slice(0, 2)) {
    bill.open = true;
    fireEvent(bill, new Event('toggle'));
  }
  await waitFor(() => {
    expect(bills[0]?.querySelector('a[href^="https://"]')?.textContent).toMatch(/\w{3}/);
  });
  expect(asks()).toBe(1);
  expect(document.querySelector('.cost-routes')?.textContent).not.toContain('being fetched');
});

test('what would change the answer comes after it', async () => {
  open('?requests=100000');
  await waitFor(() => {
    expect(asked()).toMatch(/^100,000/);
  });
  const moves = await waitFor(() => {
    const found = document.querySelector<HTMLElement>('.cost-moves');
    if (!found) throw new Error('not there yet');
    return found;
  });
  expect(within(moves).getAllByRole('term').length).toBeGreaterThan(2);
  expect(screen.getByText('100,000 (yours)')).toBeTruthy();
});
