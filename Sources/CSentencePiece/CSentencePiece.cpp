#include "CSentencePiece.h"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <memory>
#include <string_view>

#include <sentencepiece_processor.h>

struct piece_model {
    sentencepiece::SentencePieceProcessor processor;
};

piece_model *piece_model_load(const char *path, char *error, size_t error_size) {
    // No C++ exception may cross into Swift.
    try {
        auto model = std::make_unique<piece_model>();
        const auto status = model->processor.Load(path);
        if (status.ok()) return model.release();
        std::snprintf(error, error_size, "%s", status.ToString().c_str());
    } catch (const std::exception &failure) {
        std::snprintf(error, error_size, "%s", failure.what());
    }
    return nullptr;
}

void piece_model_free(piece_model *model) { delete model; }

int32_t piece_model_size(const piece_model *model) { return model->processor.GetPieceSize(); }

int32_t piece_model_unknown(const piece_model *model) { return model->processor.unk_id(); }

long piece_model_encode(const piece_model *model, const char *text, size_t length, piece **pieces) {
    try {
        sentencepiece::ImmutableSentencePieceText encoded;
        if (!model->processor.Encode(std::string_view(text, length), encoded.mutable_proto()).ok()) return -1;
        const size_t count = encoded.pieces_size();
        *pieces = static_cast<piece *>(std::malloc(count * sizeof(piece) + 1));
        if (*pieces == nullptr) return -1;
        for (size_t i = 0; i < count; ++i) {
            const auto one = encoded.pieces(static_cast<int>(i));
            (*pieces)[i] = {static_cast<int32_t>(one.id()), one.begin(), one.end()};
        }
        return static_cast<long>(count);
    } catch (const std::exception &) {
        return -1;
    }
}
