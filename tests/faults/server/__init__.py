"""A register on a server against one in a file, against crowds, kills and tampering."""
