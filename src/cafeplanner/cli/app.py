"""The program: its commands, and what happens to whatever goes wrong in them."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence

import click

from cafeplanner import __version__
from cafeplanner.cli.check import check_command
from cafeplanner.cli.collectives import collectives_command
from cafeplanner.cli.console import Console, make_streams_safe
from cafeplanner.cli.demo import demo_command
from cafeplanner.cli.exits import Exit, exit_of
from cafeplanner.cli.language import asked_language, machine_language, speak_clicks_words
from cafeplanner.cli.options import CONTEXT, switches
from cafeplanner.cli.plan import plan_command
from cafeplanner.cli.print import print_command
from cafeplanner.cli.replan import replan_command
from cafeplanner.cli.serve import serve_command
from cafeplanner.cli.template import template_command
from cafeplanner.errors import CafeplannerError
from cafeplanner.i18n import Translator, translator

COMMANDS = (
    plan_command,
    replan_command,
    collectives_command,
    check_command,
    print_command,
    serve_command,
    template_command,
    demo_command,
)
"""Each makes its command in the language of a translator."""


def build_program(tr: Translator) -> click.Group:
    """Return the program with its commands, its help in the language of `tr`."""
    program = click.Group(
        "cafeplanner",
        params=switches(tr),
        context_settings=CONTEXT,
        subcommand_metavar=tr("COMMAND …"),
        help=tr(
            "Plans a World Café day from a list of registrations: icebreaker groups of people who do not know each "
            "other, thematic tables over several rounds, collectives, and everything to print."
        ),
        epilog=tr("Start with “cafeplanner demo”, then “cafeplanner check” with your own list."),
    )
    program = click.version_option(__version__, prog_name="cafeplanner")(program)
    for make in COMMANDS:
        command = make(tr)
        command.context_settings = CONTEXT
        command.params += switches(tr)
        program.add_command(command)
    return program


def run(arguments: Sequence[str]) -> int:
    """Run the program; returns the exit code and says every error in a sentence."""
    make_streams_safe()
    language = asked_language(arguments) or machine_language(os.environ)
    speak_clicks_words(language)
    console = Console(translator(language))
    try:
        return guarded(console, arguments)
    except BrokenPipeError:
        # whoever read our output has closed it; nothing is left to say, not even by Python at its own end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.INTERNAL


def guarded(console: Console, arguments: Sequence[str]) -> int:
    """Run the program and turn whatever is raised into a sentence and an exit code."""
    try:
        code = build_program(console.tr).main(list(arguments), "cafeplanner", standalone_mode=False, obj=console)
        return code if isinstance(code, int) else Exit.DONE
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except CafeplannerError as error:
        console.fail(error)
        if exit_of(error) is Exit.INTERNAL:
            confess(console, error)
        return exit_of(error)
    except (KeyboardInterrupt, click.Abort):
        click.echo(console.tr("Interrupted before there was anything to save."), err=True)
        return Exit.INTERRUPTED
    except BrokenPipeError:
        raise
    except Exception as error:
        confess(console, error)
        return Exit.INTERNAL


def confess(console: Console, error: Exception) -> None:
    """Say that the program itself failed; with ``--debug`` also where."""
    if console.debug:
        traceback.print_exception(error)
    click.echo(
        console.tr(
            "Something went wrong inside cafeplanner ({kind}). Please report it with what “--debug” shows.",
            kind=type(error).__name__,
        ),
        err=True,
    )
