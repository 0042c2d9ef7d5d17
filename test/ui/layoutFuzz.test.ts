import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SheetLayout } from '../../src/ui/state/layout.svelte';

test('whatever lies in the settings of the screen, the sheet is arranged somehow', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.anything({ withNullPrototype: true, withTypedArray: true }), { minLength: 6 }),
      async (values) => {
        let at = 0;
        const settings = {
          readSetting: () => Promise.resolve(values[at++]),
          writeSetting: () => Promise.resolve(),
        };
        const layout = new SheetLayout(settings, 'w');
        await layout.load();
        expect(layout.shown([])).toEqual([]);
        expect([layout.sideOpen, layout.panelOpen].every((one) => typeof one === 'boolean')).toBe(
          true,
        );
        await layout.fold('hint', true);
        expect(layout.folded).toContain('hint');
      },
    ),
    { numRuns: 300 },
  );
});
