import { crc32, deflateSync } from 'node:zlib';
import qrcode from 'qrcode-generator';

/** Modules of white around a code; scanners ask for four. */
const QUIET = 4;
const PIXELS_PER_MODULE = 8;

/** The square code as dark and light modules, its white rim included. */
export function codeModules(text: string): boolean[][] {
  const code = qrcode(0, 'M');
  // Bytes of UTF-8: the package's own default cuts each character to one byte.
  code.addData(String.fromCharCode(...new TextEncoder().encode(text)), 'Byte');
  code.make();
  const side = code.getModuleCount();
  const isDark = (row: number, column: number): boolean =>
    row >= 0 && column >= 0 && row < side && column < side && code.isDark(row, column);
  return Array.from({ length: side + 2 * QUIET }, (_, row) =>
    Array.from({ length: side + 2 * QUIET }, (_, column) => isDark(row - QUIET, column - QUIET)),
  );
}

export function codeSvg(text: string, sizePt: number): string {
  const modules = codeModules(text);
  const dark = modules
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  const side = modules.length;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${sizePt}pt" height="${sizePt}pt" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path d="${dark}"/></svg>`;
}

/** Word wants pixels: one bit each, black on white. */
export function codePng(text: string): Buffer {
  const modules = codeModules(text);
  const side = modules.length * PIXELS_PER_MODULE;
  const stride = 1 + Math.ceil(side / 8);
  const pixels = Buffer.alloc(stride * side, 0xff);
  for (let y = 0; y < side; y += 1) {
    pixels[y * stride] = 0;
    const row = modules[Math.floor(y / PIXELS_PER_MODULE)] ?? [];
    row.forEach((isDark, module) => {
      // Eight pixels a module: exactly one byte.
      if (isDark) pixels[y * stride + 1 + module] = 0;
    });
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
