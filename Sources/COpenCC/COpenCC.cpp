#include "COpenCC.h"

#include <cstdio>
#include <cstring>
#include <exception>
#include <string>

#include <opencc/SimpleConverter.hpp>

// OpenCC's own C functions let exceptions of its dictionaries pass, and keep the reason of a failure in a variable that
// all threads share.
struct chinese_converter {
    opencc::SimpleConverter converter;
    explicit chinese_converter(const char *configuration) : converter(std::string(configuration)) {}
};

chinese_converter *chinese_converter_load(const char *configuration, char *error, size_t error_size) {
    // No C++ exception may cross into Swift.
    try {
        return new chinese_converter(configuration);
    } catch (const std::exception &failure) {
        std::snprintf(error, error_size, "%s", failure.what());
    }
    return nullptr;
}

void chinese_converter_free(chinese_converter *converter) { delete converter; }

char *chinese_converter_convert(const chinese_converter *converter, const char *text, size_t length) {
    try {
        return strdup(converter->converter.Convert(std::string(text, length)).c_str());
    } catch (const std::exception &) {
        return nullptr;
    }
}
