"""The exit codes that commands leave with; `errors` gives each kind of failure its own."""

DONE = 0
FINDINGS = 1
USAGE = 2
REFUSED = 65
BUG = 70
INTERRUPTED = 130
