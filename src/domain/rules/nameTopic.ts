/** One thing a name says: "Sản lượng lúa mùa" is the `output` of "lúa mùa". */
export interface NameTopic {
  readonly role: TopicRole;
  readonly of: string;
}

export type TopicRole =
  /** Area of a crop: bare, sown, harvested, newly planted; of a yearly crop each may bear the output. */
  | 'area'
  | 'areaSown'
  | 'areaHarvested'
  | 'areaNew'
  | 'yield'
  | 'output'
  /** "Tỷ lệ hộ nghèo": of "hộ nghèo"; `rateOver` and `rateAmong` name what it is a rate of ("hộ"). */
  | 'rate'
  | 'rateOver'
  | 'rateAmong'
  /** "Số hộ nghèo": of "hộ nghèo"; "Tổng số hộ": `total` of "hộ". */
  | 'count'
  | 'total'
  /** "Mức giảm tỷ lệ hộ nghèo": of "tỷ lệ hộ nghèo", whose row is the `level`. */
  | 'reduction'
  | 'level'
  /** "Tốc độ tăng lượt khách": of "lượt khách", whose row is the `amount`. */
  | 'growth'
  | 'amount'
  /** "Giá trị sản xuất (giá so sánh 2010)", "… (giá hiện hành)": of "giá trị sản xuất". */
  | 'constantPrices'
  | 'currentPrices'
  /** "Tốc độ tăng giá trị sản xuất", at constant prices unless it says otherwise; of the same. */
  | 'realGrowth'
  /** "Diện tích cây ăn quả khác": what is left of "diện tích cây ăn quả". */
  | 'rest'
  | 'perCapita'
  | 'population'
  /** Growth of a whole and of its three sectors; shares of the sectors. */
  | 'growthTotal'
  | 'growthPart'
  | 'structure'
  | 'sharePart'
  | 'shareTax'
  /** Which of the three sectors, by its number. */
  | 'sector'
  /** Leaving, falling back into and falling into what is counted ("hộ nghèo"). */
  | 'leaving'
  | 'returning'
  | 'entering'
  | 'revenue'
  | 'landRevenue'
  | 'cumulative'
  /** A part of what was to be done: money paid out, files settled in time; never more than all of it. */
  | 'withinWhole'
  /** The same of money carried over from earlier years, which a plan of the year may not hold. */
  | 'carriedOver';
