"""What a spreadsheet takes for something else than text when it opens a CSV file.

`1.10` becomes 1.1, `2026-05-1` a day, `SEPT2` the second of September, `true` a truth
value, and what was agreed to is evidence no more. Which texts are taken for what
depends on the program and on the country it is set to, so the rules here are wider
than those of any one of them: every number, day, time, share or amount in the ways of
writing that Excel and LibreOffice know, and some texts besides. A mark too many costs
a glance.
"""

from __future__ import annotations

import re
import unicodedata

_TRUTH_WORDS = """
true false wahr falsch verdadero falso vrai faux vero verdadeiro waar onwaar sant falskt
sann usann sand falsk tosi epatosi prawda falsz pravda nepravda igaz hamis adevarat fals
dogru yanlis tiesa netiesa patiess nepatiess toene vaar resnicno neresnicno istina laz
cert benar salah истина ложь правда неправда брехня αληθεσ ψευδεσ
真 假 正確 錯誤 참 거짓
"""
"""True and false in the languages the two programs are sold in, folded."""

_MONTHS = """
jan feb mar apr may jun jul aug sep oct nov dec ene abr ago dic fev avr mai aou okt dez
mrt maa maj mei gen mag giu lug set ott out nob sty lut kwi cze lip sie wrz paz lis gru
led uno bre kve srp zar rij pro helmi tam hei elo syy lok oca sub nis haz tem agu eyl
eki kas ara ian iun iul noi des
"""
_DAYS = """
mon tue wed thu fri sat sun lun mar mie jue vie sab dom mer jeu ven sam dim die mit don
fre son seg ter qua qui sex gio zat zon maa din woe
"""
_STARTS = tuple({*_MONTHS.split(), *_DAYS.split()})
"""How months and days of the week begin, folded; a longer word may end as it likes."""

_JOINING = "am pm de del of do da di den th st nd rd er eme ere gmt utc"
_MONEY = """
kr sek nok dkk isk zl pln kc czk ft huf lei ron lv bgn kn hrk rs inr rp idr rm myr usd
eur gbp chf fr cad aud nzd mxn brl ars clp cop pen bs gs rd jpy cny krw rub uah try tl
php vnd thb sgd hkd twd zar egp aed sar ils ngn kes
"""
_TRUTHS = frozenset(_TRUTH_WORDS.split())
_BESIDE_NUMBERS = frozenset((*_JOINING.split(), *_MONEY.split()))
"""Halves of the day, joining words, ordinals, zones, and currencies."""

_ERRORS = re.compile(r"#[\w/]+[!?]?")
_LETTERS = re.compile(r"[^\W\d_]+")
_HALVES = re.compile(r"\b([ap])\.\s?m\b")


def is_misread(text: str) -> bool:
    """Tell whether a spreadsheet might take `text` for something else than text."""
    bare = text.strip().strip("'\"")
    folded = _folded(bare)
    if folded in _TRUTHS or _ERRORS.fullmatch(bare):
        return True
    if not any(char.isnumeric() for char in bare):
        return False
    joined = _HALVES.sub(r"\1m", folded)
    runs = [run for run in _LETTERS.findall(joined) if not run.isnumeric()]
    # One letter alone can be part of a number (1E5, Q5, 5 p); three are a code's. Only
    # the two of 2026-05-01T12:00Z go together.
    singles = [run for run in runs if len(run) == 1 and run.isascii()]
    return (len(singles) <= 1 or singles == ["t", "z"]) and all(map(_counts, runs))


def _counts(run: str) -> bool:
    """Tell whether a run of letters can stand in a number, a day or an amount.

    Letters of other scripts are not looked at, since Чт, 月 and วัน would need every
    calendar of the world.
    """
    is_other_script = not run.isascii()
    is_known = run in _BESIDE_NUMBERS or run.startswith(_STARTS)
    return len(run) == 1 or is_other_script or is_known


def _folded(text: str) -> str:
    """Take case, accents and wide forms away."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in parts if not unicodedata.combining(char))
