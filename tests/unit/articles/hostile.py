"""Broken and hostile pages and pictures, each with the code its author should meet."""

from __future__ import annotations

import struct
import zlib

CANARY = "canary-d41d8cd98f00"
"""Stands in a file beside the content folder; must never be seen anywhere."""


def png(width: int = 8, height: int = 8, extra: bytes = b"", end: bytes = b"") -> bytes:
    """Return a grey PNG; `extra` chunks stand before the pixels, `end` after all."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = b"".join(b"\0" + b"\0" * 8 for _ in range(8))
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + extra
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
        + end
    )


def chunk(name: bytes, data: bytes) -> bytes:
    """Return one PNG chunk."""
    check = zlib.crc32(name + data)
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", check)


def svg(inside: str, before: str = "", attributes: str = "") -> bytes:
    """Return a drawing with `inside`."""
    return (
        f'{before}<svg xmlns="http://www.w3.org/2000/svg" '
        f'xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" {attributes}>'
        f"{inside}</svg>"
    ).encode()


PAGES: dict[str, tuple[str, str]] = {
    "script": ("<script>alert(1)</script>", "raw-html"),
    "script over lines": ("<SCRIPT\nsrc=x>\n\nx\n</script>", "raw-html"),
    "script never closed": ("<script>alert(1)", "raw-html"),
    "image tag": ("<img src=file:///etc/passwd>", "raw-html"),
    "iframe": ('<iframe src="http://x"></iframe>', "raw-html"),
    "event handler": ('Words <b onclick="x()">bold</b>', "raw-html"),
    "web link": ("[x](http://example.org)", "link-out"),
    "secure web link": ("[x](https://example.org 'title')", "link-out"),
    "script link": ("[x](javascript:alert(1))", "link-out"),
    "data link": ("[x](data:text/html;base64,eA==)", "link-out"),
    "file link": ("[x](file:///etc/passwd)", "link-out"),
    "mail link": ("[x](mailto:a@b.c)", "link-out"),
    "link with entity": ("[x](java&#115;cript:alert(1))", "link-out"),
    "link upwards": ("[x](../../other)", "link-out"),
    "angle link": ("<http://example.org>", "bare-link"),
    "web picture": ("![a b c](http://example.org/x.png)", "picture-outside"),
    "file picture": ("![a b c](file:///etc/passwd)", "picture-outside"),
    "absolute picture": ("![a b c](/etc/passwd)", "picture-outside"),
    "picture upwards": ("![a b c](../../canary.svg)", "picture-outside"),
    "hidden upwards": ("![a b c](images/../../../canary.svg)", "picture-outside"),
    "backslash picture": ("![a b c](..\\\\..\\\\canary.svg)", "picture-outside"),
    "drive picture": ("![a b c](C:/canary.svg)", "picture-outside"),
    "share picture": ("![a b c](//server/canary.svg)", "picture-outside"),
    "linked picture": ("![a b c](images/linked.svg)", "picture-outside"),
    "picture behind linked folder": (
        "![a b c](images/out/canary.svg)",
        "picture-outside",
    ),
    "link in circles": ("![a b c](images/circle.svg)", "bad-picture"),
    "named pipe": ("![a b c](images/pipe.svg)", "bad-picture"),
    "folder as picture": ("![a b c](images/folder.svg)", "bad-picture"),
    "missing picture": ("![a b c](images/none.png)", "missing-picture"),
    "page as picture": ("![a b c](en.md)", "bad-picture"),
    "nested quotes": ("> " * 60 + "deep", "too-deep"),
    "nested lists": ("\n".join(" " * 4 * n + "- x" for n in range(60)), "too-deep"),
    "endless bold": ("**a " * 4000, "passage-too-long"),
    "endless brackets": ("[" * 30000, "passage-too-long"),
    "endless line": ("word " * 20000, "passage-too-long"),
    "NUL": ("a\0b", "invisible-character"),
    "escape character": ("a\x1b[31mb", "invisible-character"),
    "reversed text": ("a\u202eb", "invisible-character"),
    "letter of private use": ("a\ue00ab", "invisible-character"),
    "comment never closed": ("<!-- oops", "open-comment"),
    "unknown callout": ('!!! danger "x"\n    y', "unknown-callout"),
    "huge proportion": ('!!! proportion "1 of 999999"\n    y', "bad-proportion"),
    "proportion above the whole": (
        '!!! proportion "11 of 10"\n    y',
        "bad-proportion",
    ),
    "meaning without a word": ("- x\n\n:   y", "no-word"),
    "code": ("    rm -rf /", "code"),
    "sixth heading": ("###### tiny", "heading-here"),
}

PICTURES: dict[str, tuple[str, bytes, str]] = {
    "empty": ("a.png", b"", "bad-picture"),
    "text named png": ("a.png", b"hello", "bad-picture"),
    "jpeg named png": ("a.png", b"\xff\xd8\xff\xe0" + b"\0" * 20, "picture-type"),
    "wide png": ("a.png", png(width=30000, height=30000), "bad-picture"),
    "flat png": ("a.png", png(width=0), "bad-picture"),
    "cut png": ("a.png", png()[:-20], "bad-picture"),
    "moving png": ("a.png", png(extra=chunk(b"acTL", b"\0" * 8)), "bad-picture"),
    "png and zip": ("a.png", png(end=b"PK\3\4rest"), "bad-picture"),
    "png with lying chunk": (
        "a.png",
        png()[:8] + b"\x7f\xff\xff\xffIHDR" + png()[16:],
        "bad-picture",
    ),
    "cut jpeg": ("a.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF", "bad-picture"),
    "print jpeg": (
        "a.jpg",
        b"\xff\xd8\xff\xc0\0\x14\x08\0\x08\0\x08\x04" + b"\0" * 12 + b"\xff\xd9",
        "bad-picture",
    ),
    "endless jpeg": ("a.jpg", b"\xff\xd8" + b"\xff" * 999 + b"\xd9", "bad-picture"),
    "cut webp": ("a.webp", b"RIFF\xff\0\0\0WEBPVP8L", "bad-picture"),
    "moving webp": (
        "a.webp",
        b"RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\x02" + b"\0" * 9,
        "bad-picture",
    ),
    "gif": ("a.gif", b"GIF89a", "picture-type"),
    "too many bytes": ("a.png", png(end=b"\0" * (5 << 20)), "too-large"),
    "svg script": ("a.svg", svg("<script>alert(1)</script>"), "svg-element"),
    "svg handler": ("a.svg", svg("", attributes='onload="x()"'), "svg-attribute"),
    "svg image": ("a.svg", svg('<image href="file:///etc/passwd"/>'), "svg-element"),
    "svg use loop": (
        "a.svg",
        svg('<g id="a"><use xlink:href="#a"/></g>'),
        "svg-element",
    ),
    "svg foreign": ("a.svg", svg("<foreignObject/>"), "svg-element"),
    "svg style sheet": ("a.svg", svg("<style>*{}</style>"), "svg-element"),
    "svg outside fill": ("a.svg", svg('<g fill="url(http://x#y)"/>'), "svg-value"),
    "svg outside style": ("a.svg", svg('<g style="fill:url(//x)"/>'), "svg-value"),
    "svg imported style": ("a.svg", svg('<g style="@import:x"/>'), "svg-attribute"),
    "svg unknown colour": ("a.svg", svg('<g fill="var(--blood)"/>'), "svg-colour"),
    "svg entity": (
        "a.svg",
        svg("&a;", before='<!DOCTYPE svg [<!ENTITY a "x">]>'),
        "svg-doctype",
    ),
    "svg billion laughs": (
        "a.svg",
        svg(
            "&c;",
            before="<!DOCTYPE svg [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;'>"
            "<!ENTITY c '&b;&b;&b;'>]>",
        ),
        "svg-doctype",
    ),
    "svg reads a file": (
        "a.svg",
        svg("&a;", before='<!DOCTYPE svg [<!ENTITY a SYSTEM "../../canary.svg">]>'),
        "svg-doctype",
    ),
    "svg nested": ("a.svg", svg("<g>" * 5000 + "</g>" * 5000), "svg-complex"),
    "svg crowded": ("a.svg", svg("<g/>" * 9000), "svg-complex"),
    "svg large": ("a.svg", svg(" " * 600_000), "svg-large"),
    "svg vast": (
        "a.svg",
        svg("").replace(b"0 0 9 9", b"0 0 200000 9"),
        "svg-size",
    ),
    "svg broken": ("a.svg", svg("<g>"), "svg-broken"),
    "svg not utf-8": ("a.svg", b"<svg>\xff\xfe</svg>", "svg-broken"),
    "svg strange encoding": (
        "a.svg",
        svg("", before='<?xml version="1.0" encoding="klingon"?>'),
        "svg-broken",
    ),
    "html named svg": ("a.svg", b"<html><body/></html>", "svg-root"),
}
