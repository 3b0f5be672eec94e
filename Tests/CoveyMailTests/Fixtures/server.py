"""An SMTP server for tests: says "port N", then one line of JSON for each message that it took.

    server.py MODE [CERTIFICATE KEY]

Modes: starttls (login needed), tls (from the first byte on), plain, bare (no STARTTLS, no login), busy (the first RCPT
is answered 451), later (the first message is answered 451 after DATA), refuses (each message is answered 554), hangs
(says nothing), drops (ends the connection within DATA), silent (takes the message and says nothing). It ends with
standard input.
"""
import asyncio
import base64
import email
import email.policy
import json
import os
import ssl
import sys
import threading

from aiosmtpd.smtp import SMTP, AuthResult

mode = sys.argv[1]
state = {"refused": 0}


def say(value):
    print(json.dumps(value), flush=True)


def part(part):
    return {
        "type": part.get_content_type(),
        "charset": part.get_content_charset(),
        "name": part.get_filename(),
        "disposition": part.get_content_disposition(),
        "content": base64.b64encode(part.get_payload(decode=True)).decode(),
    }


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if mode == "busy" and not state["refused"]:
            state["refused"] += 1
            return "451 4.3.0 come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if mode == "later" and not state["refused"]:
            state["refused"] += 1
            return "451 4.3.0 come back later"
        if mode == "refuses":
            return "554 5.7.1 no"
        if mode == "silent":
            server.transport.abort()
            return "250 OK"
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        lines = envelope.original_content.split(b"\r\n")
        # In a thread: whoever reads this may want the answer first.
        asyncio.get_running_loop().run_in_executor(None, say, {
            "sender": envelope.mail_from,
            "recipients": envelope.rcpt_tos,
            "encrypted": session.ssl is not None or mode == "tls",
            "user": session.auth_data.login.decode() if session.auth_data else None,
            "longest": max(map(len, lines)),
            "ascii": all(byte < 128 for byte in envelope.original_content),
            "defects": [str(defect) for some in message.walk() for defect in some.defects],
            "from": str(message["From"]),
            "to": str(message["To"]),
            "subject": str(message["Subject"]),
            "id": str(message["Message-ID"]),
            "date": message["Date"].datetime.isoformat(),
            "parts": [part(some) for some in message.walk() if not some.is_multipart()],
            "kinds": [some.get_content_type() for some in message.walk()],
        })
        return "250 OK"


def login(server, session, envelope, mechanism, data):
    good = (data.login, data.password) == (b"covey", b"a secret")
    return AuthResult(success=good, handled=good, auth_data=data)


async def hang(reader, writer):
    await reader.read()


async def drop(reader, writer):
    async def line():
        return (await reader.readline()).strip().upper()

    writer.write(b"220 here\r\n")
    while command := await line():
        if command.startswith(b"DATA"):
            writer.write(b"354 go on\r\n")
            await writer.drain()
            await reader.read(100)
            writer.transport.abort()
            return
        writer.write(b"250 OK\r\n")
        await writer.drain()


def smtp(context):
    options = {"hostname": "localhost", "data_size_limit": 1 << 26}
    if mode == "starttls":
        options |= {"tls_context": context, "require_starttls": True, "auth_required": True, "authenticator": login}
    if mode in ("plain", "tls"):
        options |= {"auth_require_tls": False, "authenticator": login}
    return SMTP(Handler(), **options)


async def main():
    context = None
    if len(sys.argv) > 3:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[2], sys.argv[3])
    if mode in ("hangs", "drops"):
        server = await asyncio.start_server(hang if mode == "hangs" else drop, "127.0.0.1", 0)
    else:
        loop = asyncio.get_running_loop()
        server = await loop.create_server(
            lambda: smtp(context), "127.0.0.1", 0, ssl=context if mode == "tls" else None)
    say({"port": server.sockets[0].getsockname()[1]})
    await server.serve_forever()


def watch():
    sys.stdin.read()
    os._exit(0)


threading.Thread(target=watch, daemon=True).start()
asyncio.run(main())
