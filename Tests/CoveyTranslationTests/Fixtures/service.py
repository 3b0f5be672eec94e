"""A translation service for tests: what it does is the first part of the path.

Prints its port, answers POST /MODE/translate, and ends when its standard input does.
"""
import http.server
import json
import sys
import threading

asked = []
lock = threading.Lock()


class Service(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, body, headers=()):
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def do_GET(self):
        """/asked: all questions so far, with their paths."""
        with lock:
            self.answer(200, asked)

    def do_POST(self):
        question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        with lock:
            asked.append({"path": self.path, "question": question})
            count = sum(1 for entry in asked if entry["path"] == self.path)
        mode = self.path.split("/")[1]
        texts = ["good: " + text for text in question["q"]]
        if mode == "busy" and count <= 2:
            return self.answer(429, {"error": "Slowdown: 20 per 1 minute"}, [("Retry-After", "7")])
        if mode == "alwaysbusy":
            return self.answer(429, {"error": "Slowdown"}, [("Retry-After", "100000")])
        if mode == "failing" and count <= 3:
            return self.answer(503, b"<html>upstream</html>")
        if mode == "broken":
            return self.answer(500, {"error": "no model"})
        if mode == "refusing" or mode == "keyed" and question.get("api_key") != "s3cret":
            return self.answer(403, {"error": "Invalid API key"})
        if mode == "unknown" and question["source"] == "tlh":
            return self.answer(400, {"error": "tlh is not supported"})
        if mode in ("missing", "lost"):
            return self.answer(404, {"error": "Not found"})
        if mode == "wrongway":
            return self.answer(405, {"error": "Method not allowed"})
        if mode == "picky":
            return self.answer(400, {"error": "no"})
        if mode == "echo":
            return self.answer(422, {"error": "\x1b[31mkey " + question["api_key"] + "\u202e\r\n is no key. "})
        if mode == "silent":
            threading.Event().wait()
        if mode == "garbage":
            return self.answer(200, b"\x00\xff not JSON")
        if mode == "other":
            return self.answer(200, {"translation": texts})
        if mode == "single":
            return self.answer(200, {"translatedText": "one text"})
        if mode == "short":
            return self.answer(200, {"translatedText": texts[1:]})
        if mode == "moved":
            return self.answer(307, b"", [("Location", "/ok/translate")])
        if mode == "cut":
            self.send_response(200)
            self.send_header("Content-Length", "1000")
            self.end_headers()
            self.wfile.write(b'{"translatedText": [')
            self.close_connection = True
            return None
        if mode == "hangup":
            self.close_connection = True
            return None
        return self.answer(200, {"translatedText": texts})


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Service)
server.daemon_threads = True
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_address[1], flush=True)
sys.stdin.read()
