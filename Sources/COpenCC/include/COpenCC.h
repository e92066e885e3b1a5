#ifndef COPENCC_H
#define COPENCC_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A loaded conversion. Once loaded it is never changed, so any number of threads may convert with it.
typedef struct chinese_converter chinese_converter;

/// Reads a configuration of OpenCC, such as `t2s.json`, and the dictionaries that it names; null if one cannot be read,
/// with the reason in `error` (cut to `error_size`, always terminated).
chinese_converter *chinese_converter_load(const char *configuration, char *error, size_t error_size);

void chinese_converter_free(chinese_converter *converter);

/// Converts `length` bytes of UTF-8 without a NUL. Returns a terminated text for the caller to `free`; null if the text
/// cannot be converted.
char *chinese_converter_convert(const chinese_converter *converter, const char *text, size_t length);

#ifdef __cplusplus
}
#endif

#endif
