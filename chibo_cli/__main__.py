"""`chibo`, and `python -m chibo_cli`: modules are loaded with the collector off."""

import gc


def start() -> None:
    """Run chibo; collection while modules load costs more than the modules."""
    gc.disable()
    from chibo_cli.cli.main import main

    main()


if __name__ == "__main__":
    start()
