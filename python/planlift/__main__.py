"""The command line: `python -m planlift`, and the script `planlift` that the package installs."""
import os
import sys

from .program import program_path


def main() -> None:
    """Becomes the program, with the same arguments."""
    path = program_path()
    os.execv(path, [path, *sys.argv[1:]])


if __name__ == "__main__":
    main()
