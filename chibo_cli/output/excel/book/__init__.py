"""What every workbook is made of: cells, columns, pages, letterhead."""
