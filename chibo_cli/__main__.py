"""`chibo`, and `python -m chibo_cli`: modules are loaded with the collector off."""

import gc


def start() -> None:
    """Run chibo; to collect while modules load, or to look all through at the end, costs more."""
    gc.disable()
    from chibo_cli.cli.main import main

    try:
        main()
    finally:
        gc.freeze()  # the process ends, and all memory with it


if __name__ == "__main__":
    start()
