#ifndef CSENTENCEPIECE_H
#define CSENTENCEPIECE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A loaded SentencePiece model. Once loaded it is never changed, so any number of threads may encode with it.
typedef struct piece_model piece_model;

/// Reads a model file; null if it cannot be read, with the reason in `error` (cut to `error_size`, always terminated).
piece_model *piece_model_load(const char *path, char *error, size_t error_size);

void piece_model_free(piece_model *model);

/// How many pieces the model has.
int32_t piece_model_size(const piece_model *model);

/// The id of the piece that stands for everything unknown.
int32_t piece_model_unknown(const piece_model *model);

/// A piece of a text: its id, its first byte in the text and the one after its last. What normalisation makes of one
/// character may be several pieces: all but one of them have no bytes.
typedef struct piece {
    int32_t id;
    uint32_t start, end;
} piece;

/// Encodes `length` bytes of UTF-8. Returns the number of pieces and sets `*pieces` to an array for the caller to `free`;
/// -1 if the text cannot be encoded.
long piece_model_encode(const piece_model *model, const char *text, size_t length, piece **pieces);

#ifdef __cplusplus
}
#endif

#endif
