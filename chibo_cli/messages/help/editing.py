"""The English of the help of `edit`, `remove` and `show`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

ENGLISH_OF_EDITING: Mapping[str, str] = {
    "Không hỏi lại khi sửa hoặc bỏ nhiều hơn ba dòng.": (
        "Do not ask before changing or removing more than three rows."
    ),
    'Mã đúng; "" = bỏ mã.': 'The right code; "" clears it.',
    'Ngày đầu đúng; "" = bỏ.': 'The right first day; "" clears it.',
    'Ngày cuối đúng; "" = bỏ.': 'The right last day; "" clears it.',
    "Tệp TOML nêu lại cả quy định; nghĩa vụ nhận theo thứ tự trong tệp.": (
        "A TOML file that states the whole regulation; duties by their place in it."
    ),
    "Số hiệu đúng.": "The right code.",
    'Tên đúng; "" = bỏ.': 'The right title; "" clears it.',
    'Cơ quan ban hành đúng; "" = bỏ.': 'The right issuer; "" clears it.',
    'Tên báo cáo khi in; "" = bỏ.': 'What a printed report is called; "" clears it.',
    'Ngày ban hành đúng; "" = bỏ.': 'The right day of issue; "" clears it.',
    "Sửa một quy định ghi sai; quy định khác đến thay từ một ngày: chibo rule replace.": (
        "Correct a regulation; another in its place from a day on is chibo rule replace."
    ),
    "Bỏ một quy định ghi nhầm; quy định đã có phân công thì không bỏ được.": (
        "Remove a regulation entered by mistake; not one that assignments stand under."
    ),
    "Ngày dự đúng.": "The right day of the meeting.",
    "Đồng chí đúng.": "The right official.",
    'Đồng chí đúng; "" = mọi đồng chí của đơn vị.': (
        'The right official; "" is everybody of the unit.'
    ),
    "Đồng chí đã dự, nếu ghi nhầm người.": "Who really attended, if another was recorded.",
    "Đơn vị dự đúng.": "The unit that was really attended.",
    'Người dự thay; "" = tự dự.': 'The substitute; "" where nobody stood in.',
    'Điểm; "" = bỏ điểm.': 'Points; "" clears them.',
    "Kiến nghị, thay cho các kiến nghị đã ghi; ghi được nhiều lần.": (
        "A recommendation, in place of those recorded; may be given several times."
    ),
    'Số văn bản; "" = bỏ.': 'Number of the document; "" clears it.',
    'Ngày báo cáo; "" = bỏ.': 'Day of the report; "" clears it.',
    "Sửa một hay nhiều lượt dự; cho biết từng mục đổi từ gì thành gì và kết quả đổi ra sao.": (
        "Correct attendances: field by field what became what, and how verdicts moved."
    ),
    "Bỏ các lượt dự ghi nhầm, cùng điểm và kiến nghị của từng lượt.": (
        "Remove attendances recorded by mistake, with their scores and recommendations."
    ),
    "Một phân công: mọi mục đã ghi.": "One assignment: every field.",
    'Vai trò đúng; "" = bỏ.': 'The right role; "" clears it.',
    'Số quyết định; "" = bỏ.': 'Number of the decision; "" clears it.',
    'Lý do kết thúc; "" = bỏ.': 'Why it ends; "" clears it.',
    "Dự thảo đã có quyết định: từ nay có hiệu lực.": (
        "The draft is decided: it is an assignment from now on."
    ),
    "Sửa một phân công ghi sai, hoặc xác nhận một dự thảo; cho biết kết quả đổi ra sao.": (
        "Correct an assignment, or confirm a draft; says how verdicts moved."
    ),
    "Bỏ một phân công ghi nhầm; phân công đã có thật thì kết thúc bằng chibo assign end.": (
        "Remove an assignment recorded by mistake; a real one ends with chibo assign end."
    ),
    "Họ và tên đúng.": "The right full name.",
    'Chức vụ; "" = bỏ.': 'Title; "" clears it.',
    'Cơ quan; "" = bỏ.': 'Agency; "" clears it.',
    'Chi bộ sinh hoạt; "" = bỏ.': 'The official\'s own cell; "" clears it.',
    "Chức vụ, cơ quan, chi bộ sinh hoạt mới từ ngày này (cái cũ hết hôm trước); một mình = ngày"
    " đầu giữ chức vụ.": (
        "From this day the title, agency or own cell is new, and the old one ends the day before;"
        " alone, the first day in office."
    ),
    "Sửa một đồng chí; chức vụ mới thêm --since, không có --since là sửa chỗ ghi sai.": (
        "Correct an official; with --since a new post begins, without it the present one is"
        " corrected."
    ),
    "Hồ sơ được giữ: mã hoặc họ tên.": "The record that is kept: a code or name.",
    "Hồ sơ thứ hai của cùng người ấy: mã hoặc họ tên.": (
        "The second record of the same person: a code or name."
    ),
    "Không hỏi lại trước khi gộp.": "Do not ask before uniting.",
    "Gộp hai hồ sơ của một người: mọi mục của hồ sơ thứ hai về hồ sơ đầu; mã cũ vẫn tìm ra.": (
        "One person under two records: all that names the second names the first; the old code"
        " still finds the person."
    ),
    "Đơn vị được giữ: mã hoặc tên.": "The unit that is kept: a code or name.",
    "Cùng đơn vị ấy, ghi lần thứ hai: mã hoặc tên.": (
        "The same unit, entered a second time: a code or name."
    ),
    "Gộp một đơn vị bị ghi hai lần: mọi mục của lần thứ hai về đơn vị đầu; không phải sáp nhập.": (
        "One unit entered twice: all that names the second names the first; no merger of units."
    ),
    "Gộp các cặp còn lại trong tệp mà chibo merge pairs -o đã ghi.": (
        "Unite the pairs that are left in a file which chibo merge pairs -o wrote."
    ),
    "Lý do, ví dụ số đơn yêu cầu.": "Why, such as the number of the request.",
    "Xóa cả tên ở chỗ người khác ghi (ghi chú, kiến nghị…).": (
        "Erase the name also from what others wrote (notes, recommendations…)."
    ),
    "Không hỏi lại trước khi xóa.": "Do not ask before erasing.",
    "Xóa hẳn dữ liệu cá nhân của một đồng chí; số liệu giữ nguyên, không hoàn tác được.": (
        "Erase an official's personal data for good; figures stay, it cannot be taken back."
    ),
    "Xuất mọi điều sổ giữ về một đồng chí, để đưa cho chính người ấy.": (
        "Export all that the register keeps of an official, to be given to that person."
    ),
    "Thư mục để ghi các tệp.": "The folder for the files.",
    "Bỏ một đồng chí ghi nhầm; ai đã có phân công hay lượt dự thì không bỏ được.": (
        "Remove an official entered by mistake; not one with assignments or attendances."
    ),
    "Tên viết đúng; đổi tên từ một ngày: chibo unit rename.": (
        "The right spelling; a new name from a day on: chibo unit rename."
    ),
    "Loại đúng.": "The right kind.",
    "Sửa tên mang ngày này; trống = hôm nay.": (
        "Correct the name borne on this day; empty = today."
    ),
    "Sửa một đơn vị ghi sai: mã, tên, loại, ngày đầu, ngày cuối, nhãn.": (
        "Correct a unit: code, name, kind, first and last day, tags."
    ),
    "Bỏ một đơn vị ghi nhầm; đơn vị đã có lượt dự hay phân công thì không bỏ được.": (
        "Remove a unit entered by mistake; not one with attendances or assignments."
    ),
    "Một mục miễn: mọi điều đã ghi.": "One waiver: every field.",
    "Lý do miễn.": "Why it is waived.",
    'Chỉ theo quy định này; "" = mọi quy định.': 'Only under this regulation; "" = under all.',
    "Sửa một mục miễn; cho biết kết quả đổi ra sao.": (
        "Correct a waiver; says how verdicts moved."
    ),
    "Các đơn vị sáp nhập.": "The units that merge.",
    "Đơn vị có sẵn kế thừa; ghi được nhiều lần.": (
        "A known unit that follows; may be given several times."
    ),
    "Đơn vị mới kế thừa; ghi được nhiều lần.": (
        "A new unit that follows; may be given several times."
    ),
    "Loại của đơn vị mới.": "Kind of the new unit.",
    "Cấp trên mới; trống = cấp trên chung.": (
        "Unit above the new one; empty = what stood above them all."
    ),
    "Số văn bản.": "Number of the document.",
    "Lý do ghi vào các phân công kết thúc.": "What the assignments ended by it say.",
    (
        "Sáp nhập các đơn vị từ một ngày; số liệu trước đó giữ nguyên đơn vị cũ. Phân công ở đơn vị"
        " cũ kết thúc; dự thảo ở đơn vị mới chờ quyết định."
    ): (
        "Merge units from a day on; what happened before keeps the unit of its day. Assignments to"
        " the old units end; drafts for the new one wait for a decision."
    ),
    "Đơn vị bên dưới về đâu; ghi được nhiều lần.": (
        "Where a unit below it goes; may be given several times."
    ),
    "Chia một đơn vị từ một ngày; mỗi đơn vị bên dưới về đâu thì ghi --below.": (
        "Split a unit from a day on; --below says where each unit below it goes."
    ),
    "Đơn vị bên dưới về đây; trống = cấp trên.": (
        "Where the units below it go; empty = to what stands above it."
    ),
    "Ngày cuối cùng của đơn vị.": "The unit's last day.",
    "Kết thúc một đơn vị không có đơn vị kế thừa; đơn vị bên dưới về cấp trên của nó.": (
        "End a unit that nothing follows; the units below it go to what stands above it."
    ),
    "Số của các dự thảo.": "Numbers of the drafts.",
    "Mọi dự thảo, hoặc mọi dự thảo trong --under.": "Every draft, or every one in --under.",
    "Còn thiếu: đơn vị chưa ai phụ trách, đồng chí chưa có đơn vị, trùng.": (
        "What is open: units nobody follows, officials without a unit, doubles."
    ),
    "Còn thiếu vào ngày này.": "What is open on this day.",
    "Số quyết định mới.": "Number of the new decision.",
    "Các dự thảo đã có quyết định: từ nay có hiệu lực, cùng một số quyết định.": (
        "Drafts that were decided on: in force from now on, with one decision number."
    ),
    (
        "Nhập cả một quyết định phân công: giữ người còn, kết thúc người thôi, thêm người mới."
        " Cột cần có: Đồng chí, Đơn vị phụ trách. Chỉ xét phân công trong --rule và --under."
    ): (
        "Take in a whole decision: who stands as it says goes on, who is gone is ended, who came is"
        " added. Columns needed: official, unit. Only assignments within --rule and --under are"
        " looked at."
    ),
    "Các tệp của quyết định: xlsx, xls, ods, csv.": "The decision's files: xlsx, xls, ods, csv.",
    "Ngày quyết định có hiệu lực.": "The day from which the decision is in force.",
    "Số quyết định.": "Number of the decision.",
    "Theo quy định này; trống = cột Quy định, hoặc quy định duy nhất trong sổ.": (
        "Under this regulation; empty = the regulation column, or the only one there is."
    ),
    "Quyết định chỉ về địa bàn của đơn vị này; phân công nơi khác để nguyên.": (
        "The decision is about this unit's area; assignments elsewhere are left alone."
    ),
    "Không hỏi lại khi kết thúc hơn ba phân công.": (
        "Do not ask before ending more than three assignments."
    ),
    "Số của phân công; nhiều thì dùng --of.": "Number of the assignment; for several use --of.",
    "Mọi phân công của đồng chí này.": "Every assignment of this official.",
    (
        "Thay phân công từ một ngày: đồng chí khác, hoặc đơn vị khác. Với --of: một đồng chí nghỉ"
        " hưu, chuyển công tác thì mọi phân công về đồng chí thay."
    ): (
        "Replace an assignment from a day on: another official, or another unit. With --of all that"
        " somebody has goes to the successor, as when one retires or is transferred."
    ),
}
