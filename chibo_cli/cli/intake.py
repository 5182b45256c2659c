"""stub."""

import typer

from chibo_cli.cli.grammar import Noun

commands = Noun()


@commands.verb("x")
def x(ctx: typer.Context) -> None:
    """X"""
