"""The one way in for `python -m kiosk` and for the executable of a frozen bundle."""

import os
import sys

_KIOSKS_WORDS = ("--config", "--content", "--data")


def is_plain_kiosk(words: list[str]) -> bool:
    """Tell whether a command line means the kiosk on the whole screen, beyond doubt.

    It stays in memory as the small process that watches the screens, and needs neither
    the table of programs nor what a batch is opened with.
    """
    file, *rest = words
    if rest[:2] == ["--as", "kiosk"]:
        rest = rest[2:]
    elif os.path.basename(file) not in {"kiosk", "__main__.py"}:  # noqa: PTH119 - pathlib is what this does without
        return False
    return not rest or rest[0].startswith(_KIOSKS_WORDS)


def main() -> int:
    """Be the program that is meant; return its exit code."""
    if is_plain_kiosk(sys.argv):
        from kiosk.visitor.app import main as kiosk

        if sys.argv[1:2] == ["--as"]:
            del sys.argv[1:3]
        return kiosk()
    import multiprocessing

    from kiosk.programs import program_meant, run

    # A bundle's executable is also what opens a batch in a process of its own.
    multiprocessing.freeze_support()
    program, words = program_meant(sys.argv)
    sys.argv[1:] = words
    return run(program)


if __name__ == "__main__":
    sys.exit(main())
