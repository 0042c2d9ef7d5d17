/** Words around a name that are not part of it. */

/** Between a name and its number. */
export const BEFORE_NUMBER: readonly string[] = `
dài|dài khoảng|đạt|ước đạt|ước|làm|hậu quả làm|khiến|ước tính|ước thực hiện|dự ước|dự ước đạt|ước được|được|được hơn|là|có|gồm|khoảng|trên|hơn|gần|trên khoảng|lên|lên đến|lên tới|xuống|xuống còn|đến|tới|còn
ở mức|ở|bằng|với|cho|cho khoảng|đối với|của|tại|về|từ|thêm|tổng cộng|thực hiện|thực hiện được|thực hiện đạt|dự kiến|dự kiến đạt|đã đạt|mới đạt|đạt khoảng|đạt trên|đạt gần|đạt hơn
đạt tỷ lệ|đạt mức|chiếm|chiếm tỷ lệ|chiếm khoảng|tương đương|tương ứng|tương đương với|vào khoảng|không quá|dưới|tối thiểu|ít nhất|trở lên|phấn đấu|phấn đấu đạt|để|và|hoặc
trung bình đạt|bình quân đạt|hiện đạt|hiện là|hiện còn|tính đến nay được|đến nay được|đến nay đạt|đến nay là|đến nay có|cụ thể|trong đó|trong đó có|như sau|thì có|thì
ước thực hiện cả năm là|ước thực hiện cả năm|cả năm ước đạt|cả năm đạt|cả năm|trong năm là|hiện tại là|hiện nay là|hiện nay đạt|hiện nay có|hiện nay|đến nay|nay là|thành|quy ra|hơn khoảng|nhưng|mà
trồng được|đạt được|thu được|nâng lên|tăng lên|đạt là|ước khoảng|gấp|cùng|cùng với|thuộc|chỉ đạt|chỉ còn|mới chỉ đạt|đã|đã có|hiện có được|kết quả|kết quả đạt
liên quan|liên quan đến|đến thời điểm báo cáo|tính đến thời điểm báo cáo|đến thời điểm hiện tại|tại thời điểm báo cáo|trong|đến hết|vào|ước thực|tổng số|với tổng số|trong tổng số|trên tổng số|số lượng|là từ|đạt từ|mới|hiện|mới được|mới chỉ|đến hết năm đạt|tính được|đạt tổng
`
  .trim()
  .split(/[|\n]/u);

/** Of the words above, those that say for whom or with what: the number counts another thing than the verb's object. */
export const RECIPIENT: ReadonlySet<string> = new Set([
  'cho',
  'cho khoảng',
  'đối với',
  'của',
  'tại',
  'ở',
  'với',
  'từ',
  'thuộc',
]);

/** Opens a clause and says nothing of the indicator. */
export const CLAUSE_OPENERS: readonly string[] = `
trong đó|trong đó có|trong đó riêng|cụ thể|cụ thể như sau|như sau|kết quả|kết quả có|kết quả cụ thể|kết quả đạt được|kết quả là|ngoài ra|đồng thời|bên cạnh đó|riêng|qua đó|hiện nay|hiện|hiện tại|đến nay|tính đến nay
đến thời điểm báo cáo|tính đến thời điểm báo cáo|đến thời điểm hiện tại|tại thời điểm báo cáo|trong năm|trong kỳ|trong tháng|trong quý|trong 6 tháng|trong 6 tháng đầu năm|trong năm đã|từ đầu năm|từ đầu năm đến nay|trong 9 tháng
toàn huyện|toàn huyện có|toàn huyện đã|trên địa bàn|trên địa bàn huyện|trên địa bàn huyện có|trên địa bàn huyện đã|trên địa bàn toàn huyện|trên địa bàn xã|trên địa bàn tỉnh|toàn xã|toàn tỉnh|toàn thành phố|toàn thị xã|toàn phường|toàn thị trấn|toàn quận|trên địa bàn phường|trên địa bàn thành phố|trên địa bàn thị xã|trên địa bàn quận
ước|ước tính|ước thực hiện|ước thực|ước đạt|dự kiến|dự ước|lũy kế|lũy kế đến nay|lũy kế đến hết|đến hết|tính đến|tính đến hết|tính từ đầu năm|nâng|đưa|nâng tổng|qua|và|với|có|là|bao gồm|bao gồm cả|gồm cả|kể cả|gồm|gồm có|chia ra|trong|thì|cả năm|cả nước
nhìn chung|một số|so với|các|những|như|trên|theo đó|do|do đó|vì vậy|nhờ đó|tổng hợp|hằng năm|hàng năm|ước cả năm|định hướng|phấn đấu|phấn đấu đến|đã|huyện đã|huyện có|ubnd huyện đã|ubnd huyện|ubnd huyện chỉ đạo
triển khai|triển khai thực hiện|tình hình|công tác|về|về công tác|đối với|lĩnh vực|nhóm|hành vi|riêng đối với|tuy nhiên|song|đặc biệt|tiếp tục|hỗ trợ thêm|còn|đầu năm|cuối năm|đầu kỳ|cuối kỳ|phần|đã thực hiện|thực hiện được|thực hiện
`
  .trim()
  .split(/[|\n]/u);

/** After the unit, end of the words that say what is counted. */
export const OBJECT_ENDS: readonly string[] = `
với|cho|để|đạt|ước đạt|tăng|giảm|vượt|bằng|so với|do|nhằm|vào|trong năm|trong dịp|trong kỳ|trong tháng|trong đó|trên địa bàn|năm|từ|tại|đến nay|hiện nay|hiện|là|chiếm|tương đương|tương ứng|qua|thông qua|trị giá|gồm|bao gồm|cụ thể
có|thì có|đã|trở lên|trở xuống|kế hoạch|kh|theo kế hoạch|theo quy định|theo|và đạt|nâng tổng|nâng tỷ|nâng số|nâng lên|đưa tổng|đưa tỷ|đưa số|góp phần|ước|dự ước|dự kiến|ở|trên|thuộc|ck|có tổng|có công suất|có diện tích|có quy mô|có phạm vi|thì|nay|lũy kế|tổng|khi|sau khi|vì|bị|của|về|trong đợt|trong thời gian|trong các|cùng kỳ|giai đoạn|đợt|trong
`
  .trim()
  .split(/[|\n]/u);

/** Of the words above, those that may follow a first noun and still say what is counted ("lớp tập huấn về dân tộc"). */
export const OBJECT_MAY_GO_ON: ReadonlySet<string> = new Set([
  'đã',
  'về',
  'của',
  'bị',
  'trong các',
  'theo',
  'thuộc',
  'đạt',
]);

/** "đạt" of these is no reaching of a number: "xã đạt chuẩn". */
export const REACHED_STATES: ReadonlySet<string> = new Set(
  'chuẩn|tiêu|danh|loại|giải|chỉ|ocop|yêu|thành|huy|trình|mức|chất|hạng|và|thấp|khá|sao|ntm|nông|vượt'.split(
    '|',
  ),
);

/** Introduce what belongs to the figure before: "với số tiền", "trị giá". */
export const SATELLITE: ReadonlySet<string> = new Set(['với', 'trị giá', 'tổng trị giá', 'cùng']);

/** Before a topic in a head: "Về chăn nuôi", "Công tác giảm nghèo". */
export const HEAD_OPENERS: readonly string[] = `
về|về công tác|công tác|tình hình|lĩnh vực|trong lĩnh vực|hậu quả|kết quả|kết quả thực hiện|hoạt động|hành vi|nhóm|đối với|tình hình thực hiện|về tình hình|về lĩnh vực|trong đó|riêng|một số|cụ thể|trong|thực hiện|xử lý
`
  .trim()
  .split(/[|\n]/u);

/** Alone before a number, they say that it is another figure of the same indicator. */
export const SAME_INDICATOR: readonly string[] = `
kh|kế hoạch|kế hoạch giao|kế hoạch giao đầu năm|kế hoạch được giao|kế hoạch năm|kế hoạch đề ra|dự toán|dự toán giao|số dự toán giao|dự toán được giao|dự toán năm|chỉ tiêu|chỉ tiêu giao|chỉ tiêu kế hoạch
cùng kỳ|cùng kỳ năm trước|cùng kỳ năm ngoái|năm trước|ck|năm ngoái|năm|chỉ tiêu được giao|kế hoạch tỉnh giao|kế hoạch huyện giao|mục tiêu|mục tiêu kế hoạch|nghị quyết|kế hoạch vốn giao|so với cùng kỳ
`
  .trim()
  .split(/[|\n]/u);

/** Words that close a name though they could lead to its number: "nhà ở", "vụ hè thu". */
export const NAME_ENDS: readonly string[] = [
  'nhà ở',
  'đất ở',
  'hè thu',
  'chỗ ở',
  'nơi ở',
  'việc làm',
  'nông thôn mới',
  'tăng thêm',
  'đổi mới',
  ...[
    'chứng chỉ',
    'địa chỉ',
    'đình chỉ',
    'tín chỉ',
    'nguồn vận động',
    'tái định cư',
    'chiều dài',
    'độ dài',
    'kéo dài',
    'thiết bị',
    'trang bị',
    'chuẩn bị',
  ],
];
