"""Reading a file in a process of its own, so that nothing a file does can end or hold up the program that asks.

The checks of each format are the main guard; this one is for what they do not foresee: a fault in a library that ends
the whole process, or a file that takes for ever.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import time
from collections.abc import Callable
from multiprocessing.connection import Connection

from cafeplanner.cafe.roster import Intake
from cafeplanner.cafe.settings import Settings
from cafeplanner.errors import CafeplannerError, UnreadableFile
from cafeplanner.i18n import text
from cafeplanner.intake.read import read_data

MOST_MEMORY = 4_000_000_000
"""Bytes of addresses that the process may ask for, several times what it needs."""

Read = Callable[[bytes, str, Settings], Intake]


def read_guarded(
    data: bytes, name: str, given: Settings = Settings(), seconds: float = 20.0, read: Read = read_data
) -> Intake:
    """Do what `read_data` does, in a process of its own that is ended after so many seconds.

    `read` is the function that does the reading: one that a new process can import. Raises the package's own errors
    as `read` does, and `UnreadableFile` where the process takes too long or breaks down.
    """
    deadline = time.monotonic() + seconds
    spawning = multiprocessing.get_context("spawn")
    receiver, sender = spawning.Pipe(duplex=False)
    process = spawning.Process(target=_answer, args=(sender, read, data, name, given), daemon=True)
    try:
        process.start()
        sender.close()  # so that the end of the process is the end of the pipe
        in_time = receiver.poll(max(0.0, deadline - time.monotonic()))
        answer = receiver.recv() if in_time else _too_long(name, seconds)
    except (EOFError, OSError):
        answer = _broken_down(name)
    finally:
        _end(process)
        receiver.close()
    if isinstance(answer, Intake):
        return answer
    raise answer


def _end(process: multiprocessing.process.BaseProcess) -> None:
    if process.pid is not None:
        process.kill()
        process.join()
    process.close()


def _answer(sender: Connection, read: Read, data: bytes, name: str, given: Settings) -> None:
    """Send the roster, or the error, from within the process."""
    _be_modest()
    answer: Intake | CafeplannerError
    try:
        answer = read(data, name, given)
    except CafeplannerError as fault:
        answer = fault
    except BaseException:  # a trace would tell names; the caller learns that the process broke down
        os._exit(1)
    sender.send(answer)


def _be_modest() -> None:
    """Print nothing, leave no picture of the memory on the disk, and ask for no more memory than is sensible."""
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 2)
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource  # there is none on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def _too_long(name: str, seconds: float) -> UnreadableFile:
    return UnreadableFile(
        text(
            "Reading the file “{file}” took longer than {seconds} seconds and was given up.",
            file=name,
            seconds=_count(seconds),
        ),
        text("Copy the rows of the participants into a new workbook and try again."),
    )


def _broken_down(name: str) -> UnreadableFile:
    return UnreadableFile(
        text("The file “{file}” cannot be read; something in it makes the reading break down.", file=name),
        text("Copy the rows of the participants into a new workbook and try again."),
    )


def _count(seconds: float) -> int | float:
    return int(seconds) if seconds == int(seconds) else seconds
