#!/usr/bin/env python3
"""What “planlift serve” holds in memory: many documents at once, then many one after the other.

usage: measure_serve.py PLANLIFT COUNT

Ends with 1 where the server grows from the first tenth of the documents to the last by more than a fifth.
"""
import sys
import threading

from measuring import HERE
from served import served

AT_ONCE = 20
# The allocator's own ups and downs.
MOST_GROWTH = 1.2


def main():
    program, count = sys.argv[1], int(sys.argv[2])
    content = (HERE.parent / "fixtures/plans/aldhelm.pdf").read_bytes()
    with served(program) as server:
        givers = [threading.Thread(target=server.give, args=(f"plan-{number}.pdf", content)) for number in range(AT_ONCE)]
        for giver in givers:
            giver.start()
        most = [0, 0]
        while any(giver.is_alive() for giver in givers) or b"data-busy" in server.ask("list")[2]:
            most = [max(old, new) for old, new in zip(most, server.memory())]
        print(f"{AT_ONCE} at once: the server {most[0] >> 20} MB, with its readers {most[1] >> 20} MB")
        sizes = []
        for number in range(count):
            given = server.give(f"plan-{number}.pdf", content)
            server.wait()
            for path in (f"plans/{given}/", f"plans/{given}/files/xlsx", f"plans/{given}/remove"):
                server.ask(path, data=b"" if path.endswith("remove") else None)
            sizes.append(server.memory()[0])
        tenth = max(1, count // 10)
        first, last = max(sizes[:tenth]), max(sizes[-tenth:])
        print(f"{count} in a row: the server {first >> 20} MB at first, {last >> 20} MB in the end")
        return last > first * MOST_GROWTH


if __name__ == "__main__":
    sys.exit(main())
