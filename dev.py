"""Every command of a developer's day, on a fresh machine as on a furnished one.

    python3 dev.py run [args]      open the kiosk; without a display, render the tour
    python3 dev.py test [args]     environment, checks and everyday tests, in minutes
    python3 dev.py proof [args]    real programs tried from outside, in a quarter hour
    python3 dev.py check           types, imports, dead code, style, in Python and QML
    python3 dev.py format          let ruff and qmlformat rewrite the sources
    python3 dev.py tour [args]     every screen as a picture in build/tour
    python3 dev.py desk [args]     open the desk's program; without a display, its tour
    python3 dev.py bench [args]    speed and memory beside a bare Qt Quick window
    python3 dev.py torture [args]  the long runs that both leave out
    python3 dev.py appliance       both packages on a Debian of its own, booted in QEMU
    python3 dev.py setup           the environment alone

Each makes what it lacks first: `.venv` from the hash-locked requirements, and system
packages where this is root on Debian or Ubuntu (elsewhere it prints the one command and
ends with 2). Any Python from 3.11 on can run this file; it needs nothing installed.
"""

from __future__ import annotations

import locale
import os
import subprocess
import sys
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - whoever has an older one should read why
    sys.exit("Python 3.11 or newer is needed; this is " + sys.version.split()[0])

from tools.environment import checks, generated
from tools.environment.notready import NotReady
from tools.environment.venv import Environment

ROOT = Path(__file__).resolve().parent
WRONG_USE = 2
PICTURES = "build/tour"
DESK_PICTURES = "build/desk-tour"


def main(arguments: list[str]) -> int:
    """Carry out the command line; return the exit code."""
    commands = {
        "run": run,
        "test": test,
        "proof": proof,
        "check": check,
        "format": rewrite,
        "tour": tour,
        "desk": desk,
        "bench": bench,
        "torture": torture,
        "appliance": appliance,
        "setup": setup,
    }
    name, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if name in {"-h", "--help", "help"}:
        print(__doc__.strip())
        return 0
    if name not in commands:
        print(__doc__.strip(), file=sys.stderr)
        return WRONG_USE
    try:
        return commands[name](Environment(ROOT), rest)
    except NotReady as hindrance:
        print(hindrance, file=sys.stderr)
        return WRONG_USE
    except KeyboardInterrupt:
        return 130


def run(environment: Environment, arguments: list[str]) -> int:
    """Open the kiosk, or render the tour where no display could show it."""
    environment.ensure(testing=False)
    if not has_display():
        print(f"There is no display here, so every screen is drawn into {PICTURES}.")
        return tour(environment, arguments)
    generated.make(environment)
    return hand_over(environment, ["-m", "kiosk", *arguments], dict(os.environ))


def tour(environment: Environment, arguments: list[str]) -> int:
    """Render every screen to a picture, as they look without a graphics card."""
    environment.ensure(testing=False)
    generated.make(environment)
    command = ["-m", "kiosk", "--tour", str(ROOT / PICTURES), *arguments]
    return hand_over(environment, command, off_screen())


def desk(environment: Environment, arguments: list[str]) -> int:
    """Open the desk's program, or render its screens where no display could show it."""
    environment.ensure(testing=False)
    generated.make(environment)
    command = ["-m", "kiosk", "--as", "kiosk-desk"]
    if has_display():
        return hand_over(environment, [*command, *arguments], dict(os.environ))
    print(f"There is no display here, so every screen is drawn into {DESK_PICTURES}.")
    # Whoever names another folder has the last word.
    tour_here = [*command, "--tour", str(ROOT / DESK_PICTURES), *arguments]
    return hand_over(environment, tour_here, off_screen())


def test(environment: Environment, arguments: list[str]) -> int:
    """Check the sources, then run the everyday tests; pytest has the last word."""
    environment.ensure(testing=True)
    generated.make(environment)
    failed = checks.check_all(environment)
    if failed:
        print(f"Failed checks, shown above: {', '.join(failed)}", flush=True)
    # In order: each change of the screens' size costs a second.
    processes = _side_by_side("load")
    options = [*processes, "-m", "not torture and not proof", *arguments]
    tests = _pytest(environment, options)
    return tests or (1 if failed else 0)


def proof(environment: Environment, arguments: list[str]) -> int:
    """Try the real programs from outside; nothing is skipped."""
    environment.ensure(testing=True, proving=True)
    generated.make(environment)
    generated.fetch_validators(ROOT)
    # Most of their time they wait, each file beside a stage of its own.
    options = [*_side_by_side("loadscope"), "-m", "proof and not torture", *arguments]
    return _pytest(environment, options, KIOSK_PROOF="required")


def _side_by_side(way: str) -> list[str]:
    # Two processes already halve the time; more cost more to start than they save.
    return ["-n", str(min(2, os.cpu_count() or 1)), "--dist", way]


def _pytest(environment: Environment, options: list[str], **variables: str) -> int:
    command = [str(environment.python), "-m", "pytest", *options]
    return subprocess.call(command, cwd=ROOT, env=off_screen() | variables)


def check(environment: Environment, _arguments: list[str]) -> int:
    """Check the sources without running the tests."""
    environment.ensure(testing=True)
    return 1 if checks.check_all(environment) else 0


def rewrite(environment: Environment, _arguments: list[str]) -> int:
    """Format the sources in place."""
    environment.ensure(testing=True)
    return checks.format_all(environment)


def bench(environment: Environment, arguments: list[str]) -> int:
    """Measure speed and memory, off-screen with the software renderer."""
    environment.ensure(testing=True)
    generated.make(environment)
    return hand_over(environment, ["-m", "benchmarks", *arguments], off_screen())


def torture(environment: Environment, arguments: list[str]) -> int:
    """Run the long tests alone and one after another, so that they measure truly."""
    environment.ensure(testing=True)
    generated.make(environment)
    # Hours of kills are no sign of a screen that hangs.
    unhurried = ["-o", "faulthandler_timeout=0"]
    command = ["-m", "pytest", "-m", "torture", *unhurried, *arguments]
    return hand_over(environment, command, off_screen())


def appliance(environment: Environment, arguments: list[str]) -> int:
    """Make both Debian packages, install them on a bare machine, boot it and play."""
    environment.ensure(testing=True)
    generated.make(environment)
    command = ["-m", "tools.appliance.run", *arguments]
    return hand_over(environment, command, dict(os.environ))


def setup(environment: Environment, _arguments: list[str]) -> int:
    """Make everything that running and testing need."""
    environment.ensure(testing=True)
    generated.make(environment)
    print(f"Ready: {environment.folder}")
    return 0


def has_display() -> bool:
    """Tell whether a window could open; a platform named by hand is believed."""
    if not sys.platform.startswith("linux"):
        return True
    names = ("WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM")
    return any(os.environ.get(name) for name in names)


def has_locale() -> bool:
    """Tell whether the language asked for is installed; bare machines have none."""
    try:
        locale.setlocale(locale.LC_ALL, "")
    except locale.Error:
        return False
    return locale.nl_langinfo(locale.CODESET) == "UTF-8" if os.name != "nt" else True


def off_screen() -> dict[str, str]:
    """Return an environment in which Qt draws the same pictures on every machine."""
    return {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
        **({} if has_locale() else {"LC_ALL": "C.UTF-8"}),  # or Qt complains
    }


def hand_over(
    environment: Environment, arguments: list[str], variables: dict[str, str]
) -> int:
    """Become the program, so that signals and its exit code are its own."""
    os.chdir(ROOT)
    sys.stdout.flush()
    command = [str(environment.python), *arguments]
    if os.name == "nt":
        return subprocess.call(command, env=variables)
    os.execve(command[0], command, variables)  # noqa: S606 - the point of it
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
