import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';

import { StackBar } from '../../../src/components/chart/StackBar.tsx';

afterEach(cleanup);

const percentOf = (element: Element, attribute: string): number =>
  Number.parseFloat(element.getAttribute(attribute) ?? '');

test('the parts lie side by side in their order and fill the bar', () => {
  render(
    <StackBar
      label="Of 100 GB: weights 90, cache 8, compute 2"
      parts={[
        { part: 'weights', name: 'Weights', value: 90 },
        { part: 'cache', name: 'Cache', value: 8 },
        { part: 'compute', name: 'Compute', value: 2 },
      ]}
    />,
  );
  const bars = [...screen.getByRole('img', { name: 'Of 100 GB: weights 90, cache 8, compute 2' }).children];
  expect(bars.map((bar) => bar.getAttribute('class'))).toEqual([
    'part-weights',
    'part-cache',
    'part-compute',
  ]);
  expect(bars.map((bar) => [percentOf(bar, 'x'), percentOf(bar, 'width')])).toEqual([
    [0, 90],
    [90, 8],
    [98, 2],
  ]);
});

test('every part has its name and its colour under the bar, however narrow it is', () => {
  const { container } = render(
    <StackBar
      label="half and half"
      parts={[
        { part: 'weights', name: 'Weights', value: 50 },
        { part: 'cache', name: 'Cache', value: 45 },
        { part: 'compute', name: 'Compute', value: 5 },
      ]}
    />,
  );
  const names = [...(container.querySelector('.legend')?.children ?? [])];
  expect(names.map(({ textContent }) => textContent)).toEqual(['Weights', 'Cache', 'Compute']);
  expect(names.map((name) => name.querySelector('.swatch')?.classList.contains('part-weights'))).toEqual([
    true,
    false,
    false,
  ]);
});
