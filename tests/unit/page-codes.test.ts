import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { codeModules } from '../../electron/host/documents/page-code.ts';
import { codeIn } from '../../renderer/features/papers/read-code.ts';

const PIXELS = 6;

/** The square code as a camera sees it: black and white points. */
function picture(text: string) {
  const modules = codeModules(text);
  const side = modules.length * PIXELS;
  const points = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1)
      if (modules[Math.floor(y / PIXELS)]?.[Math.floor(x / PIXELS)])
        points.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
  return { points, side };
}

test('the code printed on a page is read back as the meeting and the paper', () => {
  const { points, side } = picture('YST:7KM3QRTA:stageRegister');
  const read = jsQR(points, side, side)?.data ?? '';
  expect(codeIn(read)).toEqual({ code: '7KM3QRTA', paper: 'stageRegister' });
});

test('a code that is not of ours leads nowhere', () => {
  expect(codeIn('https://example.org/YST:7KM3QRTA:signIn')).toBeNull();
  expect(codeIn('')).toBeNull();
});
