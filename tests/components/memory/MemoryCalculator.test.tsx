import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { render as mount } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';

import { calculator, serveFacts } from './calculator.tsx';

const KEY = 'open-or-paid:case:2';
/** The number that is the answer, as it stands large in the page. */
const value = (): string => document.querySelector('.result-value')?.textContent ?? '';
const field = (name: string | RegExp): HTMLInputElement => screen.getByRole('textbox', { name });
const type = (name: string | RegExp, typed: string): void => {
  fireEvent.input(field(name), { target: { value: typed } });
};
const query = (): string => location.search;

function open(address = '/guide/hardware/memory/'): void {
  history.replaceState(null, '', address);
  render(calculator);
}

serveFacts();
afterEach(cleanup);

test('the first render does not read the address or what was remembered', () => {
  /** The page before any effect has run, which is what the browser holds against the server's. */
  const firstRender = (address: string): string => {
    history.replaceState(null, '', address);
    const page = document.createElement('div');
    mount(calculator, page);
    const html = page.innerHTML;
    mount(null, page);
    return html;
  };
  const plain = firstRender('/guide/');
  localStorage.setItem(KEY, 'users=9');
  expect(firstRender('/guide/?context=32k')).toBe(plain);
  expect(plain).toContain('45 GB');
});

test('the page as built has the answer, the table that adds up, the formulas, the devices and the sources', () => {
  open();
  expect(value()).toBe('45 GB');
  const rows = within(screen.getByRole('table', { name: /^What the memory of/ })).getAllByRole('row');
  const sizes = rows.slice(1).map((row) => Number(row.querySelector('td')?.textContent));
  const total = sizes.pop();
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeCloseTo(total ?? 0, 9);
  expect(screen.getByText(/80 × 8,192 × 8 × \(128 × 2 \+ 128 × 2\) = 2\.68 GB/)).toBeTruthy();
  expect(screen.getByText('Graphics cards for a PC.')).toBeTruthy();
  expect(screen.getAllByText(/, read/).length).toBeGreaterThan(3);
});

test('the bar has the parts of the table, in its order and with its shares', async () => {
  const inTable = (): { part: string | null | undefined; share: number }[] => {
    const table = screen.getByRole('table', { name: /^What the memory of/ });
    const rows = [...table.querySelectorAll('tbody tr')];
    const total = Number(rows.pop()?.querySelector('td')?.textContent);
    return rows.map((row) => ({
      part: row.querySelector('.swatch')?.classList.item(1),
      share: (Number(row.querySelector('td')?.textContent) / total) * 100,
    }));
  };
  open();
  const before = inTable();
  type('Context length', '128k');
  await waitFor(() => {
    expect(inTable()).not.toEqual(before);
    const bar = [...document.querySelectorAll('.stack-bar rect')];
    expect(bar.map((rect) => rect.getAttribute('class'))).toEqual(inTable().map(({ part }) => part));
    for (const [place, { share }] of inTable().entries()) {
      expect(Number.parseFloat(bar[place]?.getAttribute('width') ?? '')).toBeCloseTo(share, 0);
    }
  });
});

describe('an entry', () => {
  test('that is right changes the answer, the address and what is remembered', async () => {
    open('/guide/?utm=x#fit');
    type('Context length', '128k');
    await waitFor(() => {
      expect(value()).toBe('86 GB');
    });
    await waitFor(() => {
      expect(query()).toBe('?utm=x&context=128k&v=2');
    });
    expect(location.hash).toBe('#fit');
    expect(localStorage.getItem(KEY)).toBe('context=128k&v=2');
  });

  test('that is wrong keeps the last good answer, marked, and what was typed', async () => {
    open();
    type('Simultaneous users', 'many');
    const stale = await screen.findByText(/^An entry is not right yet\. Still for/);
    expect(stale.textContent).toContain('8,192 tokens and one user');
    expect(value()).toBe('45 GB');
    expect(document.querySelector('.result.stale')).toBeTruthy();
    expect(field('Simultaneous users').value).toBe('many');
    expect(field('Simultaneous users').getAttribute('aria-invalid')).toBe('true');
    const described = field('Simultaneous users').getAttribute('aria-describedby') ?? '';
    const error = described.split(' ').map((id) => document.getElementById(id)?.textContent);
    expect(error).toContain('Write a whole number of simultaneous users, from 1 to 100,000.');
  });

  test('beyond the model’s context is warned of and computed all the same', async () => {
    open();
    type('Context length', '256k');
    await screen.findByText(/positions for at most 128k tokens/);
    await waitFor(() => {
      expect(value()).toBe('129 GB');
    });
  });
});

test('own figures that contradict each other are answered in words, and the last good answer stays', async () => {
  open();
  fireEvent.click(screen.getByRole('radio', { name: 'Own figures' }));
  await screen.findByText(/Your own model needs about/);
  const before = value();
  type('Key-value heads', '7');
  await screen.findByText(/32 heads cannot share 7 key-value heads evenly/);
  await screen.findByText(/^An entry is not right yet/);
  expect(value()).toBe(before);
  type('Key-value heads', '32');
  await waitFor(() => {
    expect(screen.queryByText(/cannot share/)).toBeNull();
  });
  expect(value()).not.toBe(before);
});

test('a design that is not modelled is answered with the reason', async () => {
  open('/guide/?model=deepseek-v4-pro');
  await screen.findByText(/DeepSeek V4 compresses its cache/);
  expect(value()).toBe('Not modelled');
  expect(document.querySelector('.stack-bar')).toBeNull();
});

describe('the address', () => {
  test('is read after the first render, and its bad parts are named', async () => {
    open('/guide/?context=32k&model=nonsense');
    await waitFor(() => {
      expect(field('Context length').value).toBe('32k');
    });
    expect(await screen.findByText('model = “nonsense”')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Hide this notice' }));
    expect(screen.queryByText('model = “nonsense”')).toBeNull();
  });

  test('wins over what was remembered', async () => {
    localStorage.setItem(KEY, 'users=9');
    open('/guide/?users=2');
    await waitFor(() => {
      expect(field('Simultaneous users').value).toBe('2');
    });
  });

  test('of a link that was only opened is not remembered', async () => {
    open('/guide/?users=2');
    await waitFor(() => {
      expect(field('Simultaneous users').value).toBe('2');
    });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(localStorage.getItem(KEY)).toBeNull();
  });

  test('is what the browser goes back to', async () => {
    open();
    fireEvent.click(screen.getByRole('button', { name: 'On a laptop' }));
    expect(query()).toBe('?model=llama-3-1-8b-instruct&v=2');
    history.replaceState(null, '', '/guide/');
    dispatchEvent(new PopStateEvent('popstate'));
    await waitFor(() => {
      expect(value()).toBe('45 GB');
    });
  });
});

test('what was remembered is loaded, said, and forgotten on request', async () => {
  localStorage.setItem(KEY, 'users=9&model=gone');
  open();
  await screen.findByText(/the case that you stated before/);
  expect(field('Simultaneous users').value).toBe('9');
  expect(screen.queryByText(/cannot use/)).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Start again' }));
  await waitFor(() => {
    expect(field('Simultaneous users').value).toBe('1');
  });
  expect(localStorage.getItem(KEY)).toBeNull();
  expect(query()).toBe('');
});

test('another runtime says which precision it took instead', async () => {
  open();
  fireEvent.click(screen.getByRole('radio', { name: 'vLLM' }));
  await screen.findByText(/vLLM does not read Q4_K_M\. The nearest that it reads is AWQ, 4 bits\./);
  const select = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Precision of the weights' });
  expect(select.value).toBe('AWQ-INT4');
  expect([...select.options].map((option) => option.value)).not.toContain('Q4_K_M');
});

test('a preset fills the form, and its button says that it is on', async () => {
  open();
  const preset = screen.getByRole('button', { name: 'The article’s 70B' });
  fireEvent.click(preset);
  await waitFor(() => {
    expect(value()).toBe('141 GB');
  });
  expect(preset.getAttribute('aria-pressed')).toBe('true');
  expect(field('Context length').value).toBe('4k');
});

test('the answer is spoken once, after a pause', async () => {
  open();
  const spoken = (): string => document.querySelector('.headline [role=status]')?.textContent ?? '';
  type('Simultaneous users', '2');
  await screen.findByText(/Each has|2 conversations/);
  expect(spoken()).toBe('');
  await waitFor(
    () => {
      expect(spoken()).toContain('Llama 3.3 70B Instruct: Needs about 48 GB');
    },
    { timeout: 60_000 },
  );
});

test('the devices follow the answer', async () => {
  open();
  const finding = (): string => screen.getByText('Graphics cards for a PC.').parentElement?.textContent ?? '';
  expect(finding()).toContain('It fits none alone');
  fireEvent.click(screen.getByRole('button', { name: 'On a laptop' }));
  await waitFor(() => {
    expect(finding()).toMatch(/It fits \d+ of \d+/);
  });
});
