"""``cafeplanner serve``: the web app on this computer. Hidden until all of its steps are there."""

from __future__ import annotations

import socket
import webbrowser
from pathlib import Path

import click

from cafeplanner.cli.console import Console
from cafeplanner.cli.exits import Exit
from cafeplanner.cli.options import language_option, whole
from cafeplanner.errors import WrongSettings
from cafeplanner.i18n import Translator, text

LOOPBACK = "127.0.0.1"


def serve_command(tr: Translator) -> click.Command:
    """Return the command."""
    return click.Command(
        "serve",
        callback=click.pass_obj(serve),
        params=[
            click.Option(["--port"], type=whole(tr, 0), default=0, metavar="N", help=tr("The port. 0: any free one.")),
            click.Option(["--no-browser"], is_flag=True, help=tr("Open no browser, only say the address.")),
            click.Option(
                ["--data"],
                type=click.Path(file_okay=False, path_type=Path),
                metavar=tr("FOLDER"),
                help=tr("Where the events are kept."),
            ),
            language_option(tr),
        ],
        help=tr("Opens the web app on this computer."),
        hidden=True,
    )


def serve(console: Console, port: int, no_browser: bool, data: Path | None, language: str | None) -> int:
    """Answer on this computer until Ctrl-C; returns the exit code."""
    import uvicorn

    from cafeplanner.store.event_file.folder import EventFolder, default_folder
    from cafeplanner.web.app import create_app

    console.speak(language or console.tr.language)
    listener = bound(port)
    host = f"{LOOPBACK}:{listener.getsockname()[1]}"
    app = create_app(EventFolder(data or default_folder()), frozenset({host}))
    address = f"http://{host}/?key={app.key}"
    console.say(console.tr("cafeplanner is open at {address}", address=address))
    console.say(console.tr("Ctrl-C ends it."))
    if not no_browser:
        webbrowser.open(address)
    # nothing is logged but what the guard says: addresses and faults may hold names
    settings = uvicorn.Config(app, log_config=None, access_log=False, server_header=False, lifespan="off")
    uvicorn.Server(settings).run(sockets=[listener])
    return Exit.DONE


def bound(port: int) -> socket.socket:
    """Return a socket that only this computer reaches; raises `WrongSettings` where the port is taken."""
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((LOOPBACK, port))
    except (OSError, OverflowError) as error:
        listener.close()
        raise WrongSettings(
            text("Port {port} cannot be used.", port=str(port)), text("Leave --port out to take any free one.")
        ) from error
    return listener
