/** A report in the manner of a commune, worded for tests: prose, a footnote, two lists of targets. */
export const REPORT = `ỦY BAN NHÂN DÂN XÃ SUỐI HOA
Số: 45/BC-UBND

BÁO CÁO
Tình hình kinh tế - xã hội năm 2023 và nhiệm vụ năm 2024

I. KẾT QUẢ NĂM 2023

1. Nông nghiệp

Tổng diện tích gieo trồng lúa cả năm 1.250,5 ha, đạt 100,4% kế hoạch, tăng 2,1% so với năm 2022; năng suất ước đạt 51,2 tạ/ha; sản lượng 6.402,6 tấn. Cây ngô: diện tích 380 ha, đạt 95% kế hoạch; sản lượng 1.634 tấn, bằng 98,2% cùng kỳ.

Tổng đàn gia súc 14.250 con, trong đó: đàn trâu 2.410 con, đàn bò 1.840 con, đàn lợn 10.000 con. Trồng mới 65,4 ha rừng, đạt 130,8% kế hoạch; tỷ lệ che phủ rừng đạt 52,6%.

2. Tài chính

Thu ngân sách trên địa bàn 4.820/4.500 triệu đồng, đạt 117,1% kế hoạch huyện giao. Giải ngân vốn đầu tư công 12,6 tỷ đồng, đạt 84% kế hoạch.

3. Văn hóa - xã hội

Toàn xã còn 212 hộ nghèo, chiếm 12,3% tổng số hộ, giảm 3,2% so với năm trước. Giải quyết việc làm cho 185 lao động, vượt 15,6% kế hoạch. Tỷ lệ người dân tham gia bảo hiểm y tế đạt 96,4%. Có 9/12 thôn đạt danh hiệu thôn văn hóa.

II. ĐÁNH GIÁ CÁC CHỈ TIÊU CHỦ YẾU

(1). Tổng diện tích gieo trồng lúa 1.250,5 ha, đạt 100,4% kế hoạch; (2). Tỷ lệ hộ nghèo 12,8%; (3). Tỷ lệ che phủ rừng 53,6%; (4). Thu ngân sách trên địa bàn 4.820 triệu đồng.

III. CHỈ TIÊU CHỦ YẾU NĂM 2024

(1). Tổng diện tích gieo trồng lúa 1.260 ha; sản lượng lúa 6.500 tấn. (2). Thu ngân sách trên địa bàn 5.100 triệu đồng. (3). Tỷ lệ hộ nghèo còn 9,5%. (4). Tỷ lệ che phủ rừng 53%.
`;
