"""Peer: the ten nearest of every query by inner product, by faiss' IndexFlatIP; and the bare product of the matrices.

usage: topk_faiss.py BASE.f32 QUERIES.f32 [--dimension 384] [--k 10] [--neighbours FILE] [--threads 2] [--repeat 3] [--interactive]

Both files are rows of raw little-endian float32. Jobs: faiss-all, faiss-one (the first query), sgemm-all, sgemm-one (numpy's
product only, in tiles of the base so that the result stays small; no selection), and numpy-all (the product and its selection).
--neighbours writes faiss' answer for all queries as raw int64, k a query; "save faiss-all FILE" does the same.
"""
import peer

options = peer.parser(__doc__)
options.add_argument("base")
options.add_argument("queries")
options.add_argument("--dimension", type=int, default=384)
options.add_argument("--k", type=int, default=10)
options.add_argument("--tile", type=int, default=4096, help="rows of the base at a time, for sgemm-* and numpy-all")
options.add_argument("--neighbours", metavar="FILE")
options = options.parse_args()
peer.limit_threads(options.threads)

import faiss  # noqa: E402
import numpy as np  # noqa: E402

base, queries = (np.fromfile(path, "<f4").reshape(-1, options.dimension) for path in (options.base, options.queries))
faiss.omp_set_num_threads(options.threads)
index = faiss.IndexFlatIP(options.dimension)
index.add(base)
room = np.empty((len(queries), options.tile), np.float32)


def search(rows):
    return index.search(rows, options.k)[1]


def products(rows):
    """Every inner product once, a tile at a time, into the same room."""
    for start in range(0, len(base), options.tile):
        part = base[start:start + options.tile]
        yield start, np.matmul(rows, part.T, out=room[:len(rows), :len(part)])


def sgemm(rows):
    for _, tile in products(rows):
        pass
    return tile


def numpy_search(rows):
    """The best of each tile, then the best of those."""
    scores, ids = [], []
    for start, tile in products(rows):
        best = np.argpartition(tile, -options.k, axis=1)[:, -options.k:] if tile.shape[1] > options.k else (
            np.broadcast_to(np.arange(tile.shape[1]), tile.shape))
        scores.append(np.take_along_axis(tile, best, 1))
        ids.append(best + start)
    scores, ids = np.concatenate(scores, 1), np.concatenate(ids, 1)
    order = np.argsort(-scores, axis=1, kind="stable")[:, :options.k]
    return np.take_along_axis(ids, order, 1).astype(np.int64)


one = queries[:1]
if options.neighbours:
    search(queries).astype("<i8").tofile(options.neighbours)
peer.serve({
    "faiss-all": lambda: search(queries), "faiss-one": lambda: search(one),
    "sgemm-all": lambda: sgemm(queries), "sgemm-one": lambda: sgemm(one),
    "numpy-all": lambda: numpy_search(queries),
}, options)
