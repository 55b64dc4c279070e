"""Fingerprints that two people can compare aloud.

The list is our own: 256 short English words that sound and look different. Each word
stands for one byte, so the order below is part of every fingerprint ever printed:
words are never moved, changed or taken out.
"""

from __future__ import annotations

import hashlib

FINGERPRINT_WORDS = 8

_LIST = """
acorn actor alarm album amber angle apple apron arena armor arrow aspen
atlas attic badge bagel bamboo banjo barn basil basket beach beacon bean
beetle bell bench birch biscuit blanket blossom bonfire bottle bread brick bridge
broom brush bucket bugle butter button cabin cactus camel camera candle canoe
canyon carpet carrot castle cedar chalk cherry chess chimney cider circus clam
clover cobalt coconut coffee comet copper coral cotton cradle crayon cricket crown
curtain cushion daisy dancer desert diamond dolphin donkey dragon drum eagle easel
eclipse elbow elm ember engine falcon feather fern ferry fiddle field finger
flag flute forest fossil fountain fox galaxy garden garlic gecko geyser ginger
giraffe glacier globe goblet grape guitar hammer harbor hazel helmet heron hill
honey hotel igloo indigo iris island ivory jacket jaguar jasmine jelly jigsaw
jungle kayak kettle kitten koala ladder lagoon lantern lemon leopard lilac lion
lizard lobster locket lunar magnet mango maple marble meadow melon meteor mint
mirror mitten monkey moss motor muffin mustard napkin nectar needle nickel noodle
nutmeg oasis ocean olive onion opal orbit orchid otter oven owl oyster
paddle palace panda paper parrot peanut pebble pelican pencil pepper piano pickle
pigeon pillow pine planet plum pocket pony poppy potato prism pumpkin puzzle
quartz quilt rabbit radio raven ribbon river robin rocket saddle saffron salmon
sandal satin scarf seal shadow silver sketch spider spoon squid stable summit
sunset swan table teapot temple tiger timber tomato tractor trumpet tulip tunnel
turtle umbrella valley vanilla velvet violin walnut whale willow window winter wizard
yogurt zebra zipper zucchini
"""
_WORDS = tuple(_LIST.split())


def are_words(text: str) -> bool:
    """Tell whether `text` looks like a fingerprint, of whichever key."""
    found = text.split()
    return len(found) == FINGERPRINT_WORDS and set(found) <= set(_WORDS)


def without_words(text: str) -> str:
    """Give `text` without the words that fingerprints are made of."""
    return " ".join(word for word in text.split() if word.lower() not in _WORDS)


def fingerprint(text: str) -> str:
    """Name a public key in eight words; any change of the key changes them.

    64 bits are enough here: whoever swaps a key must make one that collides with
    this very key, while a person looks on.
    """
    digest = hashlib.sha256(text.encode()).digest()
    return " ".join(_WORDS[byte] for byte in digest[:FINGERPRINT_WORDS])
