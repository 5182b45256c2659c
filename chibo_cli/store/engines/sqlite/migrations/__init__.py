"""Registers of earlier programs brought up to this one's schema.

A revision is numbered as the schema version it leads to (`0002` to 2) and says only what becomes
of rows and columns. `recipe` does the rest: every table is laid anew in the words of `tables.py`,
so a migrated register has the very schema of a fresh one. A revision whose `may_recount` names
tables may change how many rows those hold.
"""
