/** A commune, district of old, province, or an old unit that a new one was merged from. */
export interface Area {
  readonly id: AreaId;
  readonly name: string;
  /** The area it lies in, or was merged into; null for the workbook's own locality. */
  readonly parent: AreaId | null;
  /** `current`: exists today; `former`: one of the units a new one was merged from. */
  readonly status: 'current' | 'former';
}

export type AreaId = string;

/** The locality the workbook is about; every workbook has it. */
export const ROOT_AREA: AreaId = 'a0';
