"""`python -m chibo_cli` is `chibo`."""

from chibo_cli.cli.main import main

main()
