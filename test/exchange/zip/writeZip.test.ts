import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writeZip } from '../../../src/exchange/zip/writeZip';

test('every file comes out as it went in, under its name', async () => {
  const large = 'sản lượng '.repeat(300_000);
  const files = [
    { name: 'Phong Thổ.json', text: large },
    { name: 'trống.json', text: '' },
  ];
  let pauses = 0;
  const zip = await writeZip(files, () => Promise.resolve(void (pauses += 1)));
  const read = unzipSync(new Uint8Array(await zip.arrayBuffer()));
  expect(Object.keys(read)).toEqual(['Phong Thổ.json', 'trống.json']);
  expect(new TextDecoder().decode(read['Phong Thổ.json'])).toBe(large);
  expect(read['trống.json']).toHaveLength(0);
  expect(pauses).toBeGreaterThan(2);
});
