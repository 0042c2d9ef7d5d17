/** Words that say what is measured, and so open the name of an indicator. */

/** Open a name wherever a clause opens, and after "với", "có", "nâng". */
export const MEASURES: readonly string[] = `
diện tích|năng suất|sản lượng|giá trị|giá trị sản xuất|giá trị gia tăng|trị giá|tỷ lệ|tỷ trọng|tỷ suất|tỷ giá
tốc độ|tốc độ tăng|tốc độ tăng trưởng|tốc độ phát triển|nhịp độ|mức|giảm tỷ lệ|tăng tỷ lệ|mức giảm|mức tăng|mức giảm tỷ lệ|mức tăng tỷ lệ|mức độ
số|số lượng|số dư|số tiền|số kinh phí|số vốn|số thu|số chi|số thuế|số nợ
kinh phí|doanh thu|doanh số|lợi nhuận|thu nhập|thu nhập bình quân|vốn|nguồn vốn|nguồn kinh phí|vốn đầu tư|vốn đầu tư công|nguồn vốn đầu tư công|nguồn vốn đầu tư|kế hoạch vốn|kế hoạch vốn đầu tư|kế hoạch vốn đầu tư công
dư nợ|nợ|nợ xấu|nợ đọng|nợ thuế|kim ngạch|kim ngạch xuất khẩu|kim ngạch nhập khẩu|kim ngạch xuất nhập khẩu|mức bán lẻ|vốn huy động|huy động vốn|nguồn vốn huy động
grdp|gdp|grdp/người|gdp/người|thu nsnn|chi nsnn|thu nsđp|chi nsđp|thu ngân sách|chi ngân sách|thu nội địa|thu tiền|thu thuế|thu phí|thu lệ phí|thu bổ sung|thu chuyển nguồn|thu cân đối|thu điều tiết|thu cố định|thu từ
thu viện trợ|thu kết dư|thu xuất nhập khẩu|thu tại|chi thường xuyên|chi đầu tư|chi cân đối|chi bổ sung|chi chuyển nguồn|chi từ
chi thực hiện|chi kinh phí|chi nộp|chi dự phòng|chi khác|chi trả nợ|chi sự nghiệp|chi chương trình|thu khác|thu ngoài|tạm chi
quy mô|công suất|chiều dài|khối lượng|trọng lượng|dung tích|thể tích|trữ lượng|mật độ|độ che phủ|dân số|quân số|biên chế|nhân khẩu
bình quân|trung bình|lương thực bình quân|thu bình quân|chỉ số|hệ số|điểm số|xếp hạng|tuổi thọ|lượng|lượt|lượng khách|lượt khách
đàn|giải ngân|giải ngân vốn|tỷ lệ giải ngân|tiến độ|tiến độ giải ngân|lệ phí|phí|học phí|thuế|thiệt hại|giá trị thiệt hại
cơ cấu|tiền|tiền thuế|tiền phạt|tang vật|ngày công|nguồn thu|nguồn lực|độ dài|bán kính|kế hoạch giao|dự toán|quỹ đất|quỹ
giá bán|giá|mức lương|mức thu nhập|mức hưởng|mức đóng|đầu tư|giao dịch|nhu cầu|năng lực|hiệu suất|lương thực|thời gian
`
  .trim()
  .split(/[|\n]/u);

/** May stand before a measure and belong to it: "tổng diện tích". */
export const MEASURE_OPENERS: readonly string[] = ['tổng', 'tổng các', 'tổng cộng', 'ước tổng'];

/** Open like a total and are none. */
export const NO_TOTALS: readonly string[] = [
  ...['tổng đài', 'tổng cục', 'tổng công ty', 'tổng kết', 'tổng hợp', 'tổng thể', 'tổng đội'],
  ...['tổng duyệt', 'tổng kiểm tra', 'tổng điều tra', 'tổng rà soát', 'tổng vệ sinh'],
];

/**
 * Measures that say what is measured and not of what: alone they are no name. Other words than these
 * after a measure say of what.
 */
export const WITHOUT_TOPIC: readonly string[] = `
gieo trồng|gieo cấy|gieo sạ|gieo|cấy|trồng|trồng mới|hiện có|cho thu hoạch|thu hoạch|cho sản phẩm|đã thu hoạch|kinh doanh
bình quân|trung bình|các loại|cả năm|trong năm|toàn huyện|toàn tỉnh|toàn xã|toàn thị trấn|trên địa bàn|trên địa bàn huyện
trên địa bàn tỉnh|trên địa bàn xã|trên địa bàn toàn huyện|lũy kế|chung|đầu tư|thực hiện|giao|giá trị|số tiền|kinh phí|tiền
đến nay|hiện nay|đạt chuẩn|tham gia|xử phạt|thu được|thu giữ|nộp ngân sách|thu nộp ngân sách|ước tính|toàn vụ|vụ này|củ tươi
quả khô|búp tươi|quả tươi|hỗ trợ|được hỗ trợ|thiệt hại|bị thiệt hại|giải ngân|đã giải ngân|vốn|tổng số|cả vụ|dự kiến|theo kế hoạch
được giao|phân bổ|đã phân bổ|bị ảnh hưởng|đăng ký|sản xuất|tăng thêm|sử dụng|chi trả|huy động|quyên góp|ủng hộ|phát hành|xử lý
vi phạm hành chính|lắp máy|thiết kế|cho vay|còn lại|đã nộp|thu|chi|phạt|ước|tự nhiên|nuôi|thả|nuôi thả|thu về|nộp phạt
`
  .trim()
  .split(/[|\n]/u);

/** Ends of the words above that are better said after the topic: "cây ăn quả hiện có". */
export const SAID_AFTER_TOPIC: ReadonlySet<string> = new Set([
  'hiện có',
  'trồng mới',
  'cho thu hoạch',
  'cho sản phẩm',
  'thu hoạch',
  'bị thiệt hại',
  'được hỗ trợ',
  'các loại',
  'thu được',
  'còn lại',
  'tham gia',
]);

/** After these words "số" measures nothing: "chuyển đổi số", "một số", "quyết định số". */
export const NOT_BEFORE_NUMBER_WORD: ReadonlySet<string> = new Set(
  'một|thiểu|dân|đổi|đa|tham|chỉ|hệ|tỷ|chữ|ký|hội|kinh tế|công nghệ|định|quyết|thị|kế hoạch|văn|công|vụ|vô|ấn|biển|quân'.split(
    '|',
  ),
);

/** What a number is a number of when only its unit says so. */
export const MEASURE_OF_UNIT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ha: 'Diện tích',
    'm²': 'Diện tích',
    m2: 'Diện tích',
    'km²': 'Diện tích',
    sào: 'Diện tích',
    'tạ/ha': 'Năng suất',
    'tấn/ha': 'Năng suất',
    'kg/ha': 'Năng suất',
    tấn: 'Sản lượng',
    tạ: 'Sản lượng',
    kg: 'Khối lượng',
    gam: 'Khối lượng',
    g: 'Khối lượng',
    'm³': 'Khối lượng',
    m3: 'Khối lượng',
    lít: 'Khối lượng',
    km: 'Chiều dài',
    m: 'Chiều dài',
    mét: 'Chiều dài',
    '%': 'Tỷ lệ',
    '‰': 'Tỷ lệ',
    đồng: 'Số tiền',
    USD: 'Số tiền',
    tỷ: 'Số tiền',
    triệu: 'Số tiền',
    'kg/người/năm': 'Bình quân',
    MW: 'Công suất',
    kW: 'Công suất',
    kVA: 'Công suất',
    CV: 'Công suất',
    kWh: 'Sản lượng điện',
    MWh: 'Sản lượng điện',
    'm³/ngày đêm': 'Công suất',
  }),
);

/** Before a unit, only its size: "nghìn con", "triệu đồng". */
export const UNIT_SIZES: ReadonlySet<string> = new Set([
  'nghìn',
  'ngàn',
  'triệu',
  'tỷ',
  'trăm',
  'vạn',
]);

/** Measures only where the number is money; otherwise verbs. */
export const MEASURES_OF_MONEY: ReadonlySet<string> = new Set(
  'kinh phí|tổng kinh phí|số tiền|tổng số tiền|số kinh phí|trị giá|tổng trị giá|thiệt hại|tổng thiệt hại|đầu tư|giao dịch|giải ngân|tiền|tổng tiền'.split(
    '|',
  ),
);

/** Measures that stand alone though nothing says of what. */
export const COMPLETE_MEASURES: ReadonlySet<string> = new Set(
  'giá trị sản xuất|giá trị gia tăng|vốn đầu tư|vốn đầu tư công|nguồn vốn đầu tư công|nguồn vốn đầu tư|kế hoạch vốn đầu tư công|kế hoạch vốn đầu tư|nợ thuế|nợ xấu|dư nợ|nợ đọng|thu nsnn|chi nsnn|thu nsđp|chi nsđp|grdp|gdp|grdp/người|gdp/người|thu ngân sách|chi ngân sách|thu nội địa|chi thường xuyên|chi đầu tư|dân số|kim ngạch|kim ngạch xuất khẩu|kim ngạch nhập khẩu|kim ngạch xuất nhập khẩu|mức bán lẻ|vốn huy động|huy động vốn|thu nhập|thu nhập bình quân|lương thực bình quân|độ che phủ|quân số|thu khác|chi khác|doanh thu|biên chế|lượt khách|thu kết dư|thu bổ sung|thu điều tiết|thu chuyển nguồn|chi dự phòng|chi chuyển nguồn|chi trả nợ|nợ có|xếp hạng'.split(
    '|',
  ),
);

/** A head that opens so tells apart sums of money that are named alike. */
export const FUND_HEADS: ReadonlySet<string> = new Set(
  'chương trình|ctmtqg|dự án|tiểu dự án|đề án'.split('|'),
);

/** Before the place in an order: "xếp thứ 2/8". */
export const RANKS: readonly string[] = [
  'xếp thứ',
  'xếp hạng',
  'xếp hạng thứ',
  'xếp vị trí thứ',
  'xếp vị trí',
  'đứng thứ',
  'đứng vị trí thứ',
  'vị trí thứ',
  'ở vị trí thứ',
  'đạt vị trí thứ',
  'đạt hạng',
  'xếp',
  'đứng',
  'thứ',
];

/** At the end of the words before a number these measure what stands before them. */
export const TRAILING_MEASURES: ReadonlySet<string> = new Set(
  'số tiền|tổng số tiền|kinh phí|tổng kinh phí|trị giá|tổng trị giá|diện tích|tổng diện tích|quy mô|sản lượng|năng suất|công suất|tổng công suất|tổng mức đầu tư'.split(
    '|',
  ),
);
