"""Two endpoints over the same SQLite store, written as one would write them with FastAPI: the report of the published
segments, and a filtered page of profiles. For the ratio in serve.md.

    COVEY_STORE_PATH=store.sqlite COVEY_KEY=... uvicorn --app-dir Benchmarks/peers serve_fastapi:app
"""

import hmac
import json
import os
import sqlite3
import threading

from fastapi import Depends, FastAPI, Header, HTTPException, Response

PATH = os.environ["COVEY_STORE_PATH"]
KEY = os.environ["COVEY_KEY"]
app = FastAPI()
local = threading.local()


def database() -> sqlite3.Connection:
    """One connection a thread, as the standard library wants it."""
    if not hasattr(local, "connection"):
        local.connection = sqlite3.connect(f"file:{PATH}?mode=ro", uri=True)
        local.connection.row_factory = sqlite3.Row
    return local.connection


def allowed(authorization: str = Header("")) -> None:
    if not hmac.compare_digest(authorization, f"Bearer {KEY}"):
        raise HTTPException(401)


@app.get("/v1/segments", dependencies=[Depends(allowed)])
def segments():
    row = database().execute(
        "SELECT document FROM segmentations WHERE id ="
        " (SELECT CAST(value AS INTEGER) FROM settings WHERE name = 'published')"
    ).fetchone()
    if row is None:
        raise HTTPException(404)
    run = json.loads(row["document"])
    return {
        "segmentation": run["id"],
        "created_at": run["createdAt"],
        "profiles": run["profiles"],
        "segments": [
            {
                "number": segment["number"],
                "name": segment["name"],
                "size": segment["summary"]["size"],
                "share": segment["share"],
                "features": segment["summary"]["features"],
                "rules": segment["rules"],
            }
            for segment in run["segments"]
        ],
    }


@app.get("/v1/profiles", dependencies=[Depends(allowed)])
def profiles(min_followers: int = 0, language: str | None = None, limit: int = 50):
    rows = database().execute(
        "SELECT key, volume, followers, polarity_sum, scored, languages, brands, last_seen"
        " FROM profiles JOIN authors ON author = number WHERE followers >= ?"
        " AND (? IS NULL OR instr(',' || languages, ',' || ? || '=') > 0)"
        " ORDER BY followers DESC LIMIT ?",
        (min_followers, language, language, limit),
    ).fetchall()
    return {"items": [dict(row) for row in rows]}
