/** One-word things that reports count. */
export const COUNTED_WORDS: readonly string[] = words(`
  con|cây|vụ|cuộc|lượt|lớp|buổi|giải|hộ|xã|thôn|bản|người|cái|chiếc|tờ|bộ|cụm|cột|khung|nhà|điểm|đợt|trận|tin|bài|băng|đơn|giấy|sổ
  hồ|mỏ|trường|phòng|giường|suất|hội|đội|tổ|câu|bếp|bể|chậu|lồng|đàn|đôi|tuyến|cầu|cống|hố|ao|máy|xe|tàu|thuyền|ca|mẫu|liều|viên
  bao|thùng|gói|phần|quyển|cuốn|trang|chuyến|phiên|khóa|ngành|nghề|chợ|tủ|phường|huyện|cháu|em|trẻ|khẩu|công|căn|hầm|bình|tấm
  bức|cặp|đề|đoàn|giàn|gốc|hạng|khu|kho|làng|luồng|lô|mũi|mô|nhóm|nút|ổ|quả|rạp|sân|số|tác|thửa|tiết|trạm|trại|tượng|vườn|ý
  doanh|đám|đình|chùa|đền|miếu|pano|poster|video|clip|website|camera|container|hòm|khối|bậc|vé|chữ|dòng|phút|sào|thẻ|tem|việc
`);

/** Things counted that are named by more than one word. Other nouns count by their first word. */
export const COUNTED_COMPOUNDS: readonly string[] = words(`
  cánh đồng|ao nuôi|ấn phẩm|âm thoại|bãi rác|bài báo|bài viết|bản án|bản cam kết|bản đồ|bản tin|bằng khen|bằng chứng nhận|bệnh viện
  biên bản|biện pháp|biển báo|bến xe|bến đò|buổi họp|cán bộ|căn nhà|câu lạc bộ|cấp học|chỉ thị|chỉ số|chỉ tiêu
  chi bộ|chi hội|chi đoàn|chi nhánh|chiến dịch|chính sách|chủ đề|chủ rừng|chủ thể|chủ đầu tư|chủ trương
  chuyên án|chuyên đề|chuyên mục|chuyên trang|chương trình|chứng chỉ|chứng thư|công dân|công đoạn|công đoàn
  công điện|công ty|công trình|công văn|cổng chào|cơ quan|cơ sở|cụm công nghiệp|cuộc họp|cử tri|cửa hàng
  danh hiệu|danh mục|di sản|di tích|dịch bệnh|dịch vụ|doanh nghiệp|dự án|dự thảo|đại biểu|đại lý|đảng bộ|đề án|đề tài
  điểm nhóm|điểm trường|điểm cầu|địa điểm|địa phương|địa chỉ|điều kiện|đoàn viên|đoàn công tác|đoàn kiểm tra
  đội tuyển|đơn vị|đơn thư|đồ án|đối tượng|đồng chí|đồng bào|động vật|gia đình|gia trại|giải pháp|giấy phép
  giáo án|giáo trình|giống mới|gói thầu|hạng mục|hành vi|hiện vật|hình thức|hồ sơ|hoạt động|hộ chiếu|hội chợ
  hội đồng|hội nghị|hội thảo|hội thi|hội viên|hợp đồng|hợp tác xã|hợp phần|huy chương|huyện ủy|kế hoạch|kết luận|kết quả
  giường bệnh|khách hàng|khách sạn|khiếu nại|khóa học|khu công nghiệp|khu dân cư|khu đô thị|khu vực|kiến nghị|kiến trúc
  kỹ thuật viên|làng nghề|lãnh đạo|lễ hội|liên hiệp|lĩnh vực|loại hình|lô đất|lớp học|mặt hàng|máy tính
  mô hình|mục tiêu|mũi tiêm|ngân hàng|ngành nghề|nghệ nhân|nghệ sĩ|nghị quyết|nghị định|nghiên cứu|ngư dân
  nguồn vốn|nhà máy|nhà văn hóa|nhà trọ|nhà hàng|nhà ở|nhà đầu tư|nhãn hiệu|nhiệm kỳ|nhiệm vụ|nhóm chỉ tiêu
  nhóm hộ|nhóm nhiệm vụ|nhóm trẻ|nội dung|pa nô|phản ánh|phiên họp|phiên tòa|phiên chợ|phong trào|phòng ban
  phòng học|phòng khám|phương án|phương tiện|phương pháp|quầy thuốc|quy chế|quy định|quy hoạch|quyết định
  ranh giới|sản phẩm|sáng kiến|sinh viên|sổ đỏ|sự cố|sự kiện|tác phẩm|tác giả|tài khoản|tài liệu|tàu cá|tập thể
  tệ nạn|tên miền|thành phần|thành tích|thành viên|thẩm định|thể thức|thí nghiệm|thị trấn|thị xã|thiết bị|thiết chế
  thông báo|thông tin|thư viện|thửa đất|thương hiệu|thương nhân|thủ tục|thủ tục hành chính|tiêu chí|tiêu chuẩn
  tiểu dự án|tiểu phẩm|tin bài|tình huống|tổ chức|tổ hợp tác|tổ hợp|tố cáo|tờ trình|tờ rơi|tội phạm|trạm y tế
  trang trại|trạm biến áp|trạm bơm|trận đấu|trung tâm|trường hợp|trường học|tụ điểm|tủ sách|tuyến đường|tuyến phố
  ứng dụng|văn bản|vấn đề|vận động|vị trí|vi phạm|vụ việc|vụ án|vụ tai nạn|xã phường|xí nghiệp|xuất bản|ý kiến|yêu cầu
  ấp văn hóa|suất quà|phần quà|phần việc|phần mềm|hệ thống|hội diễn|hội thao|lượt|báo cáo|bài dự thi|tổ dân phố|khu phố
  căn nhà ở|căn hộ|ngày công|giải thưởng|giải thi đấu|đầu sách|camera an ninh|thôn bản|làng văn hóa|tài sản|đầu việc|đầu điểm
  thuê bao|bóng đèn|siêu thị|siêu thị mini|giấy chứng nhận|nhà xưởng|nhà tiêu|nhà vệ sinh|vườn ươm|vùng trồng|mã số|chuỗi giá trị|chuỗi liên kết|liên kết|tàu thuyền|bến bãi|kênh mương
`);

/** Compounds whose first word alone is their unit ("12 hộ gia đình" are 12 hộ). */
export const COUNTED_BY_FIRST: readonly string[] = words(`
  hộ gia đình|hộ dân|hộ nghèo|hộ cận nghèo|hộ kinh doanh|trường học|lớp học|vụ án|vụ tai nạn|giải thi đấu|nhà ở
  bài viết|bài báo|bài dự thi|buổi họp|cuộc họp|phiên họp|phiên tòa|phiên chợ|trận đấu|căn nhà|khóa học|ao nuôi|mũi tiêm
  giấy chứng nhận|phòng học|lô đất|thửa đất|trạm y tế|bản cam kết|bản tin|bản đồ|xã phường|tin bài|giải thưởng
  biển báo|bến xe|bến đò|tủ sách|trạm biến áp|trạm bơm|đoàn công tác|đoàn kiểm tra|đội tuyển|khu dân cư|khu vực|đơn thư
  ấp văn hóa|làng văn hóa|thôn bản|giống mới|bản án|tàu cá|vùng trồng|phòng ban|camera an ninh|nhóm trẻ|căn nhà ở|căn hộ
`);

/** Nouns for people: their number is in "người". */
export const PEOPLE: readonly string[] = words(`
  người|giáo viên|giao viên|học sinh|học viên|sinh viên|lao động|người lao động|công nhân|cán bộ|công chức|viên chức|cbcc
  ccvc|cbccvc|quân nhân|quân số|thanh niên|tân binh|chiến sĩ|chiến sỹ|thí sinh|vận động viên|báo cáo viên|tuyên truyền viên
  hòa giải viên|cộng tác viên|tình nguyện viên|bác sĩ|bác sỹ|y sĩ|điều dưỡng|bệnh nhân|phụ nữ|nông dân|chủ tịch|phó chủ tịch
  trưởng thôn|bí thư|đảng viên|đoàn viên|hội viên|hội viên nông dân|công dân|nhân viên|chuyên gia|chuyên viên|kỹ sư|huấn luyện viên
  diễn viên|nghệ nhân|phạm nhân|người nghiện|người dân|nhân dân|lượt thí sinh|đồng chí|cử tri|du khách|khách|giảng viên
  dân quân|hạ sĩ quan|sĩ quan|thương binh|bệnh binh|trưởng bản|già làng|hiệu trưởng|hướng dẫn viên|thuyền viên|ngư dân
`);

/** Nouns for people that reports count by as well. */
export const HEADS: readonly string[] = words(
  'cá nhân|đại biểu|đối tượng|cháu|em|trẻ|trẻ em|khẩu|nhân khẩu|biên chế|tập thể|nạn nhân|bị can|bị cáo|bé trai|bé gái',
);

/** Of the nouns above, units under which people are counted. */
export const PEOPLE_UNITS: readonly string[] = words(
  'người|cá nhân|đại biểu|đối tượng|cháu|em|trẻ|trẻ em|khẩu|nhân khẩu|biên chế|nạn nhân|bị can|bị cáo',
);

/** Places that are counted side by side under one number ("17 xã, thị trấn"). */
export const PLACES: readonly string[] = words(
  'xã|phường|thị trấn|thị xã|huyện|thành phố|quận|thôn|bản|xóm|ấp|khu phố|tổ dân phố|khu dân cư|làng|buôn|tổ|khóm|phố',
);

/** Others that are. */
export const PAIRS: readonly (readonly [string, string])[] = [
  ['công trình', 'dự án'],
  ['dự án', 'công trình'],
  ['cơ quan', 'đơn vị'],
  ['hợp tác xã', 'tổ hợp tác'],
];

/** Short forms of counted things. */
export const SHORT_FORMS: Readonly<Record<string, string>> = {
  htx: 'hợp tác xã',
  tht: 'tổ hợp tác',
  dn: 'doanh nghiệp',
  tthc: 'thủ tục hành chính',
  clb: 'câu lạc bộ',
  ctv: 'người',
  hs: 'người',
  gv: 'người',
  gcn: 'giấy',
  gcnqsdđ: 'giấy',
  gplx: 'giấy phép',
  gpxd: 'giấy phép',
  hcv: 'huy chương',
  hcb: 'huy chương',
  hcđ: 'huy chương',
  vàng: 'huy chương',
  bạc: 'huy chương',
  'ubnd xã': 'xã',
  'ubnd phường': 'phường',
  'ubnd các xã': 'xã',
  'đảng ủy xã': 'xã',
};

/** Words that no unit begins with: they carry the sentence on. */
export const NO_UNIT: readonly string[] = words(`
  đạt|tăng|giảm|bằng|so|với|và|của|cho|tại|trên|dưới|trong|ngoài|đến|tới|từ|do|để|là|có|được|bị|đã|đang|sẽ|còn|thì|mà|hoặc|hay
  theo|vượt|chiếm|gồm|bao|như|nhưng|tương|ước|hiện|nay|trở|nên|vào|ra|lên|xuống|sang|qua|về|cùng|khi|nếu|này|đó|kia|các|những
  mỗi|một|không|chưa|cũng|vẫn|rồi|xong|mới|toàn|thuộc|giữa|gần|hơn|đối|kể|thứ|nhằm|tuy|song|trừ|sau|trước|cao|thấp|đều|chỉ
  đồng thời|tiếp|tổng|số|kh|ck|th|nhờ|bởi|vì|rất|khá|cụ|riêng|đưa|nâng|hoàn|thực|triển|phê|kèm|trị|kinh phí|tỷ|tỉ
  năm|tháng|quý|đầu|cuối|giai|kỳ|nhiệm kỳ|khoảng|ít|nhất|tối|mức|độ|đó|trị giá|hằng|x|quy|vốn|nguồn
`);

function words(text: string): string[] {
  return text
    .split(/[|\n]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
