# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
"""Tokens and keys of an issuer that is not Wirelamp."""

import base64
import hashlib
import hmac
import json
import time


def encode(value):
    return base64.urlsafe_b64encode(value).decode().rstrip("=")


def jwk_of_secret(secret, key_id):
    return {"kty": "oct", "k": encode(secret.encode()), "kid": key_id, "alg": "HS256"}


def signed_token(secret, key_id=None, claims=None, header=None):
    """HS256, for `ana` and a minute unless `claims` says otherwise: a dict, or the bytes themselves."""
    head = {"alg": "HS256", **({} if key_id is None else {"kid": key_id}), **(header or {})}
    if not isinstance(claims, bytes):
        claims = json.dumps({"sub": "ana", "exp": time.time() + 60, **(claims or {})}).encode()
    signed = encode(json.dumps(head).encode()) + "." + encode(claims)
    return signed + "." + encode(hmac.new(secret.encode(), signed.encode(), hashlib.sha256).digest())
