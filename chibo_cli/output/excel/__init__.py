"""Workbooks, the only room that knows openpyxl."""
