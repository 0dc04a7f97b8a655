"""Starting the server: on this computer only, at an address of its own."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

from tests.shell import ROOT, Shell


def test_only_this_computer_reaches_the_server(address: str) -> None:
    at = urlsplit(address)
    assert (at.hostname, at.path, at.query.startswith("key=")) == ("127.0.0.1", "/", True)
    # the whole network 127.0.0.0/8 is this computer: a server on every address would answer there, too
    other = socket.socket()
    other.settimeout(5)
    assert other.connect_ex(("127.0.0.2", at.port or 0)) != 0
    other.close()


def test_a_port_that_is_taken_is_said(shell: Shell) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        said = shell("serve", "--no-browser", "--port", port, "--data", shell.folder)
    assert (said.code, said.err) == (
        2,
        f"Port {port} cannot be used.\nLeave --port out to take any free one.\n",
    )


def test_a_script_without_a_guard_reads_lists_in_a_process_of_its_own(tmp_path: Path) -> None:
    """Some installers write such scripts: each process that they start would run the whole program again."""
    script = tmp_path / "cafeplanner"
    script.write_text(
        "import sys\n"
        "from cafeplanner import cli\n"
        "from cafeplanner.intake import read_guarded\n"
        "print('run', flush=True)\n"
        "cli.run = lambda _: print(len(read_guarded(b'Nom\\nAnne Berg\\n', 'a.csv').roster.participants)) or 0\n"
        "cli.main()\n"
    )
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, cwd=ROOT, check=False)  # noqa: S603
    assert (done.stdout, done.stderr, done.returncode) == ("run\n1\n", "", 0)
