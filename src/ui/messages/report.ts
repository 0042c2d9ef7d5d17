import type { ReportFaultCode } from '../../exchange/report/reportFault';
import type { ReportSourceMessages } from './reportSource';
import type { Advice } from './exchange';
import type { Doubt, ExtractionRole, QualifierField } from '../../reader/extraction';
import type { MatchReason } from '../../workbench/report/match';
import type { NotEntered } from '../../workbench/report/acceptance';
import type { FindingCode } from '../../workbench/reportFindings/finding';
import type { ItemState, StatedNumber } from '../../workbench/report/review';
import type { ReportCommand } from '../state/reportKeys';
import type { ReportFilter } from '../state/reportFilters';

export type ReportColumn =
  | 'state'
  | 'name'
  | 'value'
  | 'unit'
  | 'period'
  | 'plan'
  | 'percent'
  | 'previous'
  | 'match'
  | 'sure';

/** Sentences of the review of a report. `{name}` is filled in. */
export interface ReportMessages {
  readonly title: string;
  readonly faults: Readonly<Record<ReportFaultCode, Advice>>;
  readonly source: ReportSourceMessages;
  readonly noFigures: Advice;
  readonly pastedName: string;
  readonly pasteIn: string;
  /** While a report is read. */
  readonly steps: Readonly<Record<'text' | 'mistakes', string>>;
  readonly textLabel: string;
  readonly noText: string;
  readonly rowsLabel: string;
  readonly readAsTable: string;
  readonly readAsReport: string;
  readonly leave: string;
  readonly leaveHint: string;
  readonly states: Readonly<Record<ItemState, string>>;
  readonly entered: string;
  readonly enteredBefore: string;
  readonly doubtful: string;
  readonly found: string;
  readonly look: string;
  readonly roles: Readonly<Record<ExtractionRole, string>>;
  readonly shortRoles: Readonly<Record<ExtractionRole, string>>;
  readonly shortVerdicts: Readonly<Record<'met' | 'exceeded' | 'missed', string>>;
  readonly doubts: Readonly<Record<Doubt, string>>;
  readonly sure: string;
  readonly confidence: string;
  readonly columns: Readonly<Record<ReportColumn, string>>;
  readonly columnHints: Readonly<Record<ReportColumn, string>>;
  readonly filters: Readonly<Record<ReportFilter, string>>;
  readonly filtersLabel: string;
  readonly noRows: Readonly<Record<ReportFilter, string>>;
  readonly tally: string;
  readonly commands: Readonly<Record<ReportCommand, string>>;
  readonly keysLabel: string;
  readonly space: string;
  readonly acceptAll: string;
  readonly acceptLeast: string;
  readonly leastLabel: string;
  readonly leastHint: string;
  readonly scopes: Readonly<Record<'listed' | 'section' | 'list' | 'passage', string>>;
  readonly scopeLabel: string;
  readonly accepted: string;
  readonly editor: string;
  readonly noCurrent: string;
  readonly fields: Readonly<
    Record<'name' | 'value' | 'unit' | 'role' | 'period' | 'planBy' | 'match' | 'stated', string>
  >;
  readonly statedFields: Readonly<Record<StatedNumber | 'verdict', string>>;
  readonly statedHints: Readonly<Record<StatedNumber | 'verdict', string>>;
  readonly qualifiers: Readonly<Record<QualifierField, string>>;
  readonly verdicts: Readonly<Record<'met' | 'exceeded' | 'missed', string>>;
  readonly drop: string;
  readonly takeBack: string;
  readonly notNumber: string;
  readonly newRow: string;
  readonly newRowAs: string;
  readonly severalFit: string;
  readonly severalFitHint: string;
  readonly catalogueRow: string;
  readonly searchMatch: string;
  readonly reasons: Readonly<Record<MatchReason, string>>;
  readonly otherUnit: string;
  readonly sameTitle: string;
  readonly sameAgrees: string;
  readonly sameDiffers: string;
  readonly rowsTab: string;
  readonly findingsTab: string;
  readonly noFindings: string;
  readonly findingsHint: string;
  readonly place: string;
  readonly findings: Readonly<
    Record<FindingCode, { readonly title: string; readonly sentence: string }>
  >;
  readonly takeTitle: string;
  readonly take: string;
  readonly takeNow: string;
  readonly takeNothing: string;
  readonly takePlanning: string;
  readonly takeNone: string;
  readonly takeCount: string;
  readonly takeTarget: string;
  readonly takeInto: string;
  readonly takeAsNew: string;
  readonly titleLabel: string;
  readonly conflictsTitle: string;
  readonly rounding: string;
  readonly mine: string;
  readonly theirs: string;
  readonly allMine: string;
  readonly allReport: string;
  readonly refusedTitle: string;
  readonly refusals: Readonly<Record<NotEntered, string>>;
  readonly taken: string;
  readonly takenRest: string;
  readonly continue: string;
  readonly waitingUnread: string;
  readonly waitingReport: string;
  readonly forget: string;
  readonly forgetSure: string;
  readonly lost: string;
  /** Beside a cell: where its figure came from. */
  readonly from: string;
  readonly checked: string;
  readonly notChecked: string;
  readonly sureOf: string;
  readonly paragraph: string;
  readonly openThere: string;
  readonly textNotKept: string;
  readonly workbookTitle: string;
}
