"""Why a file, or a cell or a row in it, cannot be taken, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.lists.errors import CellFault, FileFault, LegacyFont, Rule, TemplateFault
from chibo_cli.messages.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import Enum

TEMPLATE_FAULTS: Mapping[Enum, Text] = {
    TemplateFault.CODE: Text(
        "mẫu chỉ được có trường, điều kiện và vòng lặp, không được gọi lệnh; bỏ chỗ ấy",
        "a template may hold fields, conditions and loops, but call nothing; take it out",
    ),
    TemplateFault.SYNTAX: Text(
        "trường viết sai hoặc thiếu dấu đóng; so với mẫu của chibo template report -o mau.docx",
        "a field is written wrongly or not closed; compare it with the template of"
        " chibo template report -o template.docx",
    ),
    TemplateFault.BROKEN: Text(
        "một dấu %p, %tr hoặc %tc không đứng một mình trong đoạn, dòng hay ô của nó",
        "a mark %p, %tr or %tc does not stand alone in its paragraph, row or cell",
    ),
    TemplateFault.DAMAGED: Text(
        "tệp hỏng; mở bằng Word rồi lưu lại dạng .docx",
        "the file is damaged; open it in Word and save it again as .docx",
    ),
}
FILE_FAULTS: Mapping[Enum, Text] = {
    FileFault.WORD_TEMPLATE: Text(
        "đây là tệp mẫu của Word (.dotx); mở bằng Word, chọn Lưu thành (Save As), dạng Word"
        " Document (.docx)",
        "it is a template of Word's own kind (.dotx); open it in Word and save it as a Word"
        " document (.docx)",
    ),
    FileFault.WORD_MACROS: Text(
        "tệp có macro (.docm); mở bằng Word, lưu thành Word Document (.docx), không có macro",
        "it has macros (.docm); open it in Word and save it as a Word document (.docx), without",
    ),
    FileFault.OLD_WORD: Text(
        "đây là tệp Word cũ (.doc); mở bằng Word, lưu thành Word Document (.docx)",
        "it is an old Word file (.doc); open it in Word and save it as a Word document (.docx)",
    ),
    FileFault.NO_DOCUMENT: Text(
        "không phải văn bản Word (.docx); bắt đầu từ mẫu của chibo template report -o mau.docx",
        "it is no Word document (.docx); begin with the template of chibo template report"
        " -o template.docx",
    ),
    FileFault.LARGE_DOCUMENT: Text(
        "mẫu quá 5 MB, hoặc bung ra quá 50 MB; bớt ảnh trong đó",
        "the template has more than 5 MB, or 50 MB unpacked; take pictures out of it",
    ),
    FileFault.EMPTY: Text(
        "tệp rỗng (0 byte); lấy lại tệp từ nơi gửi", "the file is empty; ask for it again"
    ),
    FileFault.PASSWORD: Text(
        "tệp có mật khẩu; mở bằng Excel, bỏ mật khẩu rồi lưu lại",
        "it has a password; open it in Excel, take the password off and save it again",
    ),
    FileFault.DAMAGED: Text(
        "tệp hỏng hoặc bị cắt cụt; mở bằng Excel rồi lưu lại, hoặc lấy lại tệp từ nơi gửi",
        "it is damaged or cut short; open it in Excel and save it again, or ask for it again",
    ),
    FileFault.NO_SPREADSHEET: Text(
        "không phải tệp Excel; mở bằng Excel rồi lưu lại dạng .xlsx",
        "it is no workbook; open it in Excel and save it as .xlsx",
    ),
    FileFault.PDF: Text(
        "đây là tệp PDF; xin tệp Excel gốc, hoặc chuyển bảng sang .xlsx",
        "it is a PDF; ask for the workbook, or convert the table to .xlsx",
    ),
    FileFault.WORD: Text(
        "đây là văn bản (Word), không phải tệp Excel; chép bảng sang Excel rồi lưu dạng .xlsx",
        "it is a text document (Word); copy its table into Excel and save it as .xlsx",
    ),
    FileFault.SLIDES: Text(
        "đây là tệp trình chiếu (PowerPoint), không phải tệp Excel",
        "it is a presentation (PowerPoint), not a workbook",
    ),
    FileFault.WEB_PAGE: Text(
        "đây là trang web (HTML) mang tên tệp Excel; mở bằng Excel rồi lưu lại dạng .xlsx",
        "it is a web page (HTML) under another name; open it in Excel and save it as .xlsx",
    ),
    FileFault.XML_SPREADSHEET: Text(
        "đây là tệp Excel 2003 dạng XML; mở bằng Excel rồi lưu lại dạng .xlsx",
        "it is an XML workbook of Excel 2003; open it in Excel and save it as .xlsx",
    ),
    FileFault.BINARY_WORKBOOK: Text(
        "đây là tệp Excel dạng nhị phân (.xlsb); mở bằng Excel rồi lưu lại dạng .xlsx",
        "it is a binary workbook (.xlsb); open it in Excel and save it as .xlsx",
    ),
    FileFault.OLD_EXCEL: Text(
        "tệp của Excel quá cũ (trước 1995); mở bằng LibreOffice rồi lưu lại dạng .xlsx",
        "an Excel of before 1995 wrote it; open it in LibreOffice and save it as .xlsx",
    ),
    FileFault.PICTURE: Text(
        "đây là ảnh, không phải tệp Excel; xin tệp Excel gốc",
        "it is a picture, not a workbook; ask for the workbook",
    ),
    FileFault.ARCHIVE: Text(
        "đây là tệp nén, không phải tệp Excel; giải nén rồi nhập tệp bên trong",
        "it is an archive and no workbook; unpack it and import what is inside",
    ),
    FileFault.NUL: Text(
        "có ký tự NUL, không phải tệp văn bản; lưu lại dạng CSV UTF-8",
        "it holds NUL characters and is no text; save it as CSV UTF-8",
    ),
    FileFault.ENCODING: Text(
        "không đọc được bảng mã; lưu lại dạng CSV UTF-8",
        "it is in no known encoding; save it as CSV UTF-8",
    ),
    FileFault.REGISTER: Text(
        "đây là sổ của chibo, không phải danh sách; xuất nó bằng chibo --db TỆP export register"
        " -o THƯ_MỤC rồi nhập thư mục đó, hoặc thay cả sổ này bằng nó: chibo db restore TỆP",
        "it is a register of chibo, not a list; write it out with chibo --db FILE export register"
        " -o FOLDER and import that folder, or put it in this one's place: chibo db restore FILE",
    ),
    FileFault.TOO_BIG: Text(
        "tệp quá lớn (giải nén hơn 300 MB); tách thành nhiều tệp",
        "it is too big (over 300 MB unpacked); divide it into several files",
    ),
    FileFault.INFLATED: Text(
        "tệp nén bất thường (nở hơn 200 lần), không mở; mở bằng Excel rồi lưu lại",
        "it is packed abnormally (blown up over 200 times) and not opened; save it again in Excel",
    ),
    FileFault.TOO_MANY_PARTS: Text(
        "tệp có quá 2.000 phần bên trong, không mở; mở bằng Excel rồi lưu lại",
        "it has more than 2,000 parts and is not opened; save it again in Excel",
    ),
    FileFault.DOCTYPE: Text(
        "bên trong có khai báo DOCTYPE, không an toàn nên không mở; mở bằng Excel rồi lưu lại",
        "it declares a DOCTYPE, which is not safe, and is not opened; save it again in Excel",
    ),
    FileFault.ONLY_HIDDEN: Text(
        "mọi trang tính có dữ liệu đều ẩn; bỏ ẩn rồi lưu lại, hoặc nêu tên trang tính bằng --sheet",
        "every sheet with contents is hidden; unhide it, or name it with --sheet",
    ),
    FileFault.NO_FILE: Text(
        "không phải tệp (là thiết bị, hoặc một đường ống không gửi gì); lưu dữ liệu thành tệp rồi"
        " nêu tên tệp đó",
        "it is no file (a device, or a pipe that sends nothing); save what it holds as a file and"
        " name that",
    ),
    FileFault.EXPANDED: Text(
        "nội dung bung ra quá lớn (hơn 64 MB chữ, 5.200.000 ô, hoặc 1.000.000 ô lặp lại), không"
        " mở; chỉ giữ lại danh sách rồi lưu thành tệp mới",
        "it would become too big (over 64 MB of text, 5,200,000 cells, or 1,000,000 repeated"
        " cells) and is not opened; keep the list alone and save it as a new file",
    ),
    FileFault.OVERRUN: Text(
        "đọc tệp này cần hơn 640 MB bộ nhớ hoặc hơn 60 giây, nên đã dừng; chép danh sách sang một"
        " tệp Excel mới, hoặc tách thành nhiều tệp",
        "reading it takes over 640 MB of memory or over 60 seconds, and was stopped; copy the list"
        " into a new workbook, or divide it into several files",
    ),
    FileFault.LONG_CELL: Text(
        "có ô dài hơn 100.000 ký tự; rút ngắn ô đó rồi lưu lại",
        "a cell is longer than 100,000 characters; shorten it and save the file again",
    ),
    FileFault.MARKS: Text(
        "có chữ mang hơn 30 dấu, không phải chữ viết thật; xóa chữ đó rồi lưu lại",
        "a letter bears more than 30 marks, which is no writing; delete it and save the file again",
    ),
    FileFault.FAULTY_CELLS: Text(
        "một trang tính có hơn 300.000 ô báo lỗi (#N/A, #REF!) hoặc công thức chưa được tính; xóa"
        " cột đó rồi lưu lại",
        "a sheet has over 300,000 errors (#N/A, #REF!) or formulas never calculated; delete that"
        " column and save the file again",
    ),
    FileFault.LARGE_TEXT: Text(
        "tệp văn bản lớn hơn 64 MB; tách thành nhiều tệp",
        "it is a text of over 64 MB; divide it into several files",
    ),
    FileFault.LARGE_TOML: Text(
        "lớn hơn 200 KB, không phải tệp quy định hay mẫu chấm điểm; nêu đúng tệp",
        "it is over 200 KB, and so no regulation and no scoring template; name the right file",
    ),
    FileFault.DEEP_TOML: Text(
        "TOML: có tên khóa gồm hơn 20 phần nối bằng dấu chấm; viết lại như tệp mẫu",
        "TOML: a key has more than 20 parts joined by dots; write it as the presets do",
    ),
    FileFault.LONG_NUMBER: Text(
        "TOML: có số dài hơn 100 chữ số; viết lại số đó",
        "TOML: a number has more than 100 digits; write it again",
    ),
    CellFault.NO_VALUE: Text(
        "công thức chưa được tính; mở bằng Excel rồi lưu lại, hoặc thay công thức bằng giá trị",
        "a formula that was never calculated; save it again in Excel, or put the value in",
    ),
    CellFault.ERROR_VALUE: Text(
        "ô báo lỗi của Excel; sửa công thức hoặc gõ giá trị vào",
        "an error of the workbook; mend the formula, or type the value",
    ),
    CellFault.SERIAL_DAY: Text(
        "không phải ngày thật, mà là số nhỏ Excel hiện thành ngày; gõ lại, ví dụ 5/2/2024",
        "no real day but a small number that Excel shows as one; type it again, as in 5/2/2024",
    ),
    CellFault.NO_DAY: Text(
        "số 0 hoặc số âm, không phải ngày; gõ lại ngày, ví dụ 5/2/2024",
        "a 0 or a negative number and no day; type the day, as in 5/2/2024",
    ),
    CellFault.INEXACT: Text(
        "số dài hơn 15 chữ số, tệp Excel không giữ đủ; định dạng ô là văn bản rồi gõ lại",
        "a number of more than 15 digits, which no workbook keeps; make the cell text and type"
        " it again",
    ),
    CellFault.NUMBER_FORMAT: Text(
        "số mà ô hiện theo cách khác, không rõ mã là gì; định dạng ô là văn bản rồi gõ lại",
        "a number that the cell shows in another way, so that the code is not clear; make the cell"
        " text and type it again",
    ),
    LegacyFont.TCVN3: Text("TCVN3 (.VnTime)", "TCVN3 (.VnTime)"),
    LegacyFont.VNI: Text("VNI", "VNI"),
}
RULES: Mapping[Enum, Text] = {
    Rule.UID: Text(
        "uid không đúng dạng; để trống ô này cho dòng mới",
        "this is no uid; leave the cell empty for a new row",
    ),
    Rule.ROW: Text(
        "không có dòng nào như vậy trong sổ và trong các tệp này; nhập cùng tệp có dòng đó",
        "no such row in the register or in these files; import the file that has it together",
    ),
    Rule.SEVERAL: Text(
        "có nhiều dòng mang mã này; viết uid: và uid của dòng cần nêu",
        "several rows bear this code; write uid: and the uid of the one that is meant",
    ),
    Rule.COUNT: Text(
        "phải là số nguyên không âm, chỉ viết bằng chữ số",
        "it must be a whole number, written in digits",
    ),
    Rule.WORDS: Text('phải viết như ["a", "b"]', 'it must be written as ["a", "b"]'),
    Rule.PART: Text(
        "đây là phần tiếp của một dòng, nhưng dòng trên không cùng uid; giữ nguyên thứ tự dòng",
        "this goes on with a row, but the row above has another uid; keep the rows in their order",
    ),
    Rule.TOLD: Text(
        "tệp official_names hoặc terms đi cùng nói khác; sửa ở tệp đó",
        "the file official_names, or terms, beside it says otherwise; correct it there",
    ),
    Rule.PACKET: Text(
        "báo cáo đã chốt không khớp với mã băm hay kỳ của nó; lấy lại tệp xuất gốc",
        "the closed report does not fit its digest or its period; take the export as it was made",
    ),
    Rule.FIGURES: Text(
        "số liệu của báo cáo đã chốt không khớp với các dòng của nó; lấy lại tệp xuất gốc",
        "the figures of the closed report are not those of its rows; take the export as it was"
        " made",
    ),
    Rule.REASON: Text(
        "kỳ mở lại phải có lý do, kỳ đang chốt thì không; lấy lại tệp xuất gốc",
        "a reopened period has a reason, a closed one has none; take the export as it was made",
    ),
    Rule.FACTS: Text(
        "báo cáo đã chốt không phải của số liệu nhập cùng; lấy lại cả bản xuất, hoặc, nếu đã điều"
        " chỉnh sau khi chốt, thêm --adjust --reason",
        "the closed report is not of the facts that come with it; take the whole export, or, where"
        " they were adjusted after closing, give --adjust --reason",
    ),
    Rule.FILES: Text(
        "tệp đã in của kỳ đã chốt (closed_files) thiếu hoặc không phải tệp đã in; lấy lại cả bản"
        " xuất",
        "the printed files of the closed period (closed_files) are missing, or are not those"
        " printed; take the whole export",
    ),
    Rule.CLOSING: Text(
        "kỳ đã chốt chỉ do chibo period close ghi, hoặc vào một sổ trống cùng số liệu của nó; bỏ"
        " tệp closings và closed_files, hoặc nhập cả bản xuất vào một sổ trống (chibo init --db"
        " TỆP)",
        "only chibo period close writes a closed period, or it goes into an empty register with its"
        " facts; leave closings and closed_files out, or import the whole export into an empty"
        " register (chibo init --db FILE)",
    ),
    Rule.KEPT: Text(
        "trái một quy tắc của sổ, hoặc trùng với dòng đã có; sửa dòng này",
        "it breaks a rule of the register, or another row is the same; mend this row",
    ),
    Rule.OVERLAP: Text(
        "trùng ngày với một dòng khác của cùng đối tượng; sửa từ ngày, đến ngày",
        "it shares days with another row about the same; mend since and until",
    ),
    Rule.LIFE: Text(
        "nằm ngoài thời gian tồn tại của đơn vị; sửa từ ngày, đến ngày",
        "it lies outside the life of a unit; mend since and until",
    ),
    Rule.CIRCLE: Text(
        "đơn vị trực thuộc chính nó; sửa đơn vị cấp trên",
        "a unit stands below itself; mend the unit above",
    ),
    Rule.CODE: Text(
        "mã này của một đơn vị khác trong cùng thời gian; sửa mã hoặc ngày",
        "another unit bears this code in the same days; mend the code or the days",
    ),
    Rule.NOT_OURS: Text(
        "thiết lập và kỳ đã chốt của sổ khác không nhập vào sổ đang có số liệu; bỏ tệp settings,"
        " closings và closed_files, hoặc nhập cả bản xuất vào một sổ trống (chibo init --db TỆP)",
        "settings and closed periods of another register do not go into one that holds facts; leave"
        " settings, closings and closed_files out, or import the whole export into an empty"
        " register (chibo init --db FILE)",
    ),
    Rule.OFFICE: Text(
        "văn phòng và dòng nào của văn phòng chỉ do lần nhận số liệu ghi, hoặc vào một sổ trống"
        " cùng cả bản xuất; bỏ tệp offices, origins, united và left_out, hoặc nhập cả bản xuất vào"
        " một sổ trống (chibo init --db TỆP)",
        "only a merge writes offices and which rows are theirs, or they go into an empty register"
        " with the whole export; leave offices, origins, united and left_out out, or import the"
        " whole export into an empty register (chibo init --db FILE)",
    ),
    Rule.NUMBER: Text(
        "số của dòng (cột id) phải như lúc xuất, vì dòng nào của văn phòng được ghi theo số; lấy"
        " lại cả bản xuất",
        "the number of the row (column id) must be as it was exported, since offices' rows are"
        " known by their numbers; take the whole export",
    ),
    Rule.TABLE: Text("sổ không có bảng này", "the register has no such table"),
    Rule.UNIT: Text(
        "đơn vị không tồn tại vào ngày đó; sửa đơn vị hoặc ngày",
        "the unit does not exist on that day; mend the unit or the day",
    ),
}
