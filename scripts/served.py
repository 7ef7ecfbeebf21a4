"""A running “planlift serve”, for the scripts that use it."""
import contextlib
import json
import os
import pathlib
import signal
import subprocess
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

WAIT_IN_SECONDS = 120


class Served:
    """The program, its address, and what can be asked of it without a browser."""

    def __init__(self, program, *arguments, scratch):
        environment = dict(os.environ, TMPDIR=str(scratch))
        self.process = subprocess.Popen([str(program), "serve", *map(str, arguments)], stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, text=True, env=environment)
        self.address = self.process.stdout.readline().strip()
        if not self.address:
            raise SystemExit(f"planlift serve did not begin: {self.process.stderr.read()}")

    def ask(self, path="", data=None, method=None, headers=()):
        """Status, headers and bytes of an answer; redirections are answers too."""
        request = urllib.request.Request(self.address + path, data=data, method=method, headers=dict(headers))
        try:
            with urllib.request.build_opener(Stay).open(request, timeout=WAIT_IN_SECONDS) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.headers, error.read()

    def give(self, name, content):
        """The number of a document, or the words with which it is refused."""
        status, _, body = self.ask("uploads?name=" + urllib.parse.quote(name), data=content,
                                   headers={"Content-Type": "application/octet-stream"})
        return json.loads(body)["number"] if status == 201 else body.decode()

    def wait(self):
        """Until nothing is being read any more."""
        deadline = time.monotonic() + WAIT_IN_SECONDS * 5
        while b"data-busy" in self.ask("list")[2]:
            if time.monotonic() > deadline:
                raise SystemExit("the reading does not end")
            time.sleep(0.2)

    def memory(self):
        """Bytes that the server itself holds, and those of all that it started."""
        own = resident(self.process.pid)
        return own, own + sum(resident(child) for child in descendants(self.process.pid))

    def stop(self, by=signal.SIGTERM):
        self.process.send_signal(by)
        code = self.process.wait(timeout=30)
        return code


class Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def resident(process):
    with contextlib.suppress(OSError):
        for line in pathlib.Path(f"/proc/{process}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) * 1024
    return 0


def descendants(process):
    found = []
    with contextlib.suppress(OSError):
        for task in pathlib.Path(f"/proc/{process}/task").iterdir():
            for child in (task / "children").read_text().split():
                found += [int(child)] + descendants(int(child))
    return found


@contextlib.contextmanager
def served(program, *arguments):
    with tempfile.TemporaryDirectory() as scratch:
        server = Served(program, *arguments, scratch=scratch)
        server.scratch = pathlib.Path(scratch)
        try:
            yield server
        finally:
            if server.process.poll() is None:
                server.process.kill()
                server.process.wait()
