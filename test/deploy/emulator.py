"""
AWS on this machine: ministack, and what it lacks for Kith (emulator_*.py).

Permissions are enforced, so that a function can do what its role allows and nothing else; what was refused is
kept. It listens on 127.0.0.1 and ends, with all that it has started, when its standard input does.
"""
import asyncio
import json
import os
import signal
import sys
import threading
from urllib.parse import parse_qs

from ministack import app as gateway
from ministack.core.iam_evaluator import pin_request_origin
from ministack.core.responses import set_request_account_id, set_request_region
from ministack.services import cloudwatch_logs, scheduler

import emulator_cloudformation  # noqa: F401: it registers what it has
import emulator_cuts
import emulator_permissions  # noqa: F401: it mends what it names
import emulator_ses
from emulator_ses import ACCOUNT, REGION

refused = []


def sent(query, _body):
    return 200, json.dumps(emulator_ses.outbox[int(query.get("from", 0)):]).encode()


def strike(_query, _body):
    """All schedules are due: their own times are long, and what is tried is what they do."""
    for key in list(scheduler._schedules._data):
        scheduler._schedule_last_fired[key] = 0
    scheduler._tick_schedules()
    return 200, b""


def logs(_query, _body):
    """What the functions have written, and when they could not even begin."""
    groups = [(name, group) for (*_, name), group in cloudwatch_logs._log_groups._data.items()]
    lines = [
        f"{name}\t{event['message']}"
        for name, group in groups
        for stream in group["streams"].values()
        for event in stream["events"]
    ]
    return 200, "\n".join(lines).encode()


LEVERS = {
    "/_iam/refused": lambda _query, _body: (200, json.dumps(refused).encode()),
    "/_logs": logs,
    "/_ses/store": emulator_ses.store,
    "/_ses/publish": emulator_ses.publish,
    "/_ses/bounce": emulator_ses.bounce,
    "/_ses/verified": emulator_ses.verified,
    "/_ses/sent": sent,
    "/_clock/strike": strike,
    "/_cut/arm": emulator_cuts.arm,
    "/_cut/count": emulator_cuts.count,
}

aws = emulator_cuts.cutting(gateway.app)


def noting_refusals(send):
    """Who was refused what: said once to who asked, and kept."""
    status = 0

    async def sending(event):
        nonlocal status
        status = event.get("status", status)
        said = event.get("body", b"").decode(errors="replace")
        if status in (400, 403) and "is not authorized to perform" in said:
            refused.append(said)
        await send(event)

    return sending


async def listening(scope, receive, send):
    lever = LEVERS.get(scope.get("path", "")) if scope["type"] == "http" else None
    if lever is None:
        # Kith's buckets, topics and queues refuse what does not come by TLS; on this machine it needs none.
        await aws({**scope, "scheme": "https"}, receive, noting_refusals(send))
        return
    body, more = b"", True
    while more:
        part = await receive()
        body, more = body + part.get("body", b""), part.get("more_body", False)
    query = {name: values[0] for name, values in parse_qs(scope["query_string"].decode()).items()}
    set_request_account_id(ACCOUNT)
    set_request_region(REGION)
    pin_request_origin("127.0.0.1", True)
    status, answer = await asyncio.to_thread(lever, query, body)
    await send({"type": "http.response.start", "status": status, "headers": []})
    await send({"type": "http.response.body", "body": answer})


def end_with_parent():
    sys.stdin.buffer.read()
    os.killpg(0, signal.SIGKILL)


if __name__ == "__main__":
    os.setpgid(0, 0)
    gateway.app = listening
    threading.Thread(target=end_with_parent, daemon=True).start()
    gateway.main()
