import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import onTouch from '../../../src/components/site/on-touch.ts';

const island = document.createElement('div');
const hydrate = vi.fn<() => Promise<void>>();
const load = vi.fn(() => Promise.resolve(hydrate));
const start = (query = ''): void => {
  history.replaceState(null, '', `/guide/${query}`);
  onTouch(load, { name: 'Tool', value: 'tune' }, island);
};
const field = (selector: string): HTMLInputElement => {
  const found = island.querySelector<HTMLInputElement>(selector);
  if (!found) throw new Error(selector);
  return found;
};
const enter = (element: HTMLElement): void => {
  element.dispatchEvent(new Event('input', { bubbles: true }));
};

beforeEach(() => {
  load.mockClear();
  hydrate.mockReset();
  hydrate.mockResolvedValue(undefined);
  island.innerHTML =
    '<input class="text" value="2"><input type="checkbox" checked><select><option>a</option><option>b</option></select>';
  document.body.replaceChildren(island);
});
afterEach(() => {
  document.body.replaceChildren();
});

test.each(['pointerover', 'focusin'])('a %s takes the island over, once', async (event) => {
  start('?context=32k');
  expect(load).not.toHaveBeenCalled();
  field('.text').dispatchEvent(new Event(event, { bubbles: true }));
  field('.text').dispatchEvent(new Event(event, { bubbles: true }));
  await vi.waitFor(() => {
    expect(hydrate).toHaveBeenCalledOnce();
  });
  expect(load).toHaveBeenCalledOnce();
});

test('an address that is about it takes it over at once', () => {
  start('?tune-method=qlora');
  expect(load).toHaveBeenCalledOnce();
});

test('what is entered before it is ready is entered again', async () => {
  const heard: string[] = [];
  let ready: () => void = () => undefined;
  hydrate.mockImplementation(async () => {
    await new Promise<void>((resolve) => {
      ready = resolve;
    });
    // As Preact does, every field gets the value of the state.
    field('.text').value = '2';
    field('[type=checkbox]').checked = true;
    field('select').value = 'a';
    island.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement) heard.push(target.value);
      else if (target instanceof HTMLInputElement) {
        heard.push(target.type === 'checkbox' ? String(target.checked) : target.value);
      }
    });
  });
  start();
  field('.text').dispatchEvent(new Event('focusin', { bubbles: true }));
  await vi.waitFor(() => {
    expect(hydrate).toHaveBeenCalledOnce();
  });
  field('.text').value = '16';
  enter(field('.text'));
  field('[type=checkbox]').checked = false;
  enter(field('[type=checkbox]'));
  field('select').value = 'b';
  enter(field('select'));
  ready();
  await vi.waitFor(() => {
    expect(heard).toEqual(['16', 'false', 'b']);
  });
});

test('a text written into a larger field before it is ready is entered again', async () => {
  const heard: string[] = [];
  const area = document.createElement('textarea');
  island.replaceChildren(area);
  let ready: () => void = () => undefined;
  hydrate.mockImplementation(async () => {
    await new Promise<void>((resolve) => {
      ready = resolve;
    });
    area.value = '';
    area.addEventListener('input', () => heard.push(area.value));
  });
  start();
  area.dispatchEvent(new Event('focusin', { bubbles: true }));
  await vi.waitFor(() => {
    expect(hydrate).toHaveBeenCalledOnce();
  });
  area.value = 'Summarise\neach mail';
  enter(area);
  ready();
  await vi.waitFor(() => {
    expect(heard).toEqual(['Summarise\neach mail']);
  });
});

test('a button that was pressed before is pressed again, once', async () => {
  const pressed = vi.fn();
  island.innerHTML = '<button><span>Sort</span></button>';
  let arrive: () => void = () => undefined;
  hydrate.mockImplementation(
    () =>
      new Promise((resolve) => {
        arrive = resolve;
      }),
  );
  start();
  const button = island.querySelector('button');
  const word = island.querySelector('span');
  word?.dispatchEvent(new Event('pointerover', { bubbles: true }));
  word?.dispatchEvent(new Event('click', { bubbles: true }));
  await vi.waitFor(() => {
    expect(hydrate).toHaveBeenCalledOnce();
  });
  button?.addEventListener('click', pressed);
  arrive();
  await vi.waitFor(() => {
    expect(pressed).toHaveBeenCalledOnce();
  });
});

test('any of several words in the directive takes the island over for its parameters', async () => {
  history.replaceState(null, '', '/guide/?floor=8');
  onTouch(load, { name: 'Tool', value: 'machine floor' }, island);
  await vi.waitFor(() => {
    expect(hydrate).toHaveBeenCalledOnce();
  });
});

describe('an island that is taken over when it comes into view', () => {
  let show: () => void = () => undefined;
  const observed: Element[] = [];
  beforeEach(() => {
    observed.length = 0;
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(callback: (entries: readonly { isIntersecting: boolean }[]) => void) {
          show = () => {
            callback([{ isIntersecting: true }]);
          };
        }
        observe(element: Element): void {
          observed.push(element);
        }
        disconnect(): void {
          observed.length = 0;
        }
      },
    );
    history.replaceState(null, '', '/guide/');
    localStorage.setItem('kept', 'context=32k');
    onTouch(load, { name: 'Tool', value: { stored: 'kept' } as never }, island);
  });
  afterEach(() => {
    localStorage.clear();
    vi.unstubAllGlobals();
  });

  test('is taken over once another tab has kept something', async () => {
    island.replaceChildren(document.createElement('input'));
    observed.length = 0;
    onTouch(load, { name: 'Tool', value: { stored: 'case' } as never }, island);
    dispatchEvent(new StorageEvent('storage', { key: 'case' }));
    expect(observed).toEqual([]);
    localStorage.setItem('case', 'context=32k');
    dispatchEvent(new StorageEvent('storage', { key: 'case' }));
    expect(observed).toEqual([...island.children]);
    show();
    await vi.waitFor(() => {
      expect(hydrate).toHaveBeenCalledOnce();
    });
    island.dispatchEvent(new Event('focusin'));
  });

  test('is taken over once another island says that the case has changed', async () => {
    island.replaceChildren(document.createElement('input'));
    observed.length = 0;
    onTouch(load, { name: 'Tool', value: { words: 'model', stored: 'case' } as never }, island);
    expect(observed).toEqual([]);
    dispatchEvent(new Event('case'));
    expect(observed).toEqual([...island.children]);
    show();
    await vi.waitFor(() => {
      expect(hydrate).toHaveBeenCalledOnce();
    });
    // The island of the other tests of this group still listens to the same element.
    island.dispatchEvent(new Event('focusin'));
  });

  test('is left alone until then, and taken over once', async () => {
    expect(load).not.toHaveBeenCalled();
    expect(observed).toEqual([...island.children]);
    show();
    show();
    field('.text').dispatchEvent(new Event('focusin', { bubbles: true }));
    await vi.waitFor(() => {
      expect(hydrate).toHaveBeenCalledOnce();
    });
    expect(load).toHaveBeenCalledOnce();
    expect(observed).toEqual([]);
  });

  test('keeps what is entered before it is ready, also when it reads the last visit first', async () => {
    let ready: () => void = () => undefined;
    hydrate.mockImplementation(async () => {
      await new Promise<void>((resolve) => {
        ready = resolve;
      });
      requestAnimationFrame(() => {
        setTimeout(() => {
          field('.text').value = 'last visit';
        });
      });
    });
    show();
    await vi.waitFor(() => {
      expect(hydrate).toHaveBeenCalledOnce();
    });
    field('.text').value = '16';
    enter(field('.text'));
    const heard = vi.fn();
    island.addEventListener('change', heard);
    ready();
    await vi.waitFor(() => {
      expect(heard).toHaveBeenCalled();
    });
    expect(field('.text').value).toBe('16');
  });
});
