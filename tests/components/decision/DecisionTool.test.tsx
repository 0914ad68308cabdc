import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { caseFromQuery } from '../../../src/lib/case/query.ts';
import { decisionView } from '../../../src/lib/case/views/decision-view.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { COST_URLS } from '../cost/facts.ts';
import { HandlerWorker } from '../cost/handler-worker.ts';
import { allWords } from '../../../src/components/decision/words.ts';
import { DecisionTool } from '../../../src/components/decision/DecisionTool.tsx';
import { OUTCOME_ORDER, type OutcomeId } from '../../../src/lib/decision/table/outcomes.ts';

const outcomeNames = Object.fromEntries(
  OUTCOME_ORDER.map((outcome) => [outcome, allWords.outcomes[outcome].name]),
) as Record<OutcomeId, string>;

/** The words arrive; the facts for the numbers do not, as without a connection. */
const wordsOnly = (address: string): Promise<Response> =>
  Promise.resolve(
    address === '/facts/decision.json'
      ? new Response(JSON.stringify(allWords))
      : new Response('', { status: 404 }),
  );

beforeEach(() => {
  history.replaceState(null, '', '/decide/');
  document.title = 'Decide | Guide';
  localStorage.clear();
  vi.stubGlobal('fetch', wordsOnly);
  vi.stubGlobal('Worker', HandlerWorker);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  // What a test began to fetch may ask once more after it.
  vi.stubGlobal('fetch', wordsOnly);
  vi.stubGlobal('Worker', HandlerWorker);
});

/** The answers in an address, whatever their order. */
const answersIn = (search: string): unknown => decisionView(caseFromQuery(search, {}).stated);

const open = (query = ''): void => {
  if (query !== '') history.replaceState(null, '', `/decide/${query}`);
  render(
    <DecisionTool
      questions={allWords.questions}
      outcomeNames={outcomeNames}
      wordsUrl="/facts/decision.json"
      costUrls={COST_URLS}
    />,
  );
};
const heading = (): string | null => screen.getByRole('heading', { level: 2 }).textContent;
const choose = (label: string): void => {
  fireEvent.click(screen.getByRole('radio', { name: label }));
};
const goOn = (): void => {
  fireEvent.click(screen.getByRole('button', { name: 'Continue' }));
};
const label = (question: keyof typeof allWords.questions, option: string): string =>
  allWords.questions[question].options[option]?.label ?? '';
const PAID_TENANT = '?task=app&data=contract&quality=untested&split=no&volume=low&control=no';

test('asks one question, says why, and how many can follow', () => {
  open();
  expect(heading()).toBe('What is the job?');
  expect(screen.getByText('Question 1, at most 8 more after it.')).toBeDefined();
  expect(screen.getByText(`Why we ask: ${allWords.questions.task.why}`)).toBeDefined();
  expect(screen.getAllByRole('radio')).toHaveLength(5);
  expect(screen.queryByRole('button', { name: 'Back' })).toBeNull();
});

test('says what “I don’t know” counts as', () => {
  open();
  const radio = screen.getByRole('radio', { name: 'I don’t know' });
  const hint = document.getElementById(radio.getAttribute('aria-describedby') ?? '');
  expect(hint?.textContent).toBe(allWords.questions.task.unknown);
});

test('moves the focus to the next question, names it in the title, and puts the answer into the address', () => {
  open();
  choose(label('task', 'app'));
  goOn();
  expect(heading()).toBe('Who may see the text that you send?');
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
  expect(document.title).toBe('Who may see the text that you send? – Decide | Guide');
  expect(location.search).toBe('?task=app&v=2');
});

test('says in words that nothing was chosen, moves the focus there, and says so in the title', () => {
  open('?task=app');
  goOn();
  const error = screen.getByText(/^Choose one of the answers/);
  expect(document.activeElement).toBe(error);
  expect(document.title).toMatch(/^Error: Who may see the text/);
  expect(screen.getByRole('group').getAttribute('aria-describedby')).toContain(error.id);
  expect(location.search).toBe('?task=app');
  choose('I don’t know');
  goOn();
  expect(heading()).toBe(allWords.questions.quality.title);
});

test('goes back to the question before with its answer chosen, even by a link without a history', () => {
  open('?task=app&data=contract');
  fireEvent.click(screen.getByRole('button', { name: 'Back' }));
  expect(heading()).toBe(allWords.questions.data.title);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: label('data', 'contract') }).checked).toBe(true);
  goOn();
  expect(heading()).toBe(allWords.questions.quality.title);
});

test('shows the answer first, with how firm it is and the reader’s own words', async () => {
  open(PAID_TENANT);
  await waitFor(() => {
    expect(heading()).toBe(outcomeNames['paid-tenant']);
  });
  expect(document.title).toBe(`The answer: ${outcomeNames['paid-tenant']} – Decide | Guide`);
  expect(screen.getByText(/^Partly firm/)).toBeDefined();
  const reasons = document.querySelector('.decide-reasons');
  expect(reasons?.textContent).toContain(`Who may see the text: ${label('data', 'contract')}`);
  expect(screen.getByText(allWords.rules['contract-small'].reason, { exact: false })).toBeDefined();
});

test('marks an answer that was assumed', async () => {
  open(PAID_TENANT.replace('contract', 'unknown'));
  const marks = await screen.findAllByText('Assumed, because you do not know.');
  expect(marks.length).toBeGreaterThanOrEqual(2);
});

test('changes one answer, keeps the others and asks only what is new', async () => {
  open(PAID_TENANT);
  fireEvent.click(await screen.findByRole('button', { name: 'Change Who may see the text' }));
  expect(heading()).toBe(allWords.questions.data.title);
  expect(screen.getByText(/Your other answers stay as they are/)).toBeDefined();
  choose(label('data', 'any'));
  goOn();
  await waitFor(() => {
    expect(heading()).toBe(outcomeNames['paid-api']);
  });
  expect(answersIn(location.search)).toEqual(answersIn(PAID_TENANT.replace('contract', 'any')));
});

test('names every other outcome and what stands against it', async () => {
  open('?task=app&data=own-hardware&quality=strong&split=no&control=no&hardware=server&volume=high&ops=yes');
  await screen.findByText('The other 8 outcomes, and why not');
  const list = document.querySelector<HTMLElement>('.decide-alternatives');
  expect(list?.querySelectorAll('li')).toHaveLength(8);
  const paid = within(list ?? document.body)
    .getByText(outcomeNames['paid-api'])
    .closest('li');
  expect(paid?.textContent).toContain(
    `Ruled out by Who may see the text: “${label('data', 'own-hardware')}”`,
  );
});

test('needs no numbers where no language model is needed', async () => {
  open('?task=rules');
  await screen.findByText('What to do next');
  expect(screen.queryByText('Three numbers that matter')).toBeNull();
});

test('says where the numbers are when they cannot be fetched', async () => {
  open(PAID_TENANT);
  const notice = await screen.findByText(/The numbers could not be fetched/);
  const link = within(notice).getByRole('link', { name: 'the cost calculator' }).getAttribute('href') ?? '';
  expect(link).toMatch(/^\/tools\/cost\/\?/);
  expect(answersIn(link.slice(link.indexOf('?')))).toEqual(answersIn(PAID_TENANT));
});

test('copies a record with the answer, the reader’s notes and a link that restores it', async () => {
  const written: string[] = [];
  vi.stubGlobal('navigator', {
    clipboard: { writeText: (text: string) => Promise.resolve(void written.push(text)) },
  });
  open(PAID_TENANT);
  fireEvent.input(await screen.findByRole('textbox', { name: 'Notes' }), {
    target: { value: 'See *ticket* 7' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Copy the record' }));
  await screen.findByText('Record copied', { selector: 'button' });
  expect(written[0]).toContain(`**${outcomeNames['paid-tenant']}.**`);
  expect(written[0]).toContain('> See \\*ticket\\* 7');
  const link = /https?:\S+#questions/.exec(written[0] ?? '')?.[0] ?? 'https://none/';
  expect(answersIn(new URL(link).search)).toEqual(answersIn(PAID_TENANT));
});

test('keeps what was typed for the record while an answer is changed', async () => {
  open(PAID_TENANT);
  fireEvent.input(await screen.findByRole('textbox', { name: 'Who decides' }), { target: { value: 'Ana' } });
  fireEvent.click(screen.getByRole('button', { name: 'Change Traffic' }));
  goOn();
  expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Who decides' })).value).toBe('Ana');
});

test('still names the outcome, and tries again, when the reasons cannot be fetched', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  open(PAID_TENANT);
  await screen.findByText(/The reasons could not be fetched/);
  expect(screen.getByRole('link', { name: outcomeNames['paid-tenant'] }).getAttribute('href')).toBe(
    '/decide/outcomes/paid-tenant/',
  );
  vi.stubGlobal('fetch', wordsOnly);
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('Because you said');
});

test('names the parts of a link that are no answers, and asks from there', () => {
  open('?task=app&data=secret');
  expect(screen.getByText('data = “secret”')).toBeDefined();
  expect(heading()).toBe(allWords.questions.data.title);
});

test('takes the answer about traffic from the case, and shows the sum where it is changed', () => {
  open('?task=app&data=contract&quality=untested&split=no&requests=5000&ask=volume');
  expect(heading()).toBe(allWords.questions.volume.title);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: label('volume', 'medium') }).checked).toBe(true);
  expect(screen.getByText(/Your case there has 5,000 requests a day/).textContent).toContain(
    label('volume', 'medium'),
  );
});
