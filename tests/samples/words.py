"""What people in the sample province are called and what they write: all of it invented."""

# In the order of their codes, CB01 first. CB08 and CB26 are namesakes; CB15 and CB30
# differ by one tone; hoà and thuỷ stand beside hòa and thủy, as in real lists.
NAMES = (
    "Đoàn Khắc Nhẫn",
    "Huỳnh Thị Hoà",
    "Bùi Kế Hòa",
    "Trịnh Mai Sương",
    "Lâm Quốc Thới",
    "Vũ Thị Ngân Thủy",
    "Cao Kim Thuỷ",
    "Nguyễn Văn Mến",
    "H'Bia Êban",
    "Tạ Duy Khoát",
    "Lương Chí Thoại",
    "Kiều Thị Lụa",
    "Mai Xuân Thiết",
    "Hồ Thị Diễm Lài",
    "Phan Thị Mận",
    "Quách Đình Tường",
    "Lưu Thế Quyết",
    "Ngô Thị Sáu",
    "Đặng Vĩnh Trà",
    "Y Bhai Mlô",
    "Rơ Châm Blêk",
    "Trương Công Nhã",
    "Tôn Nữ Ngọc Bảo Khuê",
    "Châu Thị Út",
    "Phùng Bá Điềm",
    "Nguyễn Văn Mến",
    "Đinh Trọng Khiết",
    "Võ Thị Thu Ba",
    "Thạch Sô Rây",
    "Phan Thị Mẫn",
    "Triệu Quang Lựu",
    "K'Brêu",
    "Hà Thị Then",
    "Giáp Văn Ruộng",
    "Âu Thị Hạnh Dung",
    "Nông Văn Kết",
    "Tăng Minh Phiên",
    "Đỗ Ích Thuần",
    "La Thị Quế Trân",
    "Chu Văn Ngạn",
    "Dương Hữu Sấm",
    "Từ Thị Liễu",
    "Khổng Văn Trạch",
    "Lục Thị Én",
    "Siu Pơng",
    "Ông Văn Lẹ",
    "Nghiêm Xuân Đỉnh",
    "Đàm Thị Lành",
    "A Thưng",
    "Bế Văn Khuông",
    "Kpă Djrao",
    "Mạc Thị Nhài",
    "Trà Văn Lượng",
    "Viên Thị Ngãi",
    "Sầm Văn Páo",
    "Đinh Y Nhoi",
    "Lò Thị Xuyến",
    "Danh Sóc Kha",
    "Trần Thiện Nhu",
    "Lê Thị Hoà Nhã",
)

SUBSTITUTES = ("Vi Văn Tạo", "Hứa Thị Ngần", "Đào Công Chỉnh")

PROVINCIAL_POSTS = (
    ("Tỉnh ủy viên, Phó Trưởng Ban", "Ban Tổ chức Tỉnh ủy"),
    ("Tỉnh ủy viên, Phó Giám đốc Sở", "Sở Nông nghiệp và Môi trường"),
    ("Phó Trưởng Ban", "Ban Tuyên giáo và Dân vận Tỉnh ủy"),
    ("Tỉnh ủy viên, Phó Chủ tịch", "Ủy ban Mặt trận Tổ quốc tỉnh"),
    ("Ủy viên Ủy ban Kiểm tra", "Uỷ ban Kiểm tra Tỉnh uỷ"),
    ("Phó Chánh Văn phòng", "Văn phòng Tỉnh ủy"),
    ("Tỉnh ủy viên, Phó Giám đốc Sở", "Sở Xây dựng"),
    ("Phó Trưởng Ban", "Ban Nội chính Tỉnh ủy"),
    ("Tỉnh ủy viên, Phó Hiệu trưởng", "Trường Chính trị tỉnh"),
)
DISTRICT_POST = ("Đảng ủy viên", "Đảng ủy Khu vực Giang Thượng")
COMMUNE_POST = ("Đảng ủy viên, Phó Bí thư", "Đảng ủy cơ sở")

GOOD_ORDER = (
    "Chi bộ duy trì nền nếp sinh hoạt",
    "Chi ủy chuẩn bị nội dung chu đáo",
    "Đảng viên dự họp đông đủ",
    "Điều hành đúng trình tự, đủ thời gian",
    "Nghị quyết tháng sát với việc của ấp, khu phố",
    "Tài liệu được gửi trước cho đảng viên",
    "Tự phê bình và phê bình thẳng thắn",
)
GOOD_RESULT = (
    "nhiều đồng chí phát biểu, có ý kiến cụ thể",
    "phân công từng đảng viên phụ trách tổ, hộ",
    "việc thu quỹ, đóng đảng phí kịp thời",
    "có kiểm điểm việc thực hiện nghị quyết tháng trước",
    "vận động được bà con làm đường, trồng cây",
    "chọn đúng việc khó để bàn",
)
WEAK_POINT = (
    "Một số đảng viên cao tuổi vắng họp",
    "Biên bản ghi còn sơ sài",
    "Phần thảo luận còn ít ý kiến",
    "Thông tin thời sự dài, việc tại chỗ ngắn",
    "Sinh hoạt chuyên đề chưa đều",
    "Bắt đầu muộn hơn giờ đã báo",
    "Đảng viên trẻ đi làm ăn xa chưa giữ liên lạc",
)
WEAK_FOLLOW = (
    "chi ủy đã nhận khắc phục trong tháng tới",
    "chưa phân công người theo dõi",
    "cần nhắc lại ở kỳ họp sau",
    "đã góp ý trực tiếp với bí thư chi bộ",
)
ASK = ("Đề nghị sớm", "Kiến nghị cấp trên xem xét", "Mong được hỗ trợ", "Đề xuất cấp trên quan tâm")
ASKED = (
    "sửa đoạn đường trước nhà văn hóa",
    "nạo vét kênh nội đồng trước mùa mưa",
    "lắp thêm đèn đường ở ngã ba",
    "mở lớp tập huấn cho bí thư chi bộ mới",
    "trang bị máy tính cho chi bộ",
    "nâng công suất trạm nước sạch",
    "hướng dẫn thủ tục vay vốn trồng cây ăn trái",
    "bổ sung sách cho tủ sách chi bộ",
    "thay cầu ván bằng cầu bê tông",
    "mở điểm thu gom rác cho các hộ ven sông",
)
