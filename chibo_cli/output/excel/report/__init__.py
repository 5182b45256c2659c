"""The workbook of a report, a file a sheet."""
