"""Runs a command against a server through a proxy that counts messages and bytes.
usage: count_traffic.py SERVER_PORT PROXY_PORT COUNTS.json COMMAND...
PORT in the command stands for the proxy's port. Writes {"round_trips", "bytes_up", "bytes_down"}; what the client
library asks by itself to watch the server is counted too."""
import json
import socket
import subprocess
import sys
import threading

server_port, proxy_port, counts_path = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
counts = {"round_trips": 0, "bytes_up": 0, "bytes_down": 0}
lock = threading.Lock()


def read(connection, size):
    parts = []
    while size:
        part = connection.recv(min(size, 1 << 20))
        if not part:
            return None
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def pump(source, sink, name, counts_messages):
    while True:
        head = read(source, 4)
        body = head and read(source, int.from_bytes(head, "little") - 4)
        if not body:
            break
        with lock:
            counts[name] += 4 + len(body)
            counts["round_trips"] += counts_messages
        sink.sendall(head + body)
    for connection in (source, sink):
        try:
            connection.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass


def accept(listener):
    while True:
        client, _ = listener.accept()
        server = socket.create_connection(("127.0.0.1", server_port))
        for arguments in ((client, server, "bytes_up", 1), (server, client, "bytes_down", 0)):
            threading.Thread(target=pump, args=arguments, daemon=True).start()


listener = socket.create_server(("127.0.0.1", proxy_port))
threading.Thread(target=accept, args=(listener,), daemon=True).start()
command = [part.replace("PORT", str(listener.getsockname()[1])) for part in sys.argv[4:]]
status = subprocess.call(command)
with open(counts_path, "w") as file:
    json.dump(counts, file)
sys.exit(status)
