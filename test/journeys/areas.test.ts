import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROOT_AREA } from '../../src/domain/area/area';
import { frameKeys } from '../../src/domain/plan/assessment';
import { OWN_VIEW, viewedFrame } from '../../src/domain/plan/frameView';
import { TallyBook } from '../../src/domain/plan/tally';
import { RuleEngine } from '../../src/domain/rules/engine';
import { openViolations } from '../../src/domain/rules/waivers';
import { applyChange } from '../../src/domain/workbook/change';
import type { Workbook } from '../../src/domain/workbook/workbook';
import { runToEnd } from '../../src/exchange/task';
import { addArea, removeArea, renameArea } from '../../src/workbench/areaSteps';
import { AreaSurvey } from '../../src/workbench/areaSurvey';
import { enterFigure } from '../../src/workbench/enterFigure';
import { VIETNAMESE } from '../../src/workbench/language';
import { pasteChange, planPaste } from '../../src/workbench/pasteBlock';
import { Session } from '../../src/workbench/session';
import { withAreas } from '../support/areas';
import { sameContent } from '../support/sameContent';
import { newStore } from '../support/storage';
import { sheet } from '../support/workbooks';

/** A planner goes from area to area and edits: each edit stays in its area, and all can be undone. */

const START = withAreas(
  sheet([
    { name: 'Sản lượng lương thực', unit: 'tấn', plan: '30', result: '33', target: '36' },
    { name: 'Sản lượng lúa', unit: 'tấn', plan: '20', result: '22', target: '24', depth: 1 },
    { name: 'Tỷ lệ hộ nghèo', unit: '%', plan: '10', result: '9,8', target: '9' },
  ]),
  [
    [
      'Xã Mường So',
      [
        ['10', '11', '12'],
        ['5', '6', '7'],
        ['130', '9', ''],
      ],
    ],
    [
      'Xã Khổng Lào',
      [
        ['20', '22', '24'],
        ['30', '16', '17'],
        ['8', '8,5', '9'],
      ],
    ],
  ],
);

const gesture = fc.record({
  kind: fc.constantFrom('look', 'type', 'type', 'paste', 'add', 'rename', 'remove', 'undo'),
  area: fc.nat(5),
  year: fc.constantFrom(null, null, 2022, 2024),
  row: fc.nat(2),
  column: fc.constantFrom('plan', 'result', 'target', 'previous'),
  text: fc.constantFrom('', '5', '12,5', '200', '-1', 'x', 'sai'),
});

function columnsOf({ figures }: Workbook, but: ReadonlySet<string>) {
  return new Map([...figures.columns].filter(([, { series }]) => !but.has(series.area)));
}

function fromScratch(workbook: Workbook, keys: ReturnType<typeof frameKeys>): RuleEngine {
  const engine = new RuleEngine(workbook, keys, VIETNAMESE);
  for (const _ of engine.checkAll());
  return engine;
}

test('an edit stays in its area, checks follow as from scratch, undo-all is the beginning', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(gesture, { minLength: 1, maxLength: 20 }), async (gestures) => {
      const { store } = newStore();
      await store.create(START, 1);
      const session = new Session(store, await store.load('w'));
      const survey = new AreaSurvey();
      const check = () => {
        if (!session.rules.complete) for (const _ of session.rules.checkAll());
      };
      check();
      for (const { kind, area, year, row, column, text } of gestures) {
        const { workbook, keys } = session;
        const { areas } = workbook.meta;
        const id = areas[area % areas.length]?.id ?? ROOT_AREA;
        const touched = new Set([keys.frame.area]);
        const own = keys.series[column === 'plan' ? 'target' : column];
        const cell = {
          indicator: row,
          series: column === 'plan' ? (keys.series.plans[0] ?? own) : own,
        };
        const step = (change: Parameters<typeof session.runChange>[1]) =>
          session.runChange({ code: 'editFigure', params: {} }, change, null);
        if (kind === 'look') session.look({ area: id, year });
        if (kind === 'type') step(enterFigure(workbook, cell, text).change);
        if (kind === 'paste') {
          const target = {
            rows: [...workbook.outline.ids],
            columns: [{ kind: 'figure', id: column, series: cell.series } as const],
            height: 1,
            width: 1,
          };
          const plan = runToEnd(planPaste(workbook, target, [[text], ['7']]));
          step(pasteChange(workbook, plan, false));
        }
        if (kind === 'add') step(addArea(workbook, `Xã số ${row}`).change);
        if (kind === 'rename') step(renameArea(workbook, id, `Xã tên ${row}`).change);
        if (kind === 'remove') {
          touched.add(id);
          step(removeArea(workbook, id));
        }
        if (kind === 'undo') await session.undo();
        else {
          const before = columnsOf(workbook, touched);
          const after = columnsOf(session.workbook, touched);
          expect(new Set(after.keys())).toEqual(new Set(before.keys()));
          for (const [key, one] of after) expect(one).toBe(before.get(key));
        }
        check();
        const fresh = fromScratch(session.workbook, session.keys);
        expect(session.rules.all()).toEqual(fresh.all());
        expect(session.tally.of(null)).toEqual(
          new TallyBook(session.workbook, session.keys).of(null),
        );
        for (const one of session.workbook.meta.areas) {
          const { frame } = session.keys;
          for (const _ of survey.survey(session.workbook, frame, one.id));
          const open = openViolations(
            session.workbook,
            fromScratch(session.workbook, frameKeys({ ...frame, area: one.id })).all(),
          );
          expect(survey.countOf(session.workbook, frame, one.id)).toBe(
            open.filter(({ severity }) => severity !== 'hint').length,
          );
        }
      }
      session.look(OWN_VIEW);
      expect(session.keys.frame).toEqual(viewedFrame(session.workbook, OWN_VIEW));
      while (await session.undo());
      expect(sameContent(session.workbook, START)).toBe(true);
      await session.settled();
    }),
    { numRuns: 60, seed: 20261127 },
  );
}, 120_000);

test('the survey checks nothing again but what an edit can have changed', () => {
  const survey = new AreaSurvey();
  const { frame } = START.meta;
  const all = START.meta.areas.map(({ id }) => id);
  for (const id of all) for (const _ of survey.survey(START, frame, id));
  const cell = { indicator: 0, series: { ...frameKeys(frame).series.result, area: 'a1' } };
  const after = applyChange(START, enterFigure(START, cell, '99').change);
  expect(all.filter((id) => survey.countOf(after, frame, id) === null)).toEqual([ROOT_AREA, 'a1']);
});
