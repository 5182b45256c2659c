"""The frame of the command line: its grammar, help, completion and errors."""
