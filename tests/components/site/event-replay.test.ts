import { expect, test, vi } from 'vitest';

import { recordForReplay } from '../../../src/components/site/event-replay.ts';

/** A field with a list in an island that is not hydrated yet, and what replays its events. */
function recordedBox(): { box: HTMLInputElement; replay: () => void } {
  const island = document.createElement('div');
  const box = document.createElement('input');
  box.setAttribute('role', 'combobox');
  island.append(box);
  return { box, replay: recordForReplay(island) };
}

test('a choice made with Enter in a field with a list is made again, after the text', async () => {
  const heard: string[] = [];
  const { box, replay } = recordedBox();
  box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  box.value = 'oss 20b';
  box.dispatchEvent(new Event('input', { bubbles: true }));
  box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  // The island is taken over: it shows its own value until it hears of another.
  box.value = 'Llama';
  box.addEventListener('input', () => heard.push(box.value));
  box.addEventListener('keydown', ({ key }) => heard.push(key));
  replay();
  await vi.waitFor(() => {
    expect(heard).toEqual(['oss 20b', 'Enter']);
  });
});

test('a text written after the last choice is left as it is', async () => {
  const heard: string[] = [];
  const { box, replay } = recordedBox();
  box.value = 'oss';
  box.dispatchEvent(new Event('input', { bubbles: true }));
  box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  box.value = 'oss 12';
  box.dispatchEvent(new Event('input', { bubbles: true }));
  for (const type of ['input', 'keydown', 'change']) box.addEventListener(type, () => heard.push(type));
  replay();
  await vi.waitFor(() => {
    expect(heard).toEqual(['input', 'change']);
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(heard).toEqual(['input', 'change']);
});

test('a form that is sent before stays on the page, and is sent again', async () => {
  const island = document.createElement('div');
  island.innerHTML =
    '<form><input type="radio" name="a" value="b"><button type="submit">Continue</button></form>';
  document.body.replaceChildren(island);
  const replay = recordForReplay(island);
  const button = island.querySelector('button');
  const sent: boolean[] = [];
  addEventListener('submit', (event) => {
    sent.push(event.defaultPrevented);
    event.preventDefault();
  });
  button?.click();
  expect(sent).toEqual([true]);
  replay();
  await vi.waitFor(() => {
    expect(sent).toEqual([true, false]);
  });
  document.body.replaceChildren();
});
