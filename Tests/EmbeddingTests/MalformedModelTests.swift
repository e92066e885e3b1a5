import Embedding
import Foundation
import Testing

struct MalformedModelTests {
    /// A model with something wrong, and words that its error has to contain.
    struct Fault: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let words: [String]
        let change: @Sendable (inout TinyModel, inout [String: Data]) -> Void

        init(
            _ name: String, _ words: [String],
            _ change: @escaping @Sendable (inout TinyModel, inout [String: Data]) -> Void
        ) {
            testDescription = name
            self.words = words
            self.change = change
        }

        /// A file that is not there, or is this text.
        init(_ file: String, is text: String?, _ words: [String]) {
            self.init("\(file) is \(text ?? "missing")", [file] + words) { _, files in
                files[file] = text.map { Data($0.utf8) }
            }
        }

        init(_ key: String, _ value: String?, _ words: [String]) {
            self.init("\(key) is \(value ?? "missing")", words) { model, files in
                model.configuration[key] = value
                files["config.json"] = model.files["config.json"]
            }
        }

        /// Every `old` in the header of the tensors is `new`; both are of the same length.
        init(header old: String, is new: String, _ words: [String]) {
            self.init("\(old) is \(new)", words) { _, files in
                var data = files["model.safetensors"] ?? Data()
                while let range = data.range(of: Data(old.utf8)) { data.replaceSubrange(range, with: Data(new.utf8)) }
                files["model.safetensors"] = data
            }
        }
    }

    static let again = "fetch the model again"

    static let faults = [
        Fault("config.json", is: "not JSON", [again]), Fault("config.json", is: "{}", [again]),
        Fault("config.json", is: "[]", [again]), Fault("hidden_size", nil, ["config.json", "hidden_size", again]),
        Fault("hidden_size", "\"16\"", ["config.json", again]),
        Fault("model_type", "\"gpt2\"", ["config.json", "gpt2", "only bert and xlm-roberta"]),
        Fault("hidden_act", "\"relu\"", ["config.json", "relu, not gelu"]),
        Fault("position_embedding_type", "\"relative_key\"", ["config.json", "not absolute"]),
        Fault("hidden_size", "12", ["config.json", "sizes do not fit"]),
        Fault("hidden_size", "-16", ["config.json", "sizes do not fit"]),
        Fault("num_attention_heads", "3", ["config.json", "sizes do not fit"]),
        Fault("num_attention_heads", "0", ["config.json", "sizes do not fit"]),
        Fault("num_hidden_layers", "0", ["config.json", "sizes do not fit"]),
        Fault("intermediate_size", "0", ["config.json", "sizes do not fit"]),
        Fault("max_position_embeddings", "8", ["config.json", "sizes do not fit"]),
        Fault(
            "num_hidden_layers", "2", ["lacks the tensor encoder.layer.1.attention.self.query.weight", "incomplete"]),
        Fault("hidden_size", "32", ["embeddings.word_embeddings.weight", "[12, 16]", "[12, 32]", "config.json"]),
        Fault("intermediate_size", "64", ["encoder.layer.0.intermediate.dense.weight", "[32, 16]", "[64, 16]"]),
        Fault("max_position_embeddings", "512", ["embeddings.position_embeddings.weight", "[24, 16]", "[512, 16]"]),
        Fault("vocab_size", "9", ["sentencepiece.bpe.model", "more pieces than the model has words"]),
        Fault(
            "1_Pooling/config.json", is: "{\"pooling_mode_max_tokens\": true}", ["neither by the mean nor by the first"]
        ),
        Fault("1_Pooling/config.json", is: "mean", [again]),
        Fault("sentencepiece.bpe.model", is: nil, [again]), Fault("sentencepiece.bpe.model", is: "junk", [again]),
        Fault("sentencepiece.bpe.model", is: "", [again]),
        Fault("model.safetensors", is: nil, ["missing or locked", again]),
        Fault("model.safetensors", is: "", ["too short", again]),
        Fault("model.safetensors", is: "12345678", ["too short"]),
        Fault("model.safetensors", is: "123456789", ["header is longer than the file", again]),
        Fault("model.safetensors", is: "\u{4}\0\0\0\0\0\0\0{{{{", ["no JSON object", again]),
        Fault("model.safetensors", is: "\u{2}\0\0\0\0\0\0\0[]", ["no JSON object", again]),
        Fault("model.safetensors", is: "\u{B}\0\0\0\0\0\0\0{\"a\": \"b\"} ", ["header is incomplete", again]),
        Fault("no tensors at all", ["lacks the tensor embeddings.word_embeddings.weight", "incomplete"]) { _, files in
            files["model.safetensors"] = Data("\u{2}\0\0\0\0\0\0\0{}".utf8)
        },
        Fault(header: "\"F32\"", is: "\"F64\"", ["model.safetensors", "F64", "word_embeddings"]),
        Fault(header: "\"shape\": [12, 16]", is: "\"shape\": [16, 12]", ["word_embeddings", "[16, 12]", "[12, 16]"]),
        Fault(header: "\"shape\": [12, 16]", is: "\"shape\": [192   ]", ["word_embeddings", "[192]"]),
        Fault(header: "[0, 768]", is: "[4, 768]", ["model.safetensors", "word_embeddings", "lies outside"]),
        Fault(header: "[0, 768]", is: "[768, 0]", ["model.safetensors", "word_embeddings", "lies outside"]),
        Fault(header: "[0, 768]", is: "[-1,767]", ["model.safetensors", "word_embeddings", "lies outside"]),
        Fault(header: "[0, 768]", is: "[ 768 ] ", ["model.safetensors", "word_embeddings", "lies outside"]),
        Fault(header: "[0, 768]", is: "[1, 769]", ["model.safetensors", "word_embeddings", "lies outside"]),
        Fault(header: "query.bias", is: "query.bins", ["lacks the tensor encoder.layer.0.attention.self.query.bias"]),
        Fault("the tensors end early", ["model.safetensors", "output.LayerNorm.bias", "lies outside", again]) {
            _, files in
            files["model.safetensors"]?.removeLast()
        },
    ]

    @Test func `what is wrong with these models is all that is wrong`() throws {
        try withModelDirectory(TinyModel().files) { url in
            #expect(throws: Never.self) { try TransformerEncoder(url) }
        }
    }

    @Test(arguments: faults) func `a model with a fault is refused with its place and a remedy`(fault: Fault) throws {
        var model = TinyModel()
        var files = model.files
        fault.change(&model, &files)
        #expect(files != TinyModel().files)
        try withModelDirectory(files) { url in
            let error = #expect(throws: EncoderError.self) { try TransformerEncoder(url) }
            let description = try #require(error).description
            for word in fault.words { #expect(description.contains(word)) }
        }
    }

    @Test func `where there is no model, the script that fetches it is named`() throws {
        try withModelDirectory([:]) { url in
            for directory in [url, url.appending(path: "elsewhere")] {
                let error = #expect(throws: EncoderError.self) { try TransformerEncoder(directory) }
                #expect(error == .noModel(directory: directory.path))
                #expect(error?.description.contains("run Scripts/fetch-model") == true)
                #expect(error?.description.contains(directory.path) == true)
            }
        }
    }

    @Test func `offsets beyond all numbers are refused, and do not end the program`() async {
        await #expect(processExitsWith: .success) {
            let model = TinyModel()
            var files = model.files
            let data = files["model.safetensors"] ?? Data()
            let old = Data("\"data_offsets\": [0, 768]".utf8)
            let new = Data("\"data_offsets\":[1,-9223372036854775808]".utf8)
            if let range = data.range(of: old) {
                let length = data.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
                let header = data[8 ..< range.lowerBound] + new + data[range.upperBound...]
                files["model.safetensors"] =
                    TinyModel.littleEndian(length + UInt64(new.count) - UInt64(old.count)) + header
            }
            try withModelDirectory(files) { url in #expect(throws: EncoderError.self) { try TransformerEncoder(url) } }
        }
    }

    @Test func `a padding token beyond all numbers is refused, and does not end the program`() async {
        await #expect(processExitsWith: .success) {
            var model = TinyModel()
            model.configuration["model_type"] = "\"xlm-roberta\""
            model.configuration["pad_token_id"] = "9223372036854775807"
            try withModelDirectory(model.files) { url in
                #expect(throws: EncoderError.self) { try TransformerEncoder(url) }
            }
        }
    }
}
