import type { Direction, IndicatorKind } from '../domain/indicator/indicator';

/**
 * Indicators that the plans of communes and provinces use, with what their numbers are. Codes are
 * the project's own, not official ones.
 */
export interface CatalogueEntry {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly unit: string;
  readonly kind: IndicatorKind;
  readonly direction: Direction;
  readonly group: string;
}

/** code | name | aliases separated by ; | unit | kind | direction | group */
const LINES = `
KT01|Tốc độ tăng tổng sản phẩm trên địa bàn (GRDP)|Tốc độ tăng trưởng GRDP;Tăng trưởng kinh tế;Tốc độ tăng trưởng kinh tế|%|rate|up|Kinh tế tổng hợp
KT02|Tổng sản phẩm trên địa bàn (GRDP) theo giá so sánh|GRDP giá so sánh 2010;GRDP (giá SS);Tổng sản phẩm trên địa bàn (giá so sánh)|tỷ đồng|absolute|up|Kinh tế tổng hợp
KT03|Tổng sản phẩm trên địa bàn (GRDP) theo giá hiện hành|GRDP giá hiện hành;Quy mô GRDP;Quy mô kinh tế|tỷ đồng|absolute|up|Kinh tế tổng hợp
KT04|GRDP bình quân đầu người|GRDP/người;GRDP BQ đầu người|triệu đồng/người|rate|up|Kinh tế tổng hợp
KT05|Tổng giá trị sản xuất (giá so sánh)|Tổng GTSX (giá SS 2010);Giá trị sản xuất giá cố định;GTSX giá so sánh|tỷ đồng|absolute|up|Kinh tế tổng hợp
KT06|Tổng giá trị sản xuất (giá hiện hành)|Tổng GTSX (giá HH);Tổng giá trị sản phẩm trên địa bàn;GTSX giá hiện hành|tỷ đồng|absolute|up|Kinh tế tổng hợp
KT07|Tốc độ tăng giá trị sản xuất|Tốc độ tăng trưởng giá trị sản xuất;Tốc độ tăng GTSX;Tốc độ tăng tổng giá trị sản phẩm|%|rate|up|Kinh tế tổng hợp
KT08|Tốc độ tăng GTSX nông lâm nghiệp và thủy sản|Tăng trưởng nông lâm thủy sản;Nông - lâm - ngư nghiệp tăng|%|rate|up|Kinh tế tổng hợp
KT09|Tốc độ tăng GTSX công nghiệp - xây dựng|Công nghiệp - xây dựng tăng;Tăng trưởng CN-XD|%|rate|up|Kinh tế tổng hợp
KT10|Tốc độ tăng GTSX thương mại - dịch vụ|Thương mại - dịch vụ tăng;Tăng trưởng TM-DV|%|rate|up|Kinh tế tổng hợp
KT11|Tỷ trọng nông lâm nghiệp và thủy sản|Cơ cấu nông lâm thủy sản;Cơ cấu khu vực I;KV I|%|rate|none|Kinh tế tổng hợp
KT12|Tỷ trọng công nghiệp - xây dựng|Cơ cấu công nghiệp - xây dựng;Cơ cấu khu vực II;KV II|%|rate|none|Kinh tế tổng hợp
KT13|Tỷ trọng thương mại - dịch vụ|Cơ cấu dịch vụ;Cơ cấu khu vực III;KV III|%|rate|none|Kinh tế tổng hợp
KT14|Tỷ trọng thuế sản phẩm trừ trợ cấp sản phẩm|Thuế sản phẩm;Cơ cấu thuế sản phẩm|%|rate|none|Kinh tế tổng hợp
KT15|Thu nhập bình quân đầu người|TNBQ đầu người;Thu nhập BQ/người/năm;Thu nhập bình quân|triệu đồng/người/năm|rate|up|Kinh tế tổng hợp
KT16|Tốc độ tăng năng suất lao động xã hội|Tốc độ tăng NSLĐ;Tăng năng suất lao động|%|rate|up|Kinh tế tổng hợp
KT17|Năng suất lao động xã hội bình quân|NSLĐ xã hội|triệu đồng/lao động|rate|up|Kinh tế tổng hợp
KT18|Chỉ số giá tiêu dùng bình quân (CPI)|CPI;Tốc độ tăng CPI bình quân|%|index|down|Kinh tế tổng hợp
KT19|Tỷ trọng kinh tế số trong GRDP|Kinh tế số/GRDP;Tỷ trọng giá trị tăng thêm kinh tế số|%|rate|up|Kinh tế tổng hợp
KT20|Đóng góp của TFP vào tăng trưởng|TFP;Đóng góp năng suất các nhân tố tổng hợp|%|rate|up|Kinh tế tổng hợp
KT21|Giá trị sản xuất nông lâm nghiệp và thủy sản|GTSX nông lâm thủy sản;Giá trị SX nông - lâm - ngư nghiệp|tỷ đồng|absolute|up|Kinh tế tổng hợp
KT22|Giá trị sản xuất công nghiệp - xây dựng|GTSX công nghiệp - xây dựng;Giá trị SX CN-XD;GTSX CN-TTCN và XD|tỷ đồng|absolute|up|Kinh tế tổng hợp
KT23|Giá trị sản xuất thương mại - dịch vụ|GTSX dịch vụ;Giá trị SX thương mại - dịch vụ|tỷ đồng|absolute|up|Kinh tế tổng hợp
NN01|Tổng diện tích gieo trồng cây hằng năm|Tổng diện tích gieo trồng;DTGT cây hàng năm;Diện tích gieo trồng|ha|absolute|up|Nông lâm nghiệp - thủy sản
NN02|Sản lượng lương thực có hạt|Tổng sản lượng lương thực;SL lương thực có hạt;Sản lượng cây lương thực có hạt|tấn|absolute|up|Nông lâm nghiệp - thủy sản
NN03|Lương thực có hạt bình quân đầu người|Bình quân lương thực đầu người;LTBQ|kg/người/năm|rate|up|Nông lâm nghiệp - thủy sản
NN04|Diện tích lúa cả năm|Diện tích gieo cấy lúa;DT lúa|ha|absolute|up|Nông lâm nghiệp - thủy sản
NN05|Năng suất lúa cả năm|NS lúa;Năng suất lúa bình quân|tạ/ha|rate|up|Nông lâm nghiệp - thủy sản
NN06|Sản lượng lúa cả năm|SL lúa;Sản lượng thóc|tấn|absolute|up|Nông lâm nghiệp - thủy sản
NN07|Diện tích lúa vụ Đông Xuân|Lúa đông xuân - diện tích;Lúa chiêm xuân - diện tích|ha|absolute|up|Nông lâm nghiệp - thủy sản
NN08|Năng suất lúa vụ Đông Xuân|Lúa đông xuân - năng suất;Lúa xuân - năng suất|tạ/ha|rate|up|Nông lâm nghiệp - thủy sản
NN09|Sản lượng lúa vụ Đông Xuân|Lúa đông xuân - sản lượng|tấn|absolute|up|Nông lâm nghiệp - thủy sản
NN10|Diện tích lúa vụ Hè Thu|Lúa hè thu - diện tích|ha|absolute|up|Nông lâm nghiệp - thủy sản
NN11|Năng suất lúa vụ Hè Thu|Lúa hè thu - năng suất|tạ/ha|rate|up|Nông lâm nghiệp - thủy sản
NN12|Sản lượng lúa vụ Hè Thu|Lúa hè thu - sản lượng|tấn|absolute|up|Nông lâm nghiệp - thủy sản
NN13|Diện tích lúa vụ Mùa|Lúa mùa - diện tích|ha|absolute|up|Nông lâm nghiệp - thủy sản
NN14|Năng suất lúa vụ Mùa|Lúa mùa - năng suất|tạ/ha|rate|up|Nông lâm nghiệp - thủy sản
NN15|Sản lượng lúa vụ Mùa|Lúa mùa - sản lượng|tấn|absolute|up|Nông lâm nghiệp - thủy sản
NN16|Diện tích ngô|Cây ngô - diện tích;Bắp - diện tích;Diện tích bắp|ha|absolute|up|Nông lâm nghiệp - thủy sản
NN17|Năng suất ngô|Cây ngô - năng suất;Năng suất bắp|tạ/ha|rate|up|Nông lâm nghiệp - thủy sản
NN18|Sản lượng ngô|Cây ngô - sản lượng;Sản lượng bắp|tấn|absolute|up|Nông lâm nghiệp - thủy sản
NN19|Diện tích sắn|Diện tích khoai mì;Cây sắn - diện tích|ha|absolute|none|Nông lâm nghiệp - thủy sản
NN20|Sản lượng sắn|Cây sắn - sản lượng;Sản lượng khoai mì|tấn|absolute|up|Nông lâm nghiệp - thủy sản
NN21|Diện tích rau các loại|Rau xanh các loại;Diện tích rau màu;Diện tích rau đậu|ha|absolute|up|Nông lâm nghiệp - thủy sản
NN22|Sản lượng rau các loại|Sản lượng rau xanh;Sản lượng rau đậu|tấn|absolute|up|Nông lâm nghiệp - thủy sản
NN23|Diện tích lạc|Diện tích đậu phộng;Cây lạc - diện tích|ha|absolute|up|Nông lâm nghiệp - thủy sản
NN24|Sản lượng lạc|Sản lượng đậu phộng;Cây lạc - sản lượng|tấn|absolute|up|Nông lâm nghiệp - thủy sản
NN25|Diện tích mía|Cây mía - diện tích|ha|absolute|none|Nông lâm nghiệp - thủy sản
NN26|Sản lượng mía|Cây mía - sản lượng|tấn|absolute|up|Nông lâm nghiệp - thủy sản
NN27|Diện tích cây ăn quả|Cây ăn trái;Tổng diện tích cây ăn quả|ha|absolute|up|Nông lâm nghiệp - thủy sản
NN28|Sản lượng cây ăn quả|Sản lượng trái cây;Sản lượng quả các loại|tấn|absolute|up|Nông lâm nghiệp - thủy sản
NN29|Diện tích chè hiện có|Diện tích chè;Tổng diện tích chè|ha|absolute|up|Nông lâm nghiệp - thủy sản
NN30|Diện tích chè trồng mới|Trồng mới chè|ha|absolute|up|Nông lâm nghiệp - thủy sản
NN31|Sản lượng chè búp tươi|Sản lượng chè|tấn|absolute|up|Nông lâm nghiệp - thủy sản
NN32|Diện tích cà phê|Tổng diện tích cà phê|ha|absolute|none|Nông lâm nghiệp - thủy sản
NN33|Sản lượng cà phê nhân|Sản lượng cà phê|tấn|absolute|up|Nông lâm nghiệp - thủy sản
NN34|Diện tích cao su|Tổng diện tích cao su|ha|absolute|none|Nông lâm nghiệp - thủy sản
NN35|Diện tích cây dược liệu|Cây dược liệu;Diện tích dược liệu|ha|absolute|up|Nông lâm nghiệp - thủy sản
NN36|Giá trị sản phẩm trên 1 ha đất trồng trọt và nuôi trồng thủy sản|Giá trị sản phẩm/ha;Giá trị SX trên đơn vị diện tích;Giá trị thu nhập/ha canh tác|triệu đồng/ha|rate|up|Nông lâm nghiệp - thủy sản
NN37|Diện tích đất tích tụ tập trung sản xuất quy mô lớn ứng dụng công nghệ cao|Diện tích tích tụ;Tích tụ tập trung đất đai|ha|absolute|up|Nông lâm nghiệp - thủy sản
NN38|Diện tích chuyển đổi cơ cấu cây trồng trên đất lúa|Chuyển đổi đất lúa kém hiệu quả|ha|absolute|up|Nông lâm nghiệp - thủy sản
NN39|Tổng đàn trâu|Đàn trâu;Số con trâu|con|count|up|Nông lâm nghiệp - thủy sản
NN40|Tổng đàn bò|Đàn bò;Số con bò|con|count|up|Nông lâm nghiệp - thủy sản
NN41|Tổng đàn lợn|Đàn lợn;Đàn heo;Số con lợn (không kể lợn con chưa tách mẹ)|con|count|up|Nông lâm nghiệp - thủy sản
NN42|Tổng đàn gia cầm|Đàn gia cầm;Gia cầm|con|count|up|Nông lâm nghiệp - thủy sản
NN43|Tổng đàn dê|Đàn dê|con|count|up|Nông lâm nghiệp - thủy sản
NN44|Tốc độ tăng đàn gia súc|Tốc độ phát triển đàn gia súc|%|rate|up|Nông lâm nghiệp - thủy sản
NN45|Sản lượng thịt hơi xuất chuồng các loại|Thịt hơi các loại;SL thịt hơi xuất chuồng|tấn|absolute|up|Nông lâm nghiệp - thủy sản
NN46|Sản lượng thịt lợn hơi xuất chuồng|Thịt lợn hơi;Thịt heo hơi|tấn|absolute|up|Nông lâm nghiệp - thủy sản
NN47|Sản lượng trứng gia cầm|Trứng gia cầm|nghìn quả|count|up|Nông lâm nghiệp - thủy sản
NN48|Tỷ lệ tiêm phòng gia súc gia cầm|Tỷ lệ tiêm phòng|%|rate|up|Nông lâm nghiệp - thủy sản
NN49|Diện tích nuôi trồng thủy sản|DT NTTS;Diện tích nuôi thuỷ sản;Diện tích mặt nước nuôi trồng|ha|absolute|up|Nông lâm nghiệp - thủy sản
NN50|Tổng sản lượng thủy sản|Sản lượng thủy sản;SL thuỷ sản|tấn|absolute|up|Nông lâm nghiệp - thủy sản
NN51|Sản lượng thủy sản nuôi trồng|SL nuôi trồng|tấn|absolute|up|Nông lâm nghiệp - thủy sản
NN52|Sản lượng thủy sản khai thác|SL khai thác;Sản lượng đánh bắt|tấn|absolute|up|Nông lâm nghiệp - thủy sản
NN53|Số lồng nuôi cá|Lồng bè nuôi cá|lồng|count|up|Nông lâm nghiệp - thủy sản
NN54|Tỷ lệ che phủ rừng|Độ che phủ rừng;Tỷ lệ độ che phủ|%|rate|up|Nông lâm nghiệp - thủy sản
NN55|Diện tích rừng trồng mới tập trung|Trồng rừng mới;Trồng rừng tập trung;Diện tích trồng rừng|ha|absolute|up|Nông lâm nghiệp - thủy sản
NN56|Diện tích rừng được khoanh nuôi bảo vệ|Khoanh nuôi tái sinh;Giao khoán bảo vệ rừng|ha|absolute|up|Nông lâm nghiệp - thủy sản
NN57|Sản lượng gỗ khai thác từ rừng trồng|Gỗ khai thác;Khai thác gỗ rừng trồng|m3|absolute|up|Nông lâm nghiệp - thủy sản
NN58|Số cây phân tán trồng mới|Trồng cây phân tán|cây|count|up|Nông lâm nghiệp - thủy sản
NN59|Diện tích rừng bị cháy, bị chặt phá|Diện tích rừng thiệt hại|ha|absolute|down|Nông lâm nghiệp - thủy sản
NN60|Số sản phẩm OCOP đạt từ 3 sao trở lên|Sản phẩm OCOP;Số sản phẩm OCOP được công nhận|sản phẩm|count|up|Nông lâm nghiệp - thủy sản
NN61|Diện tích tưới chủ động bằng công trình thủy lợi|Diện tích tưới tiêu chủ động|ha|absolute|up|Nông lâm nghiệp - thủy sản
NN62|Tỷ lệ diện tích đất sản xuất nông nghiệp được tưới tiêu chủ động|Tỷ lệ tưới tiêu chủ động|%|rate|up|Nông lâm nghiệp - thủy sản
CN01|Chỉ số sản xuất công nghiệp (IIP)|IIP;Tốc độ tăng chỉ số sản xuất công nghiệp|%|index|up|Công nghiệp - xây dựng
CN02|Giá trị sản xuất công nghiệp - tiểu thủ công nghiệp|GTSX CN-TTCN;Giá trị CN-TTCN|tỷ đồng|absolute|up|Công nghiệp - xây dựng
CN03|Giá trị sản xuất xây dựng|GTSX xây dựng|tỷ đồng|absolute|up|Công nghiệp - xây dựng
CN04|Sản lượng điện sản xuất|Điện sản xuất;Điện thương phẩm|triệu kWh|absolute|up|Công nghiệp - xây dựng
CN05|Sản lượng xi măng|Xi măng|tấn|absolute|up|Công nghiệp - xây dựng
CN06|Sản lượng gạch nung và gạch không nung|Gạch xây các loại|triệu viên|count|up|Công nghiệp - xây dựng
CN07|Sản lượng đá cát sỏi khai thác|Đá xây dựng;Cát sỏi|m3|absolute|up|Công nghiệp - xây dựng
CN08|Sản lượng nước máy sản xuất|Nước máy;Nước sạch sản xuất|nghìn m3|absolute|up|Công nghiệp - xây dựng
CN09|Sản phẩm may mặc|Quần áo may sẵn|nghìn cái|count|up|Công nghiệp - xây dựng
CN10|Tỷ lệ lấp đầy khu cụm công nghiệp|Tỷ lệ lấp đầy KCN;Tỷ lệ lấp đầy CCN|%|rate|up|Công nghiệp - xây dựng
CN11|Số cụm công nghiệp đi vào hoạt động|CCN hoạt động|cụm|count|up|Công nghiệp - xây dựng
CN12|Số căn nhà ở xã hội hoàn thành|Nhà ở xã hội hoàn thành;NOXH|căn|count|up|Công nghiệp - xây dựng
CN13|Tỷ trọng công nghiệp chế biến chế tạo trong GRDP|Công nghiệp chế biến chế tạo/GRDP|%|rate|up|Công nghiệp - xây dựng
TM01|Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng|TMBLHH và DTDV;Tổng mức bán lẻ;Tổng mức BLHH và DTDVTD|tỷ đồng|absolute|up|Thương mại - dịch vụ - du lịch
TM02|Tốc độ tăng tổng mức bán lẻ hàng hóa|Tăng trưởng bán lẻ|%|rate|up|Thương mại - dịch vụ - du lịch
TM03|Kim ngạch xuất khẩu|Giá trị xuất khẩu hàng hóa;Tổng kim ngạch xuất khẩu;KNXK|triệu USD|absolute|up|Thương mại - dịch vụ - du lịch
TM04|Kim ngạch nhập khẩu|Giá trị nhập khẩu;KNNK|triệu USD|absolute|none|Thương mại - dịch vụ - du lịch
TM05|Tổng kim ngạch xuất nhập khẩu qua địa bàn|Kim ngạch XNK;Giá trị xuất nhập khẩu qua cửa khẩu|triệu USD|absolute|up|Thương mại - dịch vụ - du lịch
TM06|Tổng lượt khách du lịch|Lượt khách du lịch;Số lượt khách;Tổng lượng khách du lịch|lượt người|count|up|Thương mại - dịch vụ - du lịch
TM07|Lượt khách du lịch quốc tế|Khách quốc tế|lượt người|count|up|Thương mại - dịch vụ - du lịch
TM08|Tổng thu từ khách du lịch|Doanh thu du lịch;Tổng thu từ du lịch|tỷ đồng|absolute|up|Thương mại - dịch vụ - du lịch
TM09|Khối lượng hàng hóa vận chuyển|Vận tải hàng hóa|nghìn tấn|absolute|up|Thương mại - dịch vụ - du lịch
TM10|Khối lượng hành khách vận chuyển|Vận tải hành khách|nghìn lượt người|count|up|Thương mại - dịch vụ - du lịch
TM11|Số chợ đạt chuẩn|Chợ đạt chuẩn;Chợ bảo đảm an toàn thực phẩm|chợ|count|up|Thương mại - dịch vụ - du lịch
TM12|Sản lượng hàng hóa thông qua cảng|Hàng hóa qua cảng|triệu tấn|absolute|up|Thương mại - dịch vụ - du lịch
NS01|Tổng thu ngân sách nhà nước trên địa bàn|Thu NSNN trên địa bàn;Tổng thu NSNN;Thu ngân sách|tỷ đồng|absolute|up|Ngân sách - đầu tư
NS02|Thu nội địa|Thu cân đối (thu nội địa);Thu nội địa NSNN|tỷ đồng|absolute|up|Ngân sách - đầu tư
NS03|Thu tiền sử dụng đất|Thu tiền SDĐ;Tiền sử dụng đất|tỷ đồng|absolute|up|Ngân sách - đầu tư
NS04|Thu nội địa trừ tiền sử dụng đất, xổ số kiến thiết|Thu nội địa còn lại;Thu thuế phí lệ phí;Thu thường xuyên|tỷ đồng|absolute|up|Ngân sách - đầu tư
NS05|Thu từ hoạt động xuất nhập khẩu|Thu XNK;Thu hải quan|tỷ đồng|absolute|up|Ngân sách - đầu tư
NS06|Tốc độ tăng thu ngân sách nhà nước|Tỷ lệ tăng thu ngân sách|%|rate|up|Ngân sách - đầu tư
NS07|Tổng chi ngân sách địa phương|Tổng chi NSĐP;Chi ngân sách xã|tỷ đồng|absolute|none|Ngân sách - đầu tư
NS08|Chi đầu tư phát triển|Chi ĐTPT;Chi đầu tư XDCB|tỷ đồng|absolute|up|Ngân sách - đầu tư
NS09|Chi thường xuyên|Chi TX|tỷ đồng|absolute|none|Ngân sách - đầu tư
NS10|Tổng vốn đầu tư thực hiện toàn xã hội|Vốn đầu tư toàn xã hội;Tổng huy động vốn đầu tư phát triển;Tổng vốn đầu tư trên địa bàn|tỷ đồng|absolute|up|Ngân sách - đầu tư
NS11|Tỷ lệ vốn đầu tư toàn xã hội so với GRDP|Vốn đầu tư/GRDP|%|rate|up|Ngân sách - đầu tư
NS12|Tỷ lệ giải ngân vốn đầu tư công|Giải ngân đầu tư công;Tỷ lệ giải ngân KHV|%|rate|up|Ngân sách - đầu tư
NS13|Vốn đầu tư công giải ngân|Giá trị giải ngân vốn đầu tư công|tỷ đồng|absolute|up|Ngân sách - đầu tư
NS14|Vốn đầu tư nước ngoài (FDI) thu hút|Thu hút FDI;Vốn FDI đăng ký|triệu USD|absolute|up|Ngân sách - đầu tư
NS15|Diện tích giải phóng mặt bằng hoàn thành|GPMB;Diện tích GPMB|ha|absolute|up|Ngân sách - đầu tư
NS16|Nợ đọng xây dựng cơ bản|Nợ XDCB|tỷ đồng|absolute|down|Ngân sách - đầu tư
NS17|Tổng nguồn vốn huy động tín dụng|Nguồn vốn huy động ngân hàng|tỷ đồng|absolute|up|Ngân sách - đầu tư
NS18|Dư nợ tín dụng|Tổng dư nợ cho vay|tỷ đồng|absolute|up|Ngân sách - đầu tư
NS19|Tỷ lệ nợ xấu|Nợ xấu|%|rate|down|Ngân sách - đầu tư
DN01|Số doanh nghiệp thành lập mới|Thành lập mới doanh nghiệp;DN thành lập mới|doanh nghiệp|count|up|Doanh nghiệp - hợp tác xã
DN02|Số doanh nghiệp đang hoạt động|Tổng số doanh nghiệp|doanh nghiệp|count|up|Doanh nghiệp - hợp tác xã
DN03|Số hợp tác xã thành lập mới|HTX thành lập mới;Phát triển mới HTX|hợp tác xã|count|up|Doanh nghiệp - hợp tác xã
DN04|Tổng số hợp tác xã|Số HTX;Hợp tác xã đang hoạt động|hợp tác xã|count|up|Doanh nghiệp - hợp tác xã
DN05|Số hộ kinh doanh cá thể|Hộ kinh doanh;Cơ sở SXKD cá thể|hộ|count|up|Doanh nghiệp - hợp tác xã
DN06|Tỷ lệ hợp tác xã hoạt động hiệu quả|HTX hoạt động khá, tốt|%|rate|up|Doanh nghiệp - hợp tác xã
DS01|Dân số trung bình|Dân số;Dân số TB|người|count|none|Dân số - lao động
DS02|Tỷ lệ tăng dân số tự nhiên|Tốc độ tăng dân số tự nhiên;Tỷ lệ phát triển dân số tự nhiên|%|rate|down|Dân số - lao động
DS03|Tỷ suất sinh thô|Tỷ suất sinh;CBR|‰|rate|down|Dân số - lao động
DS04|Mức giảm tỷ suất sinh|Mức giảm sinh;Giảm sinh|‰|rate|up|Dân số - lao động
DS05|Tổng tỷ suất sinh (TFR)|TFR;Số con bình quân/phụ nữ|con/phụ nữ|rate|none|Dân số - lao động
DS06|Tỷ lệ sinh con thứ 3 trở lên|Tỷ lệ sinh con thứ ba;Sinh con thứ 3+|%|rate|down|Dân số - lao động
DS07|Tỷ số giới tính khi sinh|Số bé trai/100 bé gái|bé trai/100 bé gái|rate|down|Dân số - lao động
DS08|Tổng số hộ|Số hộ dân cư;Số hộ|hộ|count|none|Dân số - lao động
DS09|Lao động đang làm việc trong các ngành kinh tế|Số lao động đang làm việc|người|count|up|Dân số - lao động
DS10|Số lao động được giải quyết việc làm|Giải quyết việc làm;Tạo việc làm mới;Số lao động có việc làm mới|lao động|count|up|Dân số - lao động
DS11|Số lao động đi làm việc ở nước ngoài theo hợp đồng|Xuất khẩu lao động;XKLĐ|lao động|count|up|Dân số - lao động
DS12|Tỷ lệ lao động qua đào tạo|Tỷ lệ LĐ qua đào tạo;Lao động qua đào tạo|%|rate|up|Dân số - lao động
DS13|Tỷ lệ lao động qua đào tạo có bằng cấp chứng chỉ|Lao động có bằng cấp, chứng chỉ|%|rate|up|Dân số - lao động
DS14|Tỷ lệ lao động nông nghiệp trong tổng lao động xã hội|Tỷ trọng lao động nông nghiệp|%|rate|down|Dân số - lao động
DS15|Tỷ lệ thất nghiệp khu vực thành thị|Tỷ lệ thất nghiệp|%|rate|down|Dân số - lao động
DS16|Số lao động được đào tạo nghề|Đào tạo nghề cho lao động nông thôn;Số người được đào tạo nghề|người|count|up|Dân số - lao động
DS17|Tỷ lệ đô thị hóa|Tỷ lệ dân số đô thị;Tỷ lệ đô thị hoá|%|rate|up|Dân số - lao động
GD01|Tỷ lệ trường đạt chuẩn quốc gia|Trường chuẩn quốc gia;Tỷ lệ trường học đạt chuẩn QG|%|rate|up|Giáo dục
GD02|Số trường đạt chuẩn quốc gia|Trường đạt chuẩn mức độ 1;Trường chuẩn QG|trường|count|up|Giáo dục
GD03|Số trường công nhận mới đạt chuẩn quốc gia|Trường được công nhận mới, công nhận lại|trường|count|up|Giáo dục
GD04|Tỷ lệ huy động trẻ dưới 3 tuổi ra lớp nhà trẻ|Huy động trẻ nhà trẻ;Trẻ 0-2 tuổi ra lớp|%|rate|up|Giáo dục
GD05|Tỷ lệ huy động trẻ 3-5 tuổi ra lớp mẫu giáo|Huy động trẻ mẫu giáo;Trẻ vào học mẫu giáo|%|rate|up|Giáo dục
GD06|Tỷ lệ huy động trẻ 5 tuổi ra lớp|Trẻ 5 tuổi ra lớp|%|rate|up|Giáo dục
GD07|Tỷ lệ huy động trẻ 6 tuổi vào lớp 1|Trẻ 6 tuổi vào lớp một|%|rate|up|Giáo dục
GD08|Tỷ lệ học sinh đi học đúng độ tuổi cấp tiểu học|Đi học đúng tuổi tiểu học|%|rate|up|Giáo dục
GD09|Tỷ lệ học sinh đi học đúng độ tuổi cấp trung học cơ sở|Đi học đúng tuổi THCS|%|rate|up|Giáo dục
GD10|Tỷ lệ tốt nghiệp trung học phổ thông|Tỷ lệ tốt nghiệp THPT|%|rate|up|Giáo dục
GD11|Tổng số học sinh|Số học sinh các cấp;Tổng số học sinh đầu năm học|học sinh|count|none|Giáo dục
GD12|Tỷ lệ học sinh bỏ học|Tỷ lệ bỏ học|%|rate|down|Giáo dục
GD13|Tỷ lệ phòng học kiên cố|Kiên cố hóa phòng học;Phòng học kiên cố|%|rate|up|Giáo dục
GD14|Số xã đạt chuẩn phổ cập giáo dục|Duy trì phổ cập giáo dục|xã|count|up|Giáo dục
YT01|Tỷ lệ dân số tham gia bảo hiểm y tế|Bao phủ BHYT;Tỷ lệ bao phủ BHYT;Tỷ lệ người dân tham gia BHYT|%|rate|up|Y tế
YT02|Số bác sĩ trên 1 vạn dân|Bác sĩ/vạn dân;Bác sỹ/10.000 dân|bác sĩ|rate|up|Y tế
YT03|Số giường bệnh trên 1 vạn dân|Giường bệnh/vạn dân;Giường bệnh/10.000 dân (không tính giường trạm y tế xã)|giường|rate|up|Y tế
YT04|Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể nhẹ cân|Suy dinh dưỡng cân nặng/tuổi;SDD thể nhẹ cân;Tỷ lệ trẻ em suy dinh dưỡng|%|rate|down|Y tế
YT05|Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi|Suy dinh dưỡng chiều cao/tuổi;SDD thấp còi|%|rate|down|Y tế
YT06|Tỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đầy đủ|Tiêm chủng mở rộng;Tiêm chủng đầy đủ|%|rate|up|Y tế
YT07|Tỷ lệ xã đạt bộ tiêu chí quốc gia về y tế|Xã đạt chuẩn y tế;Tiêu chí quốc gia về y tế xã|%|rate|up|Y tế
YT08|Tỷ lệ trạm y tế có bác sĩ làm việc|Trạm y tế có bác sỹ|%|rate|up|Y tế
YT09|Tỷ suất tử vong trẻ em dưới 5 tuổi|Tử vong trẻ dưới 5 tuổi|‰|rate|down|Y tế
YT10|Tỷ suất tử vong trẻ em dưới 1 tuổi|Tử vong trẻ dưới 1 tuổi|‰|rate|down|Y tế
YT11|Tỷ số tử vong mẹ|Tử vong mẹ/100.000 trẻ đẻ sống|ca/100.000|rate|down|Y tế
YT12|Tỷ lệ người dân có hồ sơ sức khỏe điện tử|Hồ sơ sức khỏe điện tử;Sổ sức khỏe điện tử|%|rate|up|Y tế
YT13|Tuổi thọ trung bình|Tuổi thọ bình quân|tuổi|rate|up|Y tế
YT14|Tỷ lệ cơ sở bảo đảm an toàn thực phẩm|An toàn thực phẩm;Cơ sở đạt chuẩn VSATTP|%|rate|up|Y tế
YT15|Số vụ ngộ độc thực phẩm|Ngộ độc thực phẩm|vụ|count|down|Y tế
VH01|Tỷ lệ gia đình đạt chuẩn văn hóa|Gia đình văn hóa;Hộ gia đình văn hoá;GĐVH|%|rate|up|Văn hóa - thể thao
VH02|Tỷ lệ thôn, bản, tổ dân phố đạt chuẩn văn hóa|Thôn văn hóa;Khu dân cư văn hóa;Tổ dân phố văn hóa;Làng văn hóa|%|rate|up|Văn hóa - thể thao
VH03|Tỷ lệ cơ quan, đơn vị đạt chuẩn văn hóa|Cơ quan văn hóa|%|rate|up|Văn hóa - thể thao
VH04|Tỷ lệ thôn, bản có nhà văn hóa|Nhà văn hóa thôn;Nhà sinh hoạt cộng đồng|%|rate|up|Văn hóa - thể thao
VH05|Tỷ lệ người dân tập luyện thể dục thể thao thường xuyên|Người tập TDTT thường xuyên|%|rate|up|Văn hóa - thể thao
VH06|Tỷ lệ gia đình thể thao|Gia đình thể thao|%|rate|up|Văn hóa - thể thao
VH07|Tỷ lệ hộ được nghe đài, xem truyền hình|Phủ sóng phát thanh truyền hình;Hộ xem được truyền hình|%|rate|up|Văn hóa - thể thao
VH08|Mức hưởng thụ văn hóa|Lượt hưởng thụ văn hóa|lần/người/năm|rate|up|Văn hóa - thể thao
VH09|Số di tích được tu bổ, xếp hạng|Di tích được xếp hạng|di tích|count|up|Văn hóa - thể thao
GN01|Tỷ lệ hộ nghèo theo chuẩn nghèo đa chiều|Tỷ lệ hộ nghèo;Tỷ lệ nghèo đa chiều;Hộ nghèo (%)|%|rate|down|Giảm nghèo - an sinh
GN02|Mức giảm tỷ lệ hộ nghèo|Giảm tỷ lệ hộ nghèo;Tỷ lệ giảm hộ nghèo;Giảm nghèo đa chiều|điểm %|rate|up|Giảm nghèo - an sinh
GN03|Số hộ nghèo cuối năm|Tổng số hộ nghèo;Số hộ nghèo|hộ|count|down|Giảm nghèo - an sinh
GN04|Số hộ thoát nghèo trong năm|Số hộ thoát nghèo;Giảm số hộ nghèo|hộ|count|up|Giảm nghèo - an sinh
GN05|Số hộ nghèo phát sinh, tái nghèo|Hộ nghèo phát sinh;Hộ tái nghèo|hộ|count|down|Giảm nghèo - an sinh
GN06|Tỷ lệ hộ cận nghèo|Hộ cận nghèo (%)|%|rate|down|Giảm nghèo - an sinh
GN07|Số hộ cận nghèo|Tổng số hộ cận nghèo|hộ|count|down|Giảm nghèo - an sinh
GN08|Tỷ lệ lực lượng lao động tham gia bảo hiểm xã hội|Bao phủ BHXH;Tỷ lệ tham gia BHXH|%|rate|up|Giảm nghèo - an sinh
GN09|Số người tham gia bảo hiểm xã hội tự nguyện|BHXH tự nguyện|người|count|up|Giảm nghèo - an sinh
GN10|Số nhà tạm, nhà dột nát được xóa|Xóa nhà tạm;Xoá nhà tạm nhà dột nát;Hỗ trợ nhà ở cho hộ nghèo|nhà|count|up|Giảm nghèo - an sinh
GN11|Tỷ lệ trẻ em có hoàn cảnh đặc biệt được chăm sóc|Trẻ em có hoàn cảnh đặc biệt được trợ giúp|%|rate|up|Giảm nghèo - an sinh
GN12|Tỷ lệ xã đạt tiêu chuẩn phù hợp với trẻ em|Xã phù hợp với trẻ em|%|rate|up|Giảm nghèo - an sinh
GN13|Tỷ lệ người có công có mức sống từ trung bình khá trở lên|Hộ người có công có mức sống bằng hoặc cao hơn nơi cư trú|%|rate|up|Giảm nghèo - an sinh
NT01|Số xã đạt chuẩn nông thôn mới|Xã đạt chuẩn NTM;Xã NTM|xã|count|up|Nông thôn mới - đô thị - hạ tầng
NT02|Tỷ lệ xã đạt chuẩn nông thôn mới|Tỷ lệ số xã đạt chuẩn NTM|%|rate|up|Nông thôn mới - đô thị - hạ tầng
NT03|Số xã đạt chuẩn nông thôn mới nâng cao|Xã NTM nâng cao|xã|count|up|Nông thôn mới - đô thị - hạ tầng
NT04|Số xã đạt chuẩn nông thôn mới kiểu mẫu|Xã NTM kiểu mẫu;NTM hiện đại|xã|count|up|Nông thôn mới - đô thị - hạ tầng
NT05|Số tiêu chí nông thôn mới đạt bình quân/xã|Bình quân tiêu chí/xã;Số tiêu chí NTM đạt|tiêu chí|rate|up|Nông thôn mới - đô thị - hạ tầng
NT06|Số thôn, bản đạt chuẩn nông thôn mới|Thôn NTM;Khu dân cư NTM kiểu mẫu|thôn|count|up|Nông thôn mới - đô thị - hạ tầng
NT07|Tỷ lệ hộ sử dụng điện|Hộ được sử dụng điện lưới quốc gia;Tỷ lệ hộ dùng điện|%|rate|up|Nông thôn mới - đô thị - hạ tầng
NT08|Tỷ lệ dân cư nông thôn sử dụng nước hợp vệ sinh|Nước hợp vệ sinh;Hộ dùng nước HVS|%|rate|up|Nông thôn mới - đô thị - hạ tầng
NT09|Tỷ lệ dân cư nông thôn sử dụng nước sạch theo quy chuẩn|Nước sạch nông thôn;Nước sạch theo QCVN|%|rate|up|Nông thôn mới - đô thị - hạ tầng
NT10|Tỷ lệ dân cư đô thị sử dụng nước sạch|Nước sạch đô thị;Cấp nước tập trung đô thị|%|rate|up|Nông thôn mới - đô thị - hạ tầng
NT11|Tỷ lệ đường giao thông được cứng hóa|Cứng hóa đường giao thông;Đường giao thông nông thôn được bê tông hóa|%|rate|up|Nông thôn mới - đô thị - hạ tầng
NT12|Số km đường giao thông nông thôn làm mới, nâng cấp|Bê tông hóa đường GTNT;Đường GTNT|km|absolute|up|Nông thôn mới - đô thị - hạ tầng
NT13|Diện tích nhà ở bình quân đầu người|Diện tích sàn nhà ở BQ/người|m2/người|rate|up|Nông thôn mới - đô thị - hạ tầng
NT14|Tỷ lệ phủ kín quy hoạch phân khu, chi tiết|Phủ kín quy hoạch|%|rate|up|Nông thôn mới - đô thị - hạ tầng
NT15|Tỷ lệ cấp giấy chứng nhận quyền sử dụng đất|Cấp GCNQSDĐ;Cấp sổ đỏ|%|rate|up|Nông thôn mới - đô thị - hạ tầng
MT01|Tỷ lệ thu gom, xử lý chất thải rắn sinh hoạt đô thị|Thu gom rác thải đô thị;CTR sinh hoạt đô thị;Tỷ lệ rác thải đô thị được thu gom|%|rate|up|Môi trường
MT02|Tỷ lệ thu gom, xử lý chất thải rắn sinh hoạt nông thôn|Thu gom rác thải nông thôn;CTR sinh hoạt nông thôn|%|rate|up|Môi trường
MT03|Tỷ lệ chất thải rắn y tế được xử lý|Chất thải y tế;Chất thải nguy hại được xử lý|%|rate|up|Môi trường
MT04|Tỷ lệ khu công nghiệp có hệ thống xử lý nước thải tập trung đạt chuẩn|KCN có hệ thống XLNT;Xử lý nước thải KCN|%|rate|up|Môi trường
MT05|Tỷ lệ cụm công nghiệp có hệ thống xử lý nước thải tập trung|CCN có hệ thống XLNT|%|rate|up|Môi trường
MT06|Tỷ lệ cơ sở gây ô nhiễm nghiêm trọng được xử lý|Cơ sở ô nhiễm nghiêm trọng được xử lý|%|rate|up|Môi trường
MT07|Tỷ lệ hộ có nhà tiêu hợp vệ sinh|Nhà tiêu HVS;Hố xí hợp vệ sinh|%|rate|up|Môi trường
MT08|Tỷ lệ hộ có chuồng trại chăn nuôi hợp vệ sinh|Chuồng trại hợp vệ sinh|%|rate|up|Môi trường
MT09|Tỷ lệ phân loại rác tại nguồn|Phân loại chất thải rắn tại nguồn|%|rate|up|Môi trường
MT10|Tỷ lệ nước thải sinh hoạt đô thị được xử lý|Xử lý nước thải đô thị|%|rate|up|Môi trường
MT11|Tỷ lệ chất thải rắn chôn lấp trực tiếp|Tỷ lệ chôn lấp rác|%|rate|down|Môi trường
MT12|Diện tích cây xanh đô thị bình quân đầu người|Cây xanh đô thị|m2/người|rate|up|Môi trường
SO01|Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn|Hồ sơ TTHC đúng hạn;Giải quyết TTHC đúng và trước hạn|%|rate|up|Chuyển đổi số - cải cách hành chính
SO02|Tỷ lệ hồ sơ nộp trực tuyến|DVC trực tuyến;Dịch vụ công trực tuyến toàn trình;Hồ sơ trực tuyến|%|rate|up|Chuyển đổi số - cải cách hành chính
SO03|Tỷ lệ số hóa hồ sơ, kết quả giải quyết thủ tục hành chính|Số hóa hồ sơ|%|rate|up|Chuyển đổi số - cải cách hành chính
SO04|Tỷ lệ thanh toán trực tuyến trên Cổng dịch vụ công|Thanh toán trực tuyến|%|rate|up|Chuyển đổi số - cải cách hành chính
SO05|Mức độ hài lòng của người dân (SIPAS)|SIPAS;Tỷ lệ hài lòng của người dân, tổ chức|%|rate|up|Chuyển đổi số - cải cách hành chính
SO06|Chỉ số cải cách hành chính (PAR INDEX)|PAR INDEX;Xếp hạng CCHC|điểm|index|up|Chuyển đổi số - cải cách hành chính
SO07|Chỉ số chuyển đổi số (DTI)|DTI;Xếp hạng chuyển đổi số|điểm|index|up|Chuyển đổi số - cải cách hành chính
SO08|Chỉ số năng lực cạnh tranh (PCI/DDCI)|PCI;DDCI|điểm|index|up|Chuyển đổi số - cải cách hành chính
SO09|Tỷ lệ dân số trưởng thành có tài khoản định danh điện tử|VNeID;Tài khoản định danh điện tử mức 2|%|rate|up|Chuyển đổi số - cải cách hành chính
SO10|Tỷ lệ hộ gia đình có internet băng rộng cáp quang|Internet cáp quang;Băng rộng cố định|%|rate|up|Chuyển đổi số - cải cách hành chính
QP01|Tỷ lệ hoàn thành chỉ tiêu giao quân|Giao quân;Tuyển quân;Hoàn thành chỉ tiêu tuyển quân|%|rate|up|Quốc phòng - an ninh
QP02|Số công dân nhập ngũ|Chỉ tiêu giao quân (số)|người|count|none|Quốc phòng - an ninh
QP03|Tỷ lệ dân quân tự vệ so với dân số|Lực lượng dân quân;Dân quân tự vệ|%|rate|none|Quốc phòng - an ninh
QP04|Tỷ lệ xã, phường đạt vững mạnh về quốc phòng - an ninh|Xã vững mạnh QP-AN;Vững mạnh về quốc phòng|%|rate|up|Quốc phòng - an ninh
QP05|Tỷ lệ xã, phường đạt tiêu chuẩn an toàn về an ninh trật tự|Xã an toàn về ANTT;Khu dân cư an toàn về ANTT|%|rate|up|Quốc phòng - an ninh
QP06|Số vụ phạm pháp hình sự|Phạm pháp hình sự;Số vụ phạm tội về TTXH|vụ|count|down|Quốc phòng - an ninh
QP07|Tỷ lệ điều tra, khám phá án hình sự|Tỷ lệ phá án;Khám phá án|%|rate|up|Quốc phòng - an ninh
QP08|Số vụ tai nạn giao thông|TNGT;Tai nạn giao thông (số vụ)|vụ|count|down|Quốc phòng - an ninh
QP09|Số người chết do tai nạn giao thông|TNGT (số người chết)|người|count|down|Quốc phòng - an ninh
QP10|Số vụ cháy nổ|Cháy nổ;Số vụ cháy|vụ|count|down|Quốc phòng - an ninh
QP11|Tỷ lệ giải quyết đơn thư khiếu nại, tố cáo|Giải quyết khiếu nại tố cáo;Giải quyết KNTC|%|rate|up|Quốc phòng - an ninh
QP12|Số người nghiện ma túy có hồ sơ quản lý|Người nghiện ma tuý|người|count|down|Quốc phòng - an ninh
QP13|Tỷ lệ hộ đăng ký phong trào toàn dân bảo vệ an ninh Tổ quốc|Phong trào TDBVANTQ|%|rate|up|Quốc phòng - an ninh
`;

/** Every entry, read from the lines above. */
export function catalogueEntries(): CatalogueEntry[] {
  return LINES.trim()
    .split('\n')
    .map((line) => {
      const [code = '', name = '', aliases = '', unit = '', kind, direction, group = ''] =
        line.split('|');
      return {
        code,
        name,
        aliases: aliases === '' ? [] : aliases.split(';'),
        unit,
        kind: kind as IndicatorKind,
        direction: direction as Direction,
        group,
      };
    });
}
