/** What an office does, of which a figure tells how much: the verbs of its reports. */

/** Say nothing of the thing counted: "tổ chức 05 lớp" counts classes. */
export const LIGHT_DEEDS: readonly string[] = `
có|gồm|gồm có|bao gồm|còn|tổ chức|tổ chức được|xảy ra|mở|thực hiện|triển khai|diễn ra|phát sinh|tiến hành|xây dựng|hoàn thành|được|duy trì|đạt được
ghi nhận|tồn tại|thu hút|thu hút được|đón|huy động|sản xuất|khai thác|thu được|đã có|hiện có|xuất hiện|tham gia|trong đó có
`
  .trim()
  .split(/[|\n]/u);

/** Say what became of the thing counted: "Số hộ được cấp giấy". */
export const DEEDS: readonly string[] = `
còn lại|tồn đọng|thành lập mới|đăng ký mới|kết nạp mới|phát triển mới|tiếp nhận mới|tuyển mới|công nhận mới|khởi công mới|tuyển mới|cấp mới|phát sinh mới|mắc mới
làm việc|nâng lương|xếp lương|nuôi trồng|lập danh sách|trồng mới|trồng|trồng lại|trồng dặm|trồng xen|chăm sóc|gieo trồng|gieo cấy|gieo|thu hoạch|tái canh|cải tạo|ghép cải tạo|bảo vệ|khoán bảo vệ
giao khoán|giao khoán bảo vệ|khoanh nuôi|khoanh nuôi tái sinh|hỗ trợ|hỗ trợ trồng mới|hỗ trợ chăm sóc|phòng trừ|phun|phun phòng|tiêm|tiêm phòng
tiêm chủng|chăn nuôi|nuôi|thả|cấp|cấp mới|cấp đổi|cấp lại|cấp phép|cấp phát|cấp giấy|ban hành|phê duyệt|thẩm định|thẩm tra|tiếp nhận|giải quyết
xử lý|xử phạt|phát hiện|bắt giữ|bắt|khởi tố|điều tra|truy tố|xét xử|kiểm tra|thanh tra|giám sát|rà soát|đánh giá|tuyên truyền|phổ biến|vận động
thu hồi|thu|nộp|đào tạo|bồi dưỡng|tập huấn|dạy nghề|cử|trao|tặng|trao tặng|thăm|thăm hỏi|tặng quà|chi trả|chi|khám|khám bệnh|khám chữa bệnh
điều trị|công nhận|thành lập|kết nạp|tuyển|tuyển dụng|tuyển chọn|quyên góp|ủng hộ|phối hợp|tham mưu|đăng ký|chứng thực|xét|xét duyệt|bàn giao
sửa chữa|nâng cấp|tu sửa|nạo vét|cung ứng|cung cấp|hiến|đóng góp|tiếp|tiếp công dân|giới thiệu|tư vấn|tạo việc làm|thay thế|chế tạo|làm chết|làm bị thương|bố trí ổn định|giải quyết việc làm
bổ nhiệm|luân chuyển|điều động|miễn nhiệm|phê chuẩn|kỷ luật|khen thưởng|đề nghị|trình|biểu diễn|phát sóng|phát thanh|phát|lắp đặt|khánh thành
đầu tư|giải ngân|phân bổ|bố trí|giao|cho vay|vay|gia hạn|miễn giảm|miễn|giảm|hoàn thuế|truy thu|chuyển đổi|chuyển mục đích|đính chính|điều chỉnh
bổ sung|thu gom|vận chuyển|di dời|sắp xếp|xóa|làm|cứng hóa|bê tông hóa|kiên cố|kiên cố hóa|mở rộng|mở mới|khởi công|quyết toán|thanh toán
đấu giá|bán|mua|xuất khẩu|nhập khẩu|tiêu hủy|tiêu thụ|quản lý|quản lý và vận hành|vận hành|theo dõi|lập|ký|ký kết|ký cam kết|hướng dẫn|hòa giải
tiếp xúc|trả lời|trợ giúp|chuẩn hóa|thu nhận|kích hoạt|định danh|cập nhật|số hóa|tạo lập|chỉ đạo|huấn luyện|diễn tập|gọi|giao nhận|đón tiếp|phục vụ
cứu trợ|khắc phục|ảnh hưởng|làm ảnh hưởng|thiệt hại|hư hỏng|sạt lở|chết|bị thương|đưa|giúp đỡ|trợ cấp|phụng dưỡng|phong tặng|truy tặng|nhận
tịch thu|hỗ trợ khẩn cấp|di dời khẩn cấp|cứu trợ khẩn cấp|cắt giảm|xây mới|làm mới|xây dựng mới|cấp quyết định chủ trương đầu tư|quyết định chủ trương đầu tư|chấp thuận chủ trương đầu tư|phê duyệt chủ trương đầu tư|điều chỉnh chủ trương đầu tư|cấp giấy chứng nhận đầu tư|cấp chủ trương đầu tư
lập biên bản|tạm giữ|tạm giam|tước|tước giấy phép lái xe|nhắc nhở|phạt|phạt tiền|phạt cảnh cáo|cảnh cáo|đình chỉ|đình chỉ hoạt động|xử lý hành chính|xử lý hình sự|thu giữ|làm rõ|điều tra làm rõ|khám phá|triệt phá|triệt xóa|bóc gỡ
phục hồi|chuyển|chuyển giao|nhân rộng|ứng dụng|áp dụng|sáp nhập|giải thể|ngừng hoạt động|tạm ngừng|xuất bản|in|in ấn|viết|đăng|đăng tải|phát hành
chỉnh trang|chôn lấp|tháo dỡ|cưỡng chế|giải phóng|đo đạc|kê khai|thống kê|lấy mẫu|xét nghiệm|truyền thông|cai nghiện|giáo dục|tái hòa nhập
tốc mái|cuốn trôi|vùi lấp|ngập úng|gãy đổ|hư hại|thu mua|xây|thụ lý|khám tuyển|khám sàng lọc|sàng lọc|khảo sát|phân loại|truy quét|kêu gọi|tài trợ|giúp|tháo gỡ|nghiệm thu|bảo dưỡng|bảo trì|duy tu|đấu nối|chia sẻ|công bố|niêm yết|tiếp cận|giao ban|triệu tập|họp|trích|tiết kiệm
`
  .trim()
  .split(/[|\n]/u);

/** Done to the thing counted, and not liked: "bị xử phạt". */
export const SUFFERED: readonly string[] =
  'tốc mái|cuốn trôi|vùi lấp|ngập úng|gãy đổ|hư hại|xử phạt|xử lý|bắt|bắt giữ|khởi tố|truy tố|xét xử|thu hồi|thiệt hại|hư hỏng|ảnh hưởng|làm ảnh hưởng|chết|kỷ luật|cưỡng chế|sạt lở|truy thu|tiêu hủy|phát hiện và xử phạt|phát hiện xử phạt|miễn nhiệm|lập biên bản|tạm giữ|tạm giam|tước|nhắc nhở|phạt|cảnh cáo|đình chỉ|thu giữ|tháo dỡ|triệt phá|triệt xóa'.split(
    '|',
  );

/** Comes before a verb and says nothing of its own. */
export const BEFORE_DEEDS: readonly string[] = `
đã|đang|sẽ|đã được|được|đã và đang|tiếp tục|tập trung|chủ động|tích cực|triển khai|triển khai thực hiện|thực hiện|tổ chức|tổ chức triển khai|tiến hành|trực tiếp
phối hợp|chỉ đạo|lãnh đạo|đẩy mạnh|tăng cường|hoàn thành|thực hiện việc|làm tốt|làm tốt công tác|công tác|kịp thời|thường xuyên|hiện đang|cũng|bước đầu
tổ chức thực hiện|phấn đấu|dự kiến|quyết định|nhân dân|nhân dân đã|hiện nay đã|toàn huyện đã|ubnd huyện đã|huyện đã|qua đó|qua kiểm tra|nhằm
tham mưu|các biện pháp|biện pháp|hoạt động|tích cực triển khai|đã tiến hành|đã tổ chức|đã thực hiện|đã triển khai|việc|làm thủ tục
`
  .trim()
  .split(/[|\n]/u);

/** Nouns as well as verbs: after another word they belong to its name ("đá xây dựng"). */
export const DEEDS_AS_NOUNS: ReadonlySet<string> = new Set(
  'kiên cố|xây dựng|sản xuất|khai thác|kinh doanh|nuôi trồng|chế biến|chế tạo|huy động'.split('|'),
);

/** Things done by these are measured by what came of it. */
export const MEASURE_OF_DEED: ReadonlyMap<string, string> = new Map(
  Object.entries({ 'sản xuất': 'Sản lượng', 'khai thác': 'Sản lượng', 'thu hoạch': 'Sản lượng' }),
);

/** Happenings: what is told of them names them without "được" ("Số trường hợp đăng ký kết hôn"). */
export const HAPPENINGS: ReadonlySet<string> = new Set(
  'vụ|vụ việc|việc|đơn|trường hợp|lượt|lượt người|cuộc|buổi|đợt|ca|lần|hội nghị|giờ|ngày|cặp'.split(
    '|',
  ),
);

/** Of what is told as it stands, without "được": "đơn còn lại". */
export const STATES: ReadonlySet<string> = new Set(
  'làm chết|làm bị thương|còn lại|tồn đọng|ngừng hoạt động|tạm ngừng|giải thể|chết|bị thương|phát sinh mới|mắc mới|tham gia|hoạt động'.split(
    '|',
  ),
);

/** Open like a verb and are none: "cấp huyện", "phát triển". */
export const NO_DEEDS: readonly string[] = `
xây lắp|xây xát|cấp huyện|cấp xã|cấp tỉnh|cấp thôn|cấp trên|cấp dưới|cấp ủy|cấp bách|cấp cơ sở|giao thông|giao lưu|phát triển|phát huy|phát động|phát sinh|chi tiết|chi phí|chi bộ|chi cục|chi đoàn|chi hội|chi nhánh
bắt đầu|bắt buộc|thu nhập|thu ngân sách|trình độ|trình bày|trao đổi|nhận thức|bán kính|bán lẻ|bán buôn|trích lục|tạo điều kiện|lập trường|họp trực tuyến|đưa vào sử dụng|phát thanh viên|giảm nghèo
có vốn đầu tư nước ngoài|nuôi dưỡng|làm tốt|làm chủ|bảo vệ thực vật|thả rông|chuyển đổi số|giáo dục và đào tạo|giáo dục đào tạo|giáo dục thường xuyên|giáo dục mầm non|giáo dục phổ thông|giáo dục nghề nghiệp|y tế|trồng trọt
`
  .trim()
  .split(/[|\n]/u);

/** Who does something: a part named so is what it did of the whole. */
export const AGENTS: readonly string[] = `
chủ tịch|phó chủ tịch|các phó chủ tịch|pct|cấp|trưởng|công chức|phòng|ban|ubnd|hđnd|công an|đồn|hạt|thường trực|lãnh đạo|các xã|các phòng|xã|huyện|tỉnh|trung tâm|chi cục
`
  .trim()
  .split(/[|\n]/u);

/** What people come to: "hội nghị với 600 lượt người". */
export const GATHERINGS: ReadonlySet<string> = new Set(
  'lớp|hội nghị|buổi|cuộc|đợt|giải|hội thi|phiên|lễ|hội thảo|chuyên đề|lớp tập huấn|cuộc thi|ngày hội'.split(
    '|',
  ),
);

/** Verbs of one syllable that may stand just before a number; others end longer words ("hành trình"). */
export const NEAR_VERBS: ReadonlySet<string> = new Set(
  'trồng|cấp|tiếp|thả|bắt|hiến|mở|tặng|trao|cử|tuyển|xét|khám|chết|có|còn|đón|vay|xóa|ký|nộp|phạt'.split(
    '|',
  ),
);

/** Harm to people: told of the happening before it. */
export const HARM: ReadonlySet<string> = new Set(
  'chết|bị thương|làm chết|làm bị thương'.split('|'),
);

/** What is lost: said of it, a loss is still one of what happened. */
export const LOSSES: ReadonlySet<string> = new Set(
  'tài sản|về tài sản|kinh tế|về kinh tế|vật chất|về vật chất|ước tính|về tài sản ước tính|tài sản ước tính'.split(
    '|',
  ),
);

/** Say that there is something: what stands before them is of it, not who did it. */
export const EXISTENCE: ReadonlySet<string> = new Set(
  'có|gồm|gồm có|còn|xảy ra|phát sinh|xuất hiện|tồn tại|ghi nhận|đã có|hiện có|được|huy động|thu được'.split(
    '|',
  ),
);
