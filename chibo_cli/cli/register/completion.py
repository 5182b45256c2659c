"""`chibo completion`: what Tab offers, and the page for `man`, installed or shown."""

import os
from typing import Annotated

import typer

from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import say, show_text
from chibo_cli.messages.help import completion as says

commands = Noun()

ShellArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="[bash|zsh|fish|powershell|pwsh]", help="Shell; trống = shell đang dùng."
    ),
]


@commands.verb("install", "chibo completion install bash", "chibo completion install zsh")
def install(ctx: typer.Context, shell: ShellArgument = None) -> None:
    """Cài gợi ý lệnh (phím Tab) cho một shell; ngoài Windows, cài cả trang cho lệnh man."""
    from chibo_cli.cli.frame.manual import install_manual, manual_page
    from chibo_cli.cli.frame.shells import install_completion

    app: AppContext = ctx.obj
    done = [install_completion(app, shell)]
    if os.name == "posix":
        page = install_manual(manual_page(ctx))
        done.append(app.words(says.MANUAL_INSTALLED, path=str(page)))
    say("\n".join(done))


@commands.verb("show", "chibo completion show bash", "chibo completion show powershell")
def show(shell: ShellArgument = None) -> None:
    """Hiện mã gợi ý lệnh của một shell, để chép hoặc sửa."""
    from chibo_cli.cli.frame.shells import script

    show_text(f"{script(shell)}\n")


@commands.verb("man", "chibo completion man", "chibo completion man --lang en")
def man(ctx: typer.Context) -> None:
    """Trang cho lệnh man: mọi lệnh và tùy chọn, như --help của từng lệnh."""
    from chibo_cli.cli.frame.manual import manual_page

    show_text(manual_page(ctx))
