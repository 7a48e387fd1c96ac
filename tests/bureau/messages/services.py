"""Servers of 企业微信, 钉钉 and 飞书 on this machine (仿真服务): they check what they are sent and answer as the real ones do.

``trouble`` are answers given before the right ones: a status, or the fields of a body.
"""

import base64
import hashlib
import hmac
import json
import threading
import time
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

Answer = dict[str, Any]
SECRET = "app-secret"
ROBOT_KEY, ROBOT_SIGN = "robot-key", "SEC-robot-sign"


@dataclass
class Service(ABC):
    """``taken`` are the texts that a person or a group was shown, by recipient; repeats that the service hides are not."""

    port: int = 0
    tokens: int = 0
    token: str = ""
    lasts: int = 7200
    trouble: list[Any] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)
    taken: list[tuple[str, str]] = field(default_factory=list)
    known: set[str] = field(default_factory=set)
    people: tuple[str, ...] = ()

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def new_token(self) -> str:
        self.tokens += 1
        self.token = f"token-{self.tokens}"
        return self.token

    def show(self, recipient: str, text: str, once: str) -> None:
        if once not in self.known:
            self.known.add(once)
            self.taken.append((recipient, text))

    @abstractmethod
    def answer(self, method: str, path: str, query: dict[str, str], body: Answer, headers: Any) -> Answer:
        """What the service says to one request."""


class WeCom(Service):
    def answer(self, method: str, path: str, query: dict[str, str], body: Answer, headers: Any) -> Answer:
        if (method, path) == ("GET", "/cgi-bin/gettoken"):
            if query != {"corpid": "ww1", "corpsecret": SECRET}:
                return {"errcode": 40001, "errmsg": "invalid credential"}
            return {"errcode": 0, "errmsg": "ok", "access_token": self.new_token(), "expires_in": self.lasts}
        if (method, path) == ("POST", "/cgi-bin/webhook/send"):
            if query != {"key": ROBOT_KEY}:
                return {"errcode": 93000, "errmsg": "invalid webhook url"}
            self.taken.append(("group", body["text"]["content"]))
            return {"errcode": 0, "errmsg": "ok"}
        assert (method, path) == ("POST", "/cgi-bin/message/send")
        if query != {"access_token": self.token}:
            return {"errcode": 42001, "errmsg": "access_token expired"}
        if body["touser"] not in self.people:
            return {"errcode": 81013, "errmsg": "user & party & tag all invalid"}
        assert (body["msgtype"], body["agentid"], body["enable_duplicate_check"]) == ("text", 1000002, 1)
        assert 0 < body["duplicate_check_interval"] <= 4 * 3600
        text = body["text"]["content"]
        assert len(text.encode()) <= 2048
        self.show(body["touser"], text, json.dumps(body, sort_keys=True))
        return {"errcode": 0, "errmsg": "ok", "invaliduser": "", "msgid": f"m{len(self.taken)}"}


class DingTalk(Service):
    def answer(self, method: str, path: str, query: dict[str, str], body: Answer, headers: Any) -> Answer:
        if (method, path) == ("GET", "/gettoken"):
            if query != {"appkey": "ding1", "appsecret": SECRET}:
                return {"errcode": 40089, "errmsg": "不合法的corpid或corpsecret"}
            return {"errcode": 0, "errmsg": "ok", "access_token": self.new_token(), "expires_in": self.lasts}
        if (method, path) == ("POST", "/robot/send"):
            return self._robot(query, body)
        assert (method, path) == ("POST", "/topapi/message/corpconversation/asyncsend_v2")
        if query != {"access_token": self.token}:
            return {"errcode": 40014, "errmsg": "不合法的access_token"}
        if body["userid_list"] not in self.people:
            return {"errcode": 33012, "errmsg": "无效的USERID"}
        assert (body["agent_id"], body["msg"]["msgtype"]) == (42, "text")
        text = body["msg"]["text"]["content"]
        self.show(body["userid_list"], text, body["userid_list"] + text)
        return {"errcode": 0, "errmsg": "ok", "task_id": 256271667526, "request_id": "r1"}

    def _robot(self, query: dict[str, str], body: Answer) -> Answer:
        if query["access_token"] != ROBOT_KEY:
            return {"errcode": 300001, "errmsg": "token is not exist"}
        signed = f"{query.get('timestamp', '')}\n{ROBOT_SIGN}".encode()
        right = base64.b64encode(hmac.new(ROBOT_SIGN.encode(), signed, hashlib.sha256).digest()).decode()
        if query.get("sign") != right or len(query["timestamp"]) != 13:
            return {"errcode": 310000, "errmsg": "sign not match"}
        assert body["msgtype"] == "text"
        self.taken.append(("group", body["text"]["content"]))
        return {"errcode": 0, "errmsg": "ok"}


class Feishu(Service):
    def answer(self, method: str, path: str, query: dict[str, str], body: Answer, headers: Any) -> Answer:
        assert method == "POST"
        if path == "/open-apis/auth/v3/tenant_access_token/internal":
            if body != {"app_id": "cli_1", "app_secret": SECRET}:
                return {"code": 10014, "msg": "app secret invalid"}
            return {"code": 0, "msg": "ok", "tenant_access_token": self.new_token(), "expire": self.lasts}
        if path.startswith("/open-apis/bot/v2/hook/"):
            return self._robot(path, body)
        assert (path, query) == ("/open-apis/im/v1/messages", {"receive_id_type": "user_id"})
        if headers["Authorization"] != f"Bearer {self.token}":
            return {"code": 99991663, "msg": "Invalid access token for authorization."}
        if body["receive_id"] not in self.people:
            return {
                "code": 230001,
                "msg": "Your request contains an invalid request parameter, ext=invalid receive_id.",
            }
        assert body["msg_type"] == "text"
        assert 0 < len(body["uuid"]) <= 50
        self.show(body["receive_id"], json.loads(body["content"])["text"], body["uuid"])
        return {"code": 0, "msg": "success", "data": {"message_id": f"om_{len(self.taken)}"}}

    def _robot(self, path: str, body: Answer) -> Answer:
        if not path.endswith(f"/{ROBOT_KEY}"):
            return {"code": 19001, "msg": "param invalid: incoming webhook access token invalid"}
        key = f"{body.get('timestamp', '')}\n{ROBOT_SIGN}".encode()
        right = base64.b64encode(hmac.new(key, b"", hashlib.sha256).digest()).decode()
        if body.get("sign") != right or len(body["timestamp"]) != 10:
            return {
                "code": 19021,
                "msg": "sign match fail or timestamp is not within one hour from current time",
            }
        assert body["msg_type"] == "text"
        self.taken.append(("group", body["content"]["text"]))
        return {"code": 0, "msg": "success", "data": {}, "StatusCode": 0, "StatusMessage": "success"}


@contextmanager
def running(there: Service) -> Iterator[Service]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self._answer({})

        def do_POST(self) -> None:
            assert self.headers["Content-Type"] == "application/json"
            self._answer(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))

        def _answer(self, body: Answer) -> None:
            parts = urlsplit(self.path)
            there.calls.append(parts.path)
            said: Any = there.trouble.pop(0) if there.trouble else None
            if said == "silence":
                time.sleep(2)
                self.close_connection = True
                return
            status = said if isinstance(said, int) else 200
            told = said if isinstance(said, dict) else {}
            if said is None:
                query = dict(parse_qsl(parts.query))
                told = there.answer(self.command, parts.path, query, body, self.headers)
            told = json.dumps(told).encode() if status == 200 else b"<html>no JSON</html>"
            self.send_response(status)
            for name, value in there.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(told)))
            self.end_headers()
            self.wfile.write(told)

        def log_message(self, *_said: object) -> None:
            """Quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        there.port = server.server_port
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        try:
            yield there
        finally:
            server.shutdown()
