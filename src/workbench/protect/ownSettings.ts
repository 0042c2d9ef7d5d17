import type { WorkbookId } from '../../domain/workbook/workbook';
import type { WorkbookStore } from '../ports';

type Settings = Pick<WorkbookStore, 'readSetting' | 'writeSetting'>;

/**
 * Settings in which the program learns from what is done in a workbook: lists, newest last. What is
 * learned in a protected one lies sealed with it and is known in it alone, beside what is known to all.
 * `own`: id of the protected workbook; null where none is open.
 */
export function ownSettings(store: Settings, own: WorkbookId | null): Settings {
  if (own === null) return store;
  return {
    async readSetting(key) {
      const [known, learned] = [
        await store.readSetting(key),
        await store.readSetting(`${key}.${own}`),
      ];
      return [...listOf(known), ...listOf(learned)];
    },
    writeSetting: (key, value) => store.writeSetting(`${key}.${own}`, value),
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
