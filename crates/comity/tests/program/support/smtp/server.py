"""A mail server for tests: writes every message that it takes to a folder, whole.

    server.py FOLDER [--busy N] [--refuse N] [--drop N] [--starttls CERTIFICATE KEY]
              [--user NAME PASSWORD]

It listens on a free port of this machine, prints the port, and serves until it is killed.
--busy N answers the first N messages with 451, --refuse N with 550, --drop N hangs up in the middle
of the first N; then it takes the rest. --starttls offers TLS and takes nothing without it;
--user takes nothing without this sign-in. Each attempt is a line of the file `attempts`.
"""

import argparse
import asyncio
import json
import pathlib
import ssl

from aiosmtpd.smtp import SMTP, AuthResult


class Keeper:
    def __init__(self, args):
        self.args, self.count, self.kept = args, 0, 0

    async def handle_DATA(self, server, session, envelope):
        self.count += 1
        with (self.args.folder / "attempts").open("a") as attempts:
            attempts.write(f"{session.host_name}\n")
        if self.count <= self.args.busy:
            return "451 4.7.1 Try again later"
        if self.count <= self.args.refuse:
            return f"550 5.1.1 <{envelope.rcpt_tos[0]}> is nobody here"
        if self.count <= self.args.drop:
            server.transport.abort()
            return "421 4.3.0 Gone"
        self.kept += 1
        new = self.args.folder / "new"
        new.write_bytes(envelope.original_content)
        facts = {"from": envelope.mail_from, "to": envelope.rcpt_tos, "tls": session.ssl is not None}
        (self.args.folder / f"{self.kept}.json").write_text(json.dumps(facts))
        new.rename(self.args.folder / f"{self.kept}.eml")
        return "250 2.0.0 Taken"


async def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    for name in ("busy", "refuse", "drop"):
        parser.add_argument(f"--{name}", type=int, default=0)
    parser.add_argument("--starttls", nargs=2, metavar=("CERTIFICATE", "KEY"))
    parser.add_argument("--user", nargs=2, metavar=("NAME", "PASSWORD"))
    args = parser.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    context = None
    if args.starttls:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(*args.starttls)
    keeper = Keeper(args)
    loop = asyncio.get_running_loop()

    def signs_in(server, session, envelope, mechanism, data):
        given = [data.login.decode(), data.password.decode()]
        return AuthResult(success=given == args.user, handled=False)

    def session():
        return SMTP(
            keeper, hostname="localhost", loop=loop, tls_context=context,
            require_starttls=context is not None,
            authenticator=signs_in if args.user else None, auth_required=bool(args.user),
        )

    server = await loop.create_server(session, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
