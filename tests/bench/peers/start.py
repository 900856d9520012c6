"""Becomes `serve.py` in a virtual environment of its own: `python3 start.py <folder of the environment>`.

The environment is made where it is missing or other packages are wanted of it. Needs the standard library only.
"""

import os
import subprocess
import sys
import venv
from pathlib import Path

here = Path(__file__).resolve().parent
folder = Path(sys.argv[1]).resolve()
python = folder / "bin" / "python3"
wanted = (here / "requirements.txt").read_text()
installed = folder / "installed.txt"

if not installed.exists() or installed.read_text() != wanted:
    print(f"Installing the peers' packages in {folder}", file=sys.stderr)
    venv.create(folder, clear=True, with_pip=True)
    # Answers leave by the standard output, so nothing else may.
    subprocess.run(
        [python, "-m", "pip", "install", "-qq", "--requirement", here / "requirements.txt"],
        check=True,
        stdout=sys.stderr,
    )
    installed.write_text(wanted)

# Threads that spin while they wait were seen to slow each other down twentyfold where another process has a core.
os.environ["OMP_WAIT_POLICY"] = "PASSIVE"
# captum warns of every hook that it sets.
os.environ["PYTHONWARNINGS"] = "ignore"
os.execv(python, [str(python), str(here / "serve.py")])
