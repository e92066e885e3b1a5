"""Peer: the same model in ONNX Runtime, in single precision, from a graph built here out of model.safetensors.

usage: encoder_onnx.py MODEL_DIRECTORY BATCHES.json [--graph FILE] [--check REFERENCE.json] [--as passage] [--operators fused|standard]
                       [--batch 64] [--threads 2] [--repeat 3] [--interactive]

The graph is written once to --graph and read again afterwards. "fused" uses ONNX Runtime's own operators for transformers (one for
attention, one for residual + layer norm, one for bias + GELU), as its optimiser would make of an export; "standard" only those of
ONNX. A batch is padded to its longest text, in the order given. --check compares with the reference vectors and ends.
"""
import json
import os
import struct
import sys

import peer

PREFIX = {"query": "query: ", "passage": "passage: ", "plain": ""}
options = peer.parser(__doc__)
options.add_argument("model")
options.add_argument("batches", nargs="?")
options.add_argument("--graph")
options.add_argument("--operators", choices=("fused", "standard"), default="fused")
options.add_argument("--as", dest="way", choices=PREFIX, default="passage")
options.add_argument("--batch", type=int, default=64, help="texts that are run, and padded, together")
options.add_argument("--sort", action="store_true", help="sort by length first, for less padding")
options.add_argument("--check", metavar="REFERENCE.json")
options = options.parse_args()
peer.limit_threads(options.threads)

import numpy as np  # noqa: E402
import onnxruntime  # noqa: E402
import sentencepiece  # noqa: E402

LIMIT = 512


def weights(directory):
    """The tensors of model.safetensors, as float32."""
    data = np.memmap(os.path.join(directory, "model.safetensors"), np.uint8, "r")
    size = struct.unpack("<Q", data[:8].tobytes())[0]
    for name, entry in json.loads(data[8:8 + size].tobytes()).items():
        if name != "__metadata__":
            start, end = (8 + size + offset for offset in entry["data_offsets"])
            kind = {"F16": "<f2", "F32": "<f4"}[entry["dtype"]]
            yield name, data[start:end].view(kind).reshape(entry["shape"]).astype(np.float32)


class Graph:
    """A BERT encoder, node by node: ids [texts, tokens] and mask [texts, tokens] to the mean of the last states."""

    def __init__(self, directory, fused):
        with open(os.path.join(directory, "config.json"), encoding="utf-8") as file:
            self.config = json.load(file)
        self.tensors, self.fused = dict(weights(directory)), fused
        self.nodes, self.constants, self.count = [], {}, 0
        self.heads, self.hidden = self.config["num_attention_heads"], self.config["hidden_size"]

    def node(self, kind, *inputs, outputs=1, name=None, **attributes):
        from onnx import helper
        self.count += 1
        names = [name or f"{kind}{self.count}"] + [f"{kind}{self.count}_{i}" for i in range(1, outputs)]
        if kind in ("Attention", "SkipLayerNormalization", "BiasGelu"):
            attributes["domain"] = "com.microsoft"
        self.nodes.append(helper.make_node(kind, list(inputs), names, name=names[0], **attributes))
        return names[0] if outputs == 1 else names

    def constant(self, name, value):
        self.constants[name] = np.ascontiguousarray(value)
        return name

    def tensor(self, name, transposed=False):
        value = self.tensors[name]
        return self.constant(name, value.T if transposed else value)

    def dense(self, x, name):
        return self.node("MatMul", x, self.tensor(name + ".weight", transposed=True))

    def norm(self, x, name, residual=None, bias=None):
        """Layer norm of x + residual + bias."""
        scale, shift, epsilon = self.tensor(name + ".weight"), self.tensor(name + ".bias"), self.config["layer_norm_eps"]
        if residual is not None and self.fused:
            return self.node("SkipLayerNormalization", x, residual, scale, shift, bias, epsilon=epsilon)
        if residual is not None:
            x = self.node("Add", self.node("Add", x, bias), residual)
        return self.node("LayerNormalization", x, scale, shift, axis=-1, epsilon=epsilon)

    def attention(self, x, name):
        """Softmax(q kᵀ / √d + mask) v, the three projections in one product."""
        parts = [f"{name}.{part}" for part in ("query", "key", "value")]
        weight = self.constant(name + ".weight", np.concatenate([self.tensors[p + ".weight"] for p in parts]).T)
        bias = self.constant(name + ".bias", np.concatenate([self.tensors[p + ".bias"] for p in parts]))
        if self.fused:
            return self.node("Attention", x, weight, bias, "lengths", num_heads=self.heads)
        size = self.hidden // self.heads
        split = self.constant("heads", np.array([0, 0, self.heads, size]))
        together = self.constant("together", np.array([0, 0, self.hidden]))
        qkv = self.node("Split", self.node("Add", self.node("MatMul", x, weight), bias), outputs=3, axis=-1, num_outputs=3)
        q, k, v = (self.node("Transpose", self.node("Reshape", part, split), perm=perm)
                   for part, perm in zip(qkv, ([0, 2, 1, 3], [0, 2, 3, 1], [0, 2, 1, 3])))
        scale = self.constant("scale", np.float32(size ** -0.5))
        scores = self.node("Add", self.node("Mul", self.node("MatMul", q, k), scale), "masked")
        mixed = self.node("MatMul", self.node("Softmax", scores, axis=-1), v)
        return self.node("Reshape", self.node("Transpose", mixed, perm=[0, 2, 1, 3]), together)

    def layer(self, x, name):
        mixed = self.dense(self.attention(x, name + ".attention.self"), name + ".attention.output.dense")
        x = self.norm(mixed, name + ".attention.output.LayerNorm", x, self.tensor(name + ".attention.output.dense.bias"))
        wide, bias = self.dense(x, name + ".intermediate.dense"), self.tensor(name + ".intermediate.dense.bias")
        wide = self.node("BiasGelu", wide, bias) if self.fused else self.node("Gelu", self.node("Add", wide, bias))
        narrow = self.dense(wide, name + ".output.dense")
        return self.norm(narrow, name + ".output.LayerNorm", x, self.tensor(name + ".output.dense.bias"))

    def build(self):
        from onnx import TensorProto, helper, numpy_helper
        places = self.tensors["embeddings.position_embeddings.weight"] + self.tensors["embeddings.token_type_embeddings.weight"][0]
        length = self.node("Shape", "ids", start=1, end=2)
        places = self.node("Slice", self.constant("places", places), self.constant("zero", np.array([0])), length)
        words = self.node("Gather", self.tensor("embeddings.word_embeddings.weight"), "ids")
        x = self.norm(self.node("Add", words, places), "embeddings.LayerNorm")
        column = self.node("Unsqueeze", "mask", self.constant("last", np.array([2])))
        counts = self.node("ReduceSum", "mask", self.constant("one", np.array([1])), keepdims=1)
        self.node("Cast", self.node("Squeeze", counts, self.constant("second", np.array([1]))), name="lengths", to=TensorProto.INT32)
        rows = self.node("Unsqueeze", "mask", self.constant("inner", np.array([1, 2])))
        self.node("Mul", self.node("Sub", rows, self.constant("unit", np.float32(1))), self.constant("far", np.float32(1e9)), name="masked")
        for i in range(self.config["num_hidden_layers"]):
            x = self.layer(x, f"encoder.layer.{i}")
        total = self.node("ReduceSum", self.node("Mul", x, column), self.constant("one", np.array([1])), keepdims=0)
        self.node("Div", total, counts, name="mean")
        value = helper.make_tensor_value_info
        graph = helper.make_graph(
            self.nodes, "bert", [value("ids", TensorProto.INT64, ["texts", "tokens"]), value("mask", TensorProto.FLOAT, ["texts", "tokens"])],
            [value("mean", TensorProto.FLOAT, ["texts", self.hidden])], [numpy_helper.from_array(v, k) for k, v in self.constants.items()])
        return helper.make_model(graph, ir_version=9, opset_imports=[helper.make_opsetid("", 20), helper.make_opsetid("com.microsoft", 1)])


class Encoder:
    def __init__(self):
        path = options.graph or os.path.join(os.path.dirname(os.path.abspath(options.batches or options.check)), f"encoder-{options.operators}.onnx")
        if not os.path.exists(path):
            data = Graph(options.model, options.operators == "fused").build().SerializeToString()
            with open(path + ".partial", "wb") as file:
                file.write(data)
            os.replace(path + ".partial", path)
        settings = onnxruntime.SessionOptions()
        settings.intra_op_num_threads, settings.inter_op_num_threads = options.threads, 1
        settings.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_ALL
        settings.log_severity_level = 3
        self.session = onnxruntime.InferenceSession(path, settings, providers=["CPUExecutionProvider"])
        self.pieces = sentencepiece.SentencePieceProcessor(model_file=os.path.join(options.model, "sentencepiece.bpe.model"))

    def ids(self, text):
        return [0] + [i + 1 if i >= 3 else 3 for i in self.pieces.encode(text)][:LIMIT - 2] + [2]

    def __call__(self, texts, prefix):
        """Unit vectors, in the order of the texts."""
        ids = [self.ids(prefix + text) for text in texts]
        order = sorted(range(len(ids)), key=lambda i: len(ids[i])) if options.sort else range(len(ids))
        vectors = np.empty((len(ids), self.session.get_outputs()[0].shape[1]), np.float32)
        for start in range(0, len(ids), options.batch):
            part = list(order[start:start + options.batch])
            vectors[part] = self.means([ids[i] for i in part])
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)

    def means(self, rows):
        padded = np.ones((len(rows), max(map(len, rows))), np.int64)
        mask = np.zeros(padded.shape, np.float32)
        for i, row in enumerate(rows):
            padded[i, :len(row)] = row
            mask[i, :len(row)] = 1
        return self.session.run(None, {"ids": padded, "mask": mask})[0]


encoder = Encoder()
if options.check:
    with open(options.check, encoding="utf-8") as file:
        items = json.load(file)
    cosines = [float(encoder([item["text"]], PREFIX[item["as"]])[0] @ np.array(item["embedding"], np.float32)) for item in items]
    together = [item for item in items if item["as"] == "passage"]
    cosines += [float(v @ np.array(item["embedding"])) for item, v in zip(together, encoder([i["text"] for i in together], PREFIX["passage"]))]
    print(json.dumps({"texts": len(items), "lowest": min(cosines), "median": float(np.median(cosines))}))
    sys.exit(0 if min(cosines) >= 0.999 else "the graph does not reproduce the reference vectors")
peer.serve({name: lambda texts=texts: encoder(texts, PREFIX[options.way]) for name, texts in peer.batches(options.batches).items()}, options)
