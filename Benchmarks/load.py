"""A load run with faults, against the real command: posts are pushed with repeats while the service is killed and
started again, its store's server is restarted (MongoDB), clients dawdle, sockets are left half open, bodies are of
10 MB, and 10,000 connections stay idle. At the end every acknowledged post must be stored exactly once, `store check`
must find nothing, and memory must not have grown.

    python3 Benchmarks/load.py .build/release/covey [--seconds 180] [--idle 10000] [--mongodb .venv/bin/secantusd-py]

Prints what it saw; the exit status tells whether all of it held.
"""

import argparse
import asyncio
import contextlib
import json
import os
import random
import resource
import signal
import socket
import subprocess
import sys
import tempfile
import time

BATCH = 500


class Service:
    """The command under test, started again after each kill."""

    def __init__(self, covey, folder, environment):
        self.covey, self.folder, self.environment = covey, folder, environment
        self.port, self.process, self.starts = free_port(), None, 0
        self.key = json.loads(self.run("keys", "create", "--name", "load", "--role", "admin", "--json"))["key"]

    def run(self, *arguments, check=True):
        return subprocess.run(
            [self.covey, *arguments], cwd=self.folder, env=self.environment, check=check, capture_output=True
        ).stdout

    async def start(self):
        log = open(os.path.join(self.folder, "service.log"), "ab")
        self.process = subprocess.Popen(
            [self.covey, "serve", "--port", str(self.port)], cwd=self.folder, env=self.environment,
            stdout=log, stderr=log,
        )
        log.close()
        self.starts += 1
        for _ in range(600):
            with contextlib.suppress(OSError, asyncio.TimeoutError):
                if (await self.request("GET", "/readyz", timeout=2))[0] == 200:
                    return
            if self.process.poll() is not None:
                sys.exit(f"the service ended with status {self.process.returncode}; see {self.folder}/service.log")
            await asyncio.sleep(0.1)
        sys.exit("the service does not become ready")

    def memory(self):
        with open(f"/proc/{self.process.pid}/status") as status:
            return next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmRSS"))

    async def request(self, method, path, body=b"", headers=(), timeout=60):
        return await asyncio.wait_for(self._request(method, path, body, headers), timeout)

    async def _request(self, method, path, body, headers):
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        try:
            lines = [f"{method} {path} HTTP/1.1", "Host: localhost", f"Authorization: Bearer {self.key}",
                     f"Content-Length: {len(body)}", "Connection: close", *headers, "", ""]
            writer.write("\r\n".join(lines).encode() + body)
            await writer.drain()
            status = int((await reader.readline()).split()[1])
            while (await reader.readline()).strip():
                pass
            return status, await reader.read()
        finally:
            writer.close()


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


class Load:
    def __init__(self, service, seed):
        self.service, self.random = service, random.Random(seed)
        self.acknowledged, self.sent, self.statuses, self.isOver = set(), 0, {}, False

    async def push(self, lines):
        """Pushes batches, some of them twice, and keeps at it until each is acknowledged."""
        while not self.isOver:
            start = self.random.randrange(0, len(lines) - BATCH)
            batch, name = lines[start : start + BATCH], f"load-{self.random.getrandbits(64):x}"
            for _ in range(2 if self.random.random() < 0.2 else 1):
                while True:
                    try:
                        status, _ = await self.service.request(
                            "POST", "/v1/posts", b"".join(line for _, line in batch),
                            ["Content-Type: application/x-ndjson", f"Idempotency-Key: {name}"], timeout=30)
                        self.statuses[status] = self.statuses.get(status, 0) + 1
                        if status == 200:
                            self.acknowledged.update(id for id, _ in batch)
                            self.sent += len(batch)
                            break
                        if status not in (409, 429, 503, 504):
                            sys.exit(f"a push was answered with {status}")
                    except (OSError, asyncio.TimeoutError, IndexError, asyncio.IncompleteReadError):
                        self.statuses["cut"] = self.statuses.get("cut", 0) + 1
                    await asyncio.sleep(0.2)

    async def read(self):
        """Reads what readers read."""
        paths = ["/v1/segments", "/v1/profiles?sort=followers&limit=50", "/v1/trends?measure=posts&by=brand&step=day",
                 "/v1/overview", "/v1/posts?limit=20", "/v1/exports/profiles.csv"]
        while not self.isOver:
            with contextlib.suppress(OSError, asyncio.TimeoutError, IndexError, asyncio.IncompleteReadError):
                status, _ = await self.service.request("GET", self.random.choice(paths))
                self.statuses[f"read {status}"] = self.statuses.get(f"read {status}", 0) + 1
                if status == 500:
                    sys.exit("a reader was answered with 500")
            await asyncio.sleep(0.05)

    async def dawdle(self):
        """Sends a request byte by byte, or half of one and then nothing, or takes no answer."""
        while not self.isOver:
            with contextlib.suppress(OSError, asyncio.TimeoutError):
                _, writer = await asyncio.open_connection("127.0.0.1", self.service.port)
                request = (f"POST /v1/posts HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {self.service.key}\r\n"
                           "Content-Type: application/x-ndjson\r\nContent-Length: 100000\r\n\r\n{").encode()
                kind = self.random.randrange(3)
                if kind == 0:
                    for byte in request[:60]:
                        writer.write(bytes([byte]))
                        await writer.drain()
                        await asyncio.sleep(0.05)
                elif kind == 1:
                    writer.write(request)
                    await asyncio.sleep(3)
                else:
                    writer.write(f"GET /v1/exports/posts.csv HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                                 f"{self.service.key}\r\n\r\n".encode())
                    await asyncio.sleep(3)
                # No farewell: the socket is reset.
                writer.get_extra_info("socket").setsockopt(
                    socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
                writer.transport.abort()

    async def push_large(self, lines):
        """Bodies of 10 MB, and larger ones, which must be refused."""
        text = b"".join(line for _, line in lines)
        ids = [id for id, _ in lines]
        while not self.isOver:
            with contextlib.suppress(OSError, asyncio.TimeoutError, IndexError, asyncio.IncompleteReadError):
                body = text[: 10 << 20]
                body = body[: body.rfind(b"\n") + 1]
                status, _ = await self.service.request(
                    "POST", "/v1/posts", body, ["Content-Type: application/x-ndjson"], timeout=60)
                self.statuses[f"10 MB {status}"] = self.statuses.get(f"10 MB {status}", 0) + 1
                if status == 200:
                    self.acknowledged.update(ids[: body.count(b"\n")])
            with contextlib.suppress(OSError, asyncio.TimeoutError, IndexError, asyncio.IncompleteReadError):
                status, _ = await self.service.request(
                    "POST", "/v1/posts", b"x" * (11 << 20), ["Content-Type: application/x-ndjson"], timeout=60)
                self.statuses[f"11 MB {status}"] = self.statuses.get(f"11 MB {status}", 0) + 1
                if status == 200:
                    sys.exit("a body of 11 MB was taken")
            await asyncio.sleep(3)

    async def idle(self, count):
        """Keeps connections open, and opens them again when the service has gone."""
        writers = []
        while not self.isOver:
            writers = [writer for writer in writers if not writer.is_closing()]
            for _ in range(min(200, count - len(writers))):
                with contextlib.suppress(OSError):
                    _, writer = await asyncio.open_connection("127.0.0.1", self.service.port)
                    writers.append(writer)
            self.open = len(writers)
            await asyncio.sleep(0.1)
        for writer in writers:
            writer.transport.abort()


async def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("covey")
    parser.add_argument("--seconds", type=int, default=180)
    parser.add_argument("--idle", type=int, default=10_000)
    parser.add_argument("--kills", type=int, default=3)
    parser.add_argument("--mongodb", help="the server to keep the store on, instead of SQLite")
    options = parser.parse_args()
    covey = os.path.abspath(options.covey)
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    seed = int(time.time())
    print(f"seed {seed}, open files at most {hard}", flush=True)
    folder = tempfile.mkdtemp(prefix="covey-load-")
    environment = {**os.environ, "COVEY_AUTHOR_KEY": "a key of load runs alone, for all their stores"}
    database = None
    if options.mongodb:
        port = free_port()
        command = [
            os.path.abspath(options.mongodb), "--port", str(port), "--storage-path", os.path.join(folder, "db"), "--standalone",
            "--sync-on-commit",
        ]
        database = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        environment["COVEY_STORE"] = f"mongodb://127.0.0.1:{port}/load"
        await asyncio.sleep(5)
    os.makedirs(os.path.join(folder, "config"))
    with open(os.path.join(folder, "config/covey.yaml"), "w") as config:
        config.write("server: {requests_per_minute: none}\n")
    sample = subprocess.run([covey, "sample", "--posts", "60000", "--output", "-"], capture_output=True, check=True)
    lines = []
    for line in sample.stdout.splitlines(keepends=True):
        # A sample holds records that cannot be taken, deletions and edits too: those are not for this.
        try:
            record = json.loads(line)["data"]
        except (ValueError, KeyError, TypeError):
            continue
        if all(record.get(part) for part in ("id", "text", "author_id", "created_at")) \
                and len(record.get("edit_history_tweet_ids", [0])) == 1:
            lines.append(("x:" + record["id"], line))
    print(f"{len(lines):,} posts to push, again and again", flush=True)
    service = Service(covey, folder, environment)
    await service.start()
    load = Load(service, seed)
    tasks = [asyncio.create_task(work) for work in [
        *(load.push(lines) for _ in range(4)), *(load.read() for _ in range(2)), *(load.dawdle() for _ in range(20)),
        load.push_large(lines), load.idle(options.idle)]]
    start, memory = time.monotonic(), []
    kills = [options.seconds * (index + 1) / (options.kills + 2) for index in range(options.kills)]
    while time.monotonic() - start < options.seconds:
        await asyncio.sleep(1)
        for task in tasks:
            if task.done():
                task.result()
        if kills and time.monotonic() - start > kills[0]:
            kills.pop(0)
            if database and len(kills) % 2 == 0:
                database.send_signal(signal.SIGKILL)
                database.wait()
                await asyncio.sleep(2)
                database = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            else:
                service.process.kill()
                service.process.wait()
                await service.start()
                memory = []
        if service.process.poll() is not None:
            sys.exit(f"the service ended by itself with status {service.process.returncode}; see {folder}")
        memory.append(service.memory())
        if int(time.monotonic() - start) % 20 == 0:
            print(f"{time.monotonic() - start:4.0f} s: {load.sent:,} records taken, {load.open:,} idle connections, "
                  f"{memory[-1]} MiB", flush=True)
    load.isOver = True
    await asyncio.gather(*tasks)
    service.process.send_signal(signal.SIGTERM)
    began = time.monotonic()
    status = service.process.wait(timeout=30)
    drained = time.monotonic() - began
    stats = json.loads(service.run("store", "stats", "--json"))
    check = subprocess.run([covey, "store", "check", "--json"], cwd=folder, env=environment, capture_output=True)
    stored = {json.loads(line)["id"] for line in service.run("export", "posts", "--format", "jsonl").splitlines()}
    if database:
        database.terminate()
    third = max(1, len(memory) // 3)
    early, late = sum(memory[third : 2 * third]) / third, sum(memory[-third:]) / third
    print(f"answers: {dict(sorted(load.statuses.items(), key=str))}")
    print(f"{service.starts} starts; {load.sent:,} records taken, {len(load.acknowledged):,} posts acknowledged, "
          f"{len(stored):,} stored ({stats['posts']:,} by the store's count)")
    print(f"memory since the last start: {early:.0f} MiB in the second third, {late:.0f} MiB in the last, "
          f"{max(memory)} MiB at most; SIGTERM to the end: {drained:.1f} s, status {status}")
    print(f"store check: status {check.returncode}, {check.stdout.decode().strip()}")
    failures = [text for failed, text in [
        (load.acknowledged - stored, "acknowledged posts are missing"), (check.returncode, "store check found something"),
        (stats["posts"] != len(stored), "the count is wrong"), (late > early * 1.2 + 32, "memory has grown"),
        (drained > 10 or status, "the drain was not clean"), (not load.acknowledged, "nothing was acknowledged"),
    ] if failed]
    print("held" if not failures else "FAILED: " + "; ".join(failures))
    sys.exit(bool(failures))


asyncio.run(main())
