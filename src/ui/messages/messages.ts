import type { FigureRole } from '../../grid/model/columns';
import type { RowMark } from '../../grid/model/rowMarks';
import type { Direction, IndicatorKind } from '../../domain/indicator/indicator';
import type { NoComparison } from '../../domain/plan/comparison';
import type { NotJudged, Verdict } from '../../domain/plan/verdict';
import type { Severity } from '../../domain/rules/rule';
import type { StepCode } from '../../domain/workbook/journal';
import type { AreaMessages } from './areas';
import type { ClipboardMessages } from './clipboard';
import type { CopiesMessages } from './copies';
import type { ExchangeMessages } from './exchange';
import type { FillingMessages } from './filling';
import type { HistoryMessages } from './history';
import type { LibraryMessages } from './library';
import type { SelectionMessages } from './selection';
import type { LeftOutMessages } from './leftOut';
import type { ProtectMessages } from './protect';
import type { MenuMessages } from './menu';
import type { RepairMessages } from './repair';
import type { ReportMessages } from './report';
import type { RescueMessages } from './rescue';
import type { RepairWhy, RuleFieldMessages } from './ruleFields';
import type { RulesScreenMessages } from './rulesScreen';
import type { SortingMessages } from './sorting';
import type { RuleMessages } from './rules';
import type { TargetColumnMessages } from './targetColumn';
import type { UpdateMessages } from './update';
import type { WindowMessages } from './windows';

/** Every sentence a person reads. `{name}` is filled in. */
export interface Messages {
  readonly appName: string;
  readonly undo: string;
  readonly redo: string;
  readonly sheetLabel: string;
  readonly points: string;
  readonly columns: Readonly<
    Record<
      | 'numbering'
      | 'name'
      | 'unit'
      | 'note'
      | 'violations'
      | 'percentOfPlan'
      | 'growth'
      | 'targetStep'
      | 'verdict',
      string
    > &
      Record<FigureRole, string> & { readonly estimate: string }
  >;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly notJudged: Readonly<Record<NotJudged, string>>;
  readonly noComparison: Readonly<Record<NoComparison, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly leftOut: LeftOutMessages;
  readonly protect: ProtectMessages;
  readonly rules: RuleMessages;
  readonly steps: Readonly<Record<StepCode, string>>;
  readonly tally: string;
  readonly noViolations: string;
  readonly back: string;
  readonly addRow: string;
  readonly rowCount: string;
  readonly fault: string;
  readonly newTitle: string;
  readonly clipboard: ClipboardMessages;
  readonly copies: CopiesMessages;
  readonly exchange: ExchangeMessages;
  readonly library: LibraryMessages;
  readonly selection: SelectionMessages;
  readonly filling: FillingMessages;
  readonly history: HistoryMessages;
  readonly menu: MenuMessages;
  readonly sorting: SortingMessages;
  readonly areas: AreaMessages;
  readonly rulesScreen: RulesScreenMessages;
  readonly ruleFields: RuleFieldMessages;
  readonly repairWhy: RepairWhy;
  readonly repair: RepairMessages;
  readonly report: ReportMessages;
  readonly rescue: RescueMessages;
  readonly update: UpdateMessages;
  readonly windows: WindowMessages;
  readonly language: { readonly code: 'vi' | 'en'; readonly other: string; readonly label: string };
  readonly importTable: string;
  readonly exportTable: string;
  readonly rename: string;
  readonly undoStep: string;
  readonly redoStep: string;
  readonly foldAll: string;
  readonly unfoldAll: string;
  readonly periods: { readonly year: string; readonly months: string };
  readonly columnNames: Readonly<Record<'assigned' | 'inPeriod', string>>;
  readonly targetColumn: TargetColumnMessages;
  readonly columnsMenu: {
    readonly button: string;
    readonly title: string;
    readonly reset: string;
    readonly scope: string;
    readonly thisWorkbook: string;
    readonly allWorkbooks: string;
  };
  readonly find: {
    readonly button: string;
    readonly label: string;
    readonly placeholder: string;
    readonly count: string;
    readonly none: string;
    readonly next: string;
    readonly previous: string;
    readonly close: string;
  };
  readonly side: {
    readonly label: string;
    readonly open: string;
    readonly close: string;
    readonly filters: string;
    readonly groups: string;
    readonly noGroups: string;
    readonly all: string;
    readonly marks: Readonly<Record<RowMark, string>>;
    readonly noRows: string;
    readonly noRowsUnder: string;
    readonly clearFilter: string;
    readonly more: string;
  };
  readonly panel: {
    readonly label: string;
    readonly open: string;
    readonly close: string;
    readonly cell: string;
    readonly violations: string;
    readonly noCell: string;
    readonly rule: string;
    readonly allRules: string;
    readonly nextHint: string;
    readonly more: string;
  };
  readonly cell: CellMessages;
  readonly stated: {
    readonly short: string;
    readonly agrees: string;
    readonly disagrees: string;
    readonly alone: string;
  };
  readonly marks: {
    readonly invalid: string;
    readonly ambiguous: string;
    readonly extracted: string;
    readonly checked: string;
    readonly edited: string;
    readonly overridden: string;
  };
  readonly status: {
    readonly place: string;
    readonly empty: string;
    readonly checking: string;
  };
}

/** What the panel says of one cell. */
export interface CellMessages {
  readonly value: string;
  readonly blank: string;
  readonly notApplicable: string;
  readonly notYet: string;
  readonly stated: string;
  readonly recomputed: string;
  readonly origin: string;
  readonly typed: string;
  readonly pasted: string;
  readonly imported: string;
  readonly extracted: string;
  readonly unknownSource: string;
  readonly edited: string;
  readonly otherReading: string;
  readonly takeOther: string;
  readonly keepReading: string;
  readonly invalid: string;
  readonly rules: string;
  readonly noRules: string;
  readonly note: string;
  readonly indicator: string;
  readonly kind: string;
  readonly direction: string;
  readonly kinds: Readonly<Record<IndicatorKind, string>>;
  readonly directions: Readonly<Record<Direction, string>>;
  readonly verdict: string;
  readonly overriddenAs: string;
  readonly override: string;
  readonly overrideReason: string;
  readonly overrideSave: string;
  readonly overrideClear: string;
  readonly noOverride: string;
}
