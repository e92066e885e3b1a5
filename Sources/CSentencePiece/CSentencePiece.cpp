#include "CSentencePiece.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <memory>
#include <string_view>
#include <vector>

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

long piece_model_encode(const piece_model *model, const char *text, size_t length, int32_t **ids) {
    try {
        std::vector<int> pieces;
        if (!model->processor.Encode(std::string_view(text, length), &pieces).ok()) return -1;
        *ids = static_cast<int32_t *>(std::malloc(pieces.size() * sizeof(int32_t) + 1));
        if (*ids == nullptr) return -1;
        std::memcpy(*ids, pieces.data(), pieces.size() * sizeof(int32_t));
        return static_cast<long>(pieces.size());
    } catch (const std::exception &) {
        return -1;
    }
}
