"""Repeats a file of v1.1 stream lines with ids of their own in each copy, so that no copy is a duplicate.
usage: repeat_stream.py STREAM.ndjson COPIES > OUT.ndjson

Only the ids of posts and authors are shifted; texts, counts and sizes stay as they are.
"""

import re
import sys

ID = re.compile(rb'"(id|id_str|user_id|user_id_str)":("?)(\d+)')


def main() -> None:
    path, copies = sys.argv[1], int(sys.argv[2])
    with open(path, "rb") as stream:
        lines = stream.read().splitlines(keepends=True)
    for copy in range(copies):
        shift = lambda match: b'"%s":%s%d' % (match[1], match[2], int(match[3]) + copy)
        for line in lines:
            sys.stdout.buffer.write(ID.sub(shift, line))


if __name__ == "__main__":
    main()
