"""
Cuts a function off in the worst moment: when AWS has done what it asked, and before it hears of that. Its process is
killed, or the answer alone is lost, which its client takes for a fault that passes.
"""
import json
from urllib.parse import parse_qs

from ministack.core import lambda_runtime

armed = []
happened = []


def arm(query, _body):
    """The next `call` while `function` works is the last that it makes (`kill`), or is not answered (`deafen`)."""
    armed.append((query["call"], query["function"], query["how"]))
    return 200, b""


def count(_query, _body):
    return 200, json.dumps(len(happened)).encode()


def working(function):
    with lambda_runtime._lock:
        workers = [worker for pool in lambda_runtime._workers.values() for worker in pool]
    return [worker for worker in workers if worker.in_use and f"{function}Function" in worker.func_name]


def call_of(scope, body):
    """As IAM names it."""
    headers = {name.lower(): value.decode() for name, value in scope["headers"]}
    if b"x-amz-target" in headers:
        service, action = headers[b"x-amz-target"].split(".")
        return f"{service.split('_')[0].lower()}:{action}"
    if "/s3/" in headers.get(b"authorization", ""):
        return {"DELETE": "s3:DeleteObject", "PUT": "s3:PutObject"}.get(scope["method"], "s3:GetObject")
    actions = parse_qs(body.decode(errors="replace")[:2000]).get("Action", [])
    return f"ses:{actions[0]}" if actions else ""


def cutting(aws):
    """The same AWS, but for what is armed."""

    async def calling(scope, receive, send):
        if scope["type"] != "http" or not armed:
            await aws(scope, receive, send)
            return
        events, body, more = [], b"", True
        while more:
            event = await receive()
            events.append(event)
            body, more = body + event.get("body", b""), event.get("more_body", False)
        call = call_of(scope, body)
        cut = next((one for one in armed if one[0] == call and working(one[1])), None)

        async def again():
            return events.pop(0) if events else await receive()

        if cut is None:
            await aws(scope, again, send)
            return
        status = 0

        async def unheard(event):
            nonlocal status
            status = event.get("status", status)

        await aws(scope, again, unheard)
        if status < 300:
            armed.remove(cut)
            happened.append(cut)
            if cut[2] == "kill":
                for worker in working(cut[1]):
                    worker._proc.kill()
        await send({"type": "http.response.start", "status": 503, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    return calling
