"""Headings of columns, tables and workbooks."""
